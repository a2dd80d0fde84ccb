// An XLSX workbook as a table: one of its sheets, with its header, then its rows as a stream.
import type { Sheet, TableRow } from '../../lib/tabular/table.ts';
import { columnsOf, detectHeader, widthOf } from './detect-header.ts';
import { sampleRows, type TableOptions, type XlsxTable } from './table.ts';
import { TableError } from './table-error.ts';
import {
  maxSheetBytes,
  maxStringsBytes,
  maxStringsRatio,
  openArchive,
  partName,
  type XlsxArchive,
} from './xlsx-archive.ts';
import { columnOf, readDimension, readMerged, readSheet, type SheetContext } from './xlsx-sheet.ts';
import { readSharedStrings } from './xlsx-strings.ts';
import { readStyles } from './xlsx-styles.ts';
import { readWorkbook, type Workbook } from './xlsx-workbook.ts';

/** Larger sheets are inflated once only, and their merged ranges are not looked for. */
const mergedUpTo = 100_000_000;
const measuredSheets = 100;
/** Every row is compared with each of them; a sheet with more is a drawing. */
const notedRanges = 2000;

export async function openXlsx(path: string, bytes: number, options: TableOptions): Promise<XlsxTable> {
  const archive = await openArchive(path, bytes);
  let context: SheetContext | undefined;
  const close = async () => {
    context?.strings?.close();
    archive.close();
  };
  try {
    const workbook = await readWorkbook(archive);
    context = await contextOf(archive, workbook);
    const sheets = await Promise.all(workbook.sheets.map((sheet, place) => measure(archive, sheet, place)));
    return { ...(await tableOf(archive, workbook, context, sheets, options)), bytes, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function contextOf(archive: XlsxArchive, workbook: Workbook): Promise<SheetContext> {
  const has = (part: string | undefined): part is string =>
    part !== undefined && archive.names.includes(partName(part));
  return {
    styles: has(workbook.styles) ? readStyles(await archive.text(workbook.styles)) : [],
    strings: has(workbook.strings)
      ? await readSharedStrings(await archive.stream(workbook.strings, maxStringsBytes, maxStringsRatio))
      : undefined,
    date1904: workbook.date1904,
  };
}

async function measure(
  archive: XlsxArchive,
  sheet: Workbook['sheets'][number],
  place: number,
): Promise<Sheet> {
  const rows =
    place < measuredSheets ? await readDimension(await archive.stream(sheet.part, maxSheetBytes)) : undefined;
  return { name: sheet.name, hidden: sheet.hidden, ...(rows !== undefined && { rows }) };
}

async function tableOf(
  archive: XlsxArchive,
  workbook: Workbook,
  context: SheetContext,
  sheets: Sheet[],
  options: TableOptions,
): Promise<Omit<XlsxTable, 'bytes' | 'close'>> {
  const beginningOf = async (part: string) => {
    const rows: TableRow[] = [];
    for await (const row of readSheet(await archive.stream(part, maxSheetBytes), context)) {
      if (rows.push(row) >= 2 * sampleRows) break;
    }
    return rows;
  };
  const { sheet, first } = await chooseSheet(workbook, options.sheet, beginningOf);
  const merged =
    archive.sizeOf(sheet.part) <= mergedUpTo
      ? await readMerged(await archive.stream(sheet.part, maxSheetBytes))
      : undefined;
  const covered = (merged ?? []).slice(0, notedRanges).map(rangeOf);

  const filled = first.filter(isFilled);
  const place = detectHeader(filled);
  const headerRow =
    options.headerRow === undefined ? (place === null ? null : filled[place]!.line) : options.headerRow;
  const headerAt = headerRow === null ? -1 : first.findIndex((row) => row.line === headerRow);
  if (headerRow !== null && headerAt < 0) throw new TableError('table.no_such_row', { row: headerRow });
  const under = first.slice(headerAt + 1, headerAt + 1 + sampleRows);
  const header = columnsOf(first[headerAt]?.cells ?? [], widthOf(first[headerAt], under));
  // A row of nothing but errors is not blank: it has something to say.
  const given = (row: TableRow) =>
    options.blankRows === 'keep' || isFilled(row) || row.problems !== undefined;
  const finished = (row: TableRow) => complete(row, header.length, covered);

  async function* rows(): AsyncGenerator<TableRow> {
    for await (const row of readSheet(await archive.stream(sheet.part, maxSheetBytes), context)) {
      if (headerRow !== null && row.line <= headerRow) continue;
      if (given(row)) yield finished(row);
    }
  }

  return {
    kind: 'xlsx',
    dialect: { sheets, sheet: sheet.name },
    header,
    headerRow,
    titleRows: first.slice(0, Math.max(headerAt, 0)).filter(isFilled),
    sample: under.filter(given).map(finished),
    ...(merged && { merged }),
    rows,
  };
}

async function chooseSheet(
  workbook: Workbook,
  name: string | undefined,
  beginningOf: (part: string) => Promise<TableRow[]>,
) {
  const named = workbook.sheets.filter((sheet) => sheet.name === name);
  if (name !== undefined && named.length === 0) throw new TableError('table.no_such_sheet', { sheet: name });
  const candidates =
    name !== undefined ? named : [...workbook.sheets].sort((a, b) => Number(a.hidden) - Number(b.hidden));
  for (const sheet of candidates.slice(0, measuredSheets)) {
    const first = await beginningOf(sheet.part);
    if (first.some(isFilled)) return { sheet, first };
  }
  throw new TableError('table.empty');
}

const isFilled = (row: TableRow): boolean => row.cells.some((cell) => cell !== '');

type Range = { text: string; top: number; bottom: number; left: number; right: number };

function rangeOf(text: string): Range {
  const [from = '', to = ''] = text.split(':');
  const row = (reference: string) => Number(/\d+/.exec(reference)?.[0]);
  return { text, top: row(from), bottom: row(to), left: columnOf(from), right: columnOf(to) };
}

function complete(row: TableRow, width: number, covered: Range[]): TableRow {
  const { cells } = row;
  const problems = row.problems ?? [];
  if (cells.length > width) {
    const count = cells.slice(width).filter((cell) => cell !== '').length;
    problems.push({ code: 'extra_cells', column: width, params: { count } });
  }
  while (cells.length < width) cells.push('');
  for (const range of covered) {
    if (row.line < range.top || row.line > range.bottom) continue;
    problems.push({ code: 'merged', column: range.left, params: { range: range.text } });
  }
  return problems.length ? { ...row, problems } : row;
}
