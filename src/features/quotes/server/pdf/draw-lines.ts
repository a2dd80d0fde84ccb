// The detail: a table, its head again on each page. A description longer than a page goes on on the next.

import { ink, inner, page, type Style } from '../../../../platform/server/pdf/sheet.ts';
import type { QuoteLine } from '../../contract.ts';
import type { Drawing } from './write-pdf.ts';

interface Column {
  width: number;
  head: string;
  align: 'left' | 'right';
}

const pad = 5;
const longest = 600;

export function drawLines(drawing: Drawing): void {
  const { sheet, quote, m } = drawing;
  const withDiscount = quote.lines.some(({ discount }) => Number(discount) > 0);
  const widths = withDiscount ? [0, 58, 76, 46, 42, 76] : [0, 62, 84, 0, 46, 84];
  widths[0] = inner - widths.reduce((sum, width) => sum + width, 0);
  const heads = [m.description, m.quantity, m.unitPrice, m.discount, m.vatRate, m.amount];
  const columns = heads.flatMap((head, i): Column[] =>
    i === 3 && !withDiscount ? [] : [{ head, width: widths[i]!, align: i === 0 ? 'left' : 'right' }],
  );
  const table = sheet.element(sheet.root, 'Table');
  drawTableHead(drawing, table, columns);
  for (const line of quote.lines) {
    const cells = cellsOf(drawing, line, withDiscount);
    for (const row of splitRow(drawing, cells, columns)) {
      const style = styleOf(line);
      const height = heightOfRow(drawing, row, columns, style);
      // A section is not left alone at the foot of a page.
      if (sheet.room(line.kind === 'section' ? height + 30 : height)) drawTableHead(drawing, table, columns);
      drawRow(drawing, table, row, columns, style, height, line.kind === 'section');
    }
  }
  table.end();
  sheet.y += 12;
}

function cellsOf({ m, figures, quote }: Drawing, line: QuoteLine, withDiscount: boolean): string[] {
  const taken = quote.acceptance?.options.has(line.id);
  if (line.kind !== 'line') return [line.description ?? ''];
  const period = line.billing === 'once' ? '' : `\n${m[line.billing]}`;
  const description = [line.description ?? '', line.optional ? (taken ? m.taken : m.option) : '']
    .filter(Boolean)
    .join('\n');
  return [
    description,
    [figures.number(line.quantity ?? '0'), line.unit].filter(Boolean).join(' '),
    `${figures.price(line.unit_price ?? '0')}${period}`,
    ...(withDiscount ? [Number(line.discount) > 0 ? figures.percent(line.discount!) : ''] : []),
    figures.percent(line.vat_rate ?? '0'),
    figures.money(line.net ?? '0'),
  ];
}

const styleOf = (line: QuoteLine): Style =>
  line.kind === 'section'
    ? { font: 'bold' }
    : line.kind === 'comment' || line.optional
      ? { color: ink.dim }
      : {};

function drawTableHead(
  { sheet }: Drawing,
  table: PDFKit.PDFStructureElement,
  columns: readonly Column[],
): void {
  const style: Style = { font: 'medium', size: 8, color: ink.dim };
  const height =
    Math.max(...columns.map(({ head, width }) => sheet.heightOf(head, width - 2 * pad, style))) + 2 * pad;
  sheet.room(height + 40);
  const row = sheet.element(table, 'TR');
  const top = sheet.y;
  sheet.draw((pdf) => {
    pdf.rect(page.margin, top, inner, height).fill(ink.wash);
  });
  let x = page.margin;
  for (const { head, width, align } of columns) {
    sheet.write(row, 'TH', head, x + pad, top + pad, width - 2 * pad, { ...style, align });
    x += width;
  }
  row.end();
  sheet.y = top + height;
}

const widthOf = (row: readonly string[], columns: readonly Column[], i: number): number =>
  (row.length === 1 ? inner : columns[i]!.width) - 2 * pad;

const heightOfRow = (
  { sheet }: Drawing,
  row: readonly string[],
  columns: readonly Column[],
  style: Style,
): number =>
  Math.max(...row.map((text, i) => sheet.heightOf(text || ' ', widthOf(row, columns, i), style))) + 2 * pad;

function drawRow(
  { sheet }: Drawing,
  table: PDFKit.PDFStructureElement,
  cells: readonly string[],
  columns: readonly Column[],
  style: Style,
  height: number,
  section: boolean,
): void {
  const top = sheet.y;
  sheet.draw((pdf) => {
    if (section) pdf.rect(page.margin, top, inner, height).fill('#fafaf9');
    pdf.moveTo(page.margin, top + height).lineTo(page.width - page.margin, top + height);
    pdf.lineWidth(0.5).strokeColor(ink.line).stroke();
  });
  const row = sheet.element(table, 'TR');
  let x = page.margin;
  cells.forEach((text, i) => {
    const align = columns[i]!.align;
    sheet.write(row, 'TD', text, x + pad, top + pad, widthOf(cells, columns, i), { ...style, align });
    x += columns[i]!.width;
  });
  row.end();
  sheet.y = top + height;
}

/** Of a description longer than a page the rest makes rows of its own. */
function splitRow({ sheet }: Drawing, cells: string[], columns: readonly Column[]): string[][] {
  const [text = '', ...others] = cells;
  const width = widthOf(cells, columns, 0);
  if (sheet.heightOf(text, width, {}) <= longest) return [cells];
  const parts: string[] = [];
  let part = '';
  for (const word of text.split(/(?<=\s)/)) {
    if (part && sheet.heightOf(part + word, width, {}) > longest) {
      parts.push(part);
      part = '';
    }
    part += word;
  }
  parts.push(part);
  return parts.map((one, i) => [one, ...(i === 0 ? others : others.map(() => ''))]);
}
