// Writes a table as an XLSX workbook, row by row: rows become XML, XML is deflated by the platform, and nothing is kept.
// Texts stand in their cells as texts (`inlineStr`, formatted as text), so that no formula can hide among them and a postal code
// keeps its zero when someone edits the cell. Beyond Excel's 1,048,576 rows the table goes on in a second sheet.
import { Readable, type Writable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { serialOfIso } from '../../lib/tabular/date-text.ts';
import type { WrittenCell, WrittenRows } from './write-cell.ts';
import { letterOf } from './xlsx-sheet.ts';

export type XlsxWriteOptions = {
  header?: string[];
  /** Name of the sheet: 31 characters at most, without `[]:*?/\`; what is too much is cut. */
  sheet?: string;
  /** For tests: Excel's limit otherwise. */
  rowsPerSheet?: number;
};

/** Excel declares a workbook damaged when a cell holds more. */
export const maxCellText = 32_767;
const maxSheetRows = 1_048_576;
const chunkLength = 1 << 16;
const style = { header: 1, date: 2, datetime: 3, text: 4 };

/** Ends `out`. Gives the number of rows (the header not counted) and of texts cut because Excel could not hold them. */
export async function writeXlsx(
  rows: WrittenRows,
  out: Writable,
  options: XlsxWriteOptions = {},
): Promise<{ rows: number; cut: number }> {
  const zip = new ZipFile();
  const count = { rows: 0, cut: 0 };
  const iterator = Symbol.asyncIterator in rows ? rows[Symbol.asyncIterator]() : rows[Symbol.iterator]();
  const sent = pipeline(zip.outputStream as Readable, out);
  // yazl passes an error of what it reads on to itself, where nobody listening would end the process.
  const failed = new Promise<never>((_, reject) => zip.on('error', reject));
  try {
    await Promise.race([addParts(zip, iterator, options, count), sent, failed]);
    await sent;
  } catch (error) {
    out.destroy(error as Error);
    await sent.catch(() => {});
    Promise.resolve(iterator.return?.()).catch(() => {});
    throw error;
  }
  return count;
}

async function addParts(
  zip: ZipFile,
  iterator: RowIterator,
  options: XlsxWriteOptions,
  count: { rows: number; cut: number },
) {
  let next = await iterator.next();
  let sheets = 0;
  do {
    sheets++;
    const limit = Math.min(options.rowsPerSheet ?? maxSheetRows, maxSheetRows);
    const left = { rows: limit - (options.header ? 1 : 0), next };
    const xml = Readable.from(sheetXml(iterator, left, options.header, count), { objectMode: false });
    zip.addReadStream(xml, `xl/worksheets/sheet${sheets}.xml`);
    await finished(xml);
    next = left.next;
  } while (!next.done);
  for (const [name, text] of Object.entries(fixedParts(sheetNames(options.sheet ?? 'Jalon', sheets)))) {
    zip.addBuffer(Buffer.from(text), name);
  }
  zip.end();
}

type RowIterator = AsyncIterator<WrittenCell[]> | Iterator<WrittenCell[]>;
type Left = { rows: number; next: IteratorResult<WrittenCell[]> };

async function* sheetXml(
  iterator: RowIterator,
  left: Left,
  header: string[] | undefined,
  count: { rows: number; cut: number },
): AsyncGenerator<string> {
  let xml = `${declaration}<worksheet xmlns="${main}">${header ? frozenFirstRow : ''}${columnWidths(header)}<sheetData>`;
  let line = 0;
  if (header) xml += rowXml(header, ++line, count, style.header);
  for (; !left.next.done && left.rows > 0; left.rows--) {
    xml += rowXml(left.next.value, ++line, count);
    count.rows++;
    if (xml.length >= chunkLength) {
      yield xml;
      xml = '';
    }
    left.next = await iterator.next();
  }
  yield `${xml}</sheetData></worksheet>`;
}

function rowXml(cells: WrittenCell[], line: number, count: { cut: number }, textStyle = style.text): string {
  let xml = `<row r="${line}">`;
  for (let column = 0; column < cells.length; column++) {
    const cell = cells[column]!;
    if (cell !== null && cell !== '')
      xml += cellXml(cell, `r="${letterOf(column)}${line}"`, textStyle, count);
  }
  return `${xml}</row>`;
}

function cellXml(
  cell: Exclude<WrittenCell, null>,
  reference: string,
  textStyle: number,
  count: { cut: number },
): string {
  if (typeof cell === 'number') return Number.isFinite(cell) ? `<c ${reference}><v>${cell}</v></c>` : '';
  if (typeof cell === 'boolean') return `<c ${reference} t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === 'object') {
    if (cell.kind === 'number') return `<c ${reference}><v>${Number(cell.value)}</v></c>`;
    const serial = serialOfIso(cell.value);
    // Spreadsheets count days rightly from 1 March 1900 on; an older date, or none at all, is given as text.
    if (serial >= 61) return `<c ${reference} s="${style[cell.kind]}"><v>${serial}</v></c>`;
    return cellXml(cell.value, reference, textStyle, count);
  }
  let text = cell;
  if (text.length > maxCellText) {
    text = text.slice(0, maxCellText);
    count.cut++;
  }
  return `<c ${reference} s="${textStyle}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
}

const awkward = /[&<>\r]|_x[0-9A-Fa-f]{4}_|[^\t\n\u0020-\ud7ff\ue000-\ufffd]/;
// Lone surrogates and most control characters have no place in XML; Excel writes them `_x0001_`, and such a text itself `_x005F_x0001_`.
const unwritable = /[\r\ufffe\uffff]|(?![\t\n])[^\u0020-\u{10ffff}]|\p{Cs}/gu;

function escapeXml(text: string): string {
  if (!awkward.test(text)) return text;
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(unwritable, (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}

function columnWidths(header: string[] | undefined): string {
  if (!header?.length) return '';
  const widths = header.map((name) => Math.max(12, Math.min(40, name.length + 4)));
  return `<cols>${widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`;
}

function sheetNames(name: string, count: number): string[] {
  const clean =
    name
      .replace(/[[\]:*?/\\\p{Cc}]/gu, ' ')
      .replace(/^'+|'+$/g, '')
      .trim() || 'Jalon';
  return Array.from({ length: count }, (_, i) =>
    i === 0 ? clean.slice(0, 31) : `${clean.slice(0, 26)} (${i + 1})`,
  );
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const frozenFirstRow =
  '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';

function fixedParts(names: string[]): Record<string, string> {
  const sheet = (template: (n: number, name: string) => string) =>
    names.map((name, i) => template(i + 1, name)).join('');
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  return {
    '[Content_Types].xml': `${declaration}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>${sheet((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${type}.worksheet+xml"/>`)}</Types>`,
    '_rels/.rels': `${declaration}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheet((n, name) => `<sheet name="${escapeXml(name).replace(/"/g, '&quot;')}" sheetId="${n}" r:id="rId${n}"/>`)}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${declaration}<Relationships xmlns="${packages}/relationships">${sheet((n) => `<Relationship Id="rId${n}" Type="${office}/worksheet" Target="worksheets/sheet${n}.xml"/>`)}<Relationship Id="rId${names.length + 1}" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    // Cell styles, in the order of `style`: plain, bold, date (14), date and time (22), text (49).
    'xl/styles.xml': `${declaration}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="22" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
  };
}
