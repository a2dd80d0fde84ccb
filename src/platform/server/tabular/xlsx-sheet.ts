// The rows of one sheet, as a stream. Merged ranges stand at the end of a sheet's XML, after its rows: `readMerged` looks for
// them beforehand, in sheets small enough to be inflated twice.
import { isoOfSerial } from '../../lib/tabular/date-text.ts';
import type { Cell, RowProblem, TableRow } from '../../lib/tabular/table.ts';
import { maxCells } from './csv-records.ts';
import { TableError } from './table-error.ts';
import { type SharedStrings, unescapeExcel } from './xlsx-strings.ts';
import type { NumberKind } from './xlsx-styles.ts';
import { readXml, refuseEndless } from './xlsx-xml.ts';

export type SheetContext = { strings?: SharedStrings; styles: NumberKind[]; date1904: boolean };

/** Of one row; a hostile sheet may repeat a cell without end. */
const maxProblems = 1000;

export async function* readSheet(
  chunks: AsyncIterable<Buffer>,
  context: SheetContext,
): AsyncGenerator<TableRow> {
  let ready: TableRow[] = [];
  let row: TableRow | undefined;
  let rowNumber = 0;
  let column = 0;
  let type = '';
  let style = 0;
  let value = '';
  let formula = false;
  let inValue = false;
  let phonetic = 0;

  function endCell(): void {
    if (!row) return;
    const cell = cellOf(type, value, style, formula, context);
    if (cell.problem) report(row, { ...cell.problem, column });
    if (cell.value === '') return;
    while (row.cells.length < column) row.cells.push('');
    row.cells[column] = cell.value;
  }

  const handler = {
    open(name: string, attributes: Record<string, string>) {
      if (name === 'c') {
        column = attributes.r ? columnOf(attributes.r) : column + 1;
        if (!(column >= 0 && column < maxCells))
          throw new TableError('table.row_too_long', { line: rowNumber, limit: maxCells });
        type = attributes.t ?? 'n';
        style = attributes.s ? Number(attributes.s) : 0;
        value = '';
        formula = false;
      } else if (name === 'v' || name === 't') inValue = phonetic === 0;
      else if (name === 'f') formula = true;
      else if (name === 'rPh') phonetic++;
      else if (name === 'row') {
        rowNumber = attributes.r ? Number(attributes.r) : rowNumber + 1;
        row = { line: rowNumber, cells: [] };
        column = -1;
      }
    },
    close(name: string) {
      if (name === 'c') endCell();
      else if (name === 'v' || name === 't') inValue = false;
      else if (name === 'rPh') phonetic--;
      else if (name === 'row' && row) {
        ready.push(row);
        row = undefined;
      }
    },
    text(run: string) {
      if (!inValue) return;
      value += run;
      refuseEndless(value);
    },
  };
  for await (const _ of readXml(chunks, handler)) {
    const rows = ready;
    ready = [];
    yield* rows;
  }
  yield* ready;
}

/** `B7` is 1. */
export function columnOf(reference: string): number {
  let column = 0;
  for (let i = 0; i < reference.length; i++) {
    const code = reference.charCodeAt(i) & ~32;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column - 1;
}

/** `B` for 1. */
export function letterOf(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : letterOf(Math.floor(column / 26) - 1) + letterOf(column % 26);
}

/** Merged ranges (`A1:C1`), and the last row as the sheet declares it. */
export async function readMerged(chunks: AsyncIterable<Buffer>): Promise<string[]> {
  const ranges: string[] = [];
  const decoder = new TextDecoder();
  let tail = '';
  let after = false;
  for await (const chunk of chunks) {
    tail += decoder.decode(chunk, { stream: true });
    const end = after ? -1 : tail.search(/<\/(?:\w+:)?sheetData\s*>|<(?:\w+:)?sheetData\s*\/>/);
    if (end >= 0) after = true;
    tail = end >= 0 ? tail.slice(end) : after ? tail : tail.slice(-40);
    if (tail.length > 4_000_000) break;
  }
  for (const [, range] of tail.matchAll(/<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]+\d+:[A-Z]+\d+)"/g))
    ranges.push(range!);
  return ranges;
}

export async function readDimension(chunks: AsyncIterable<Buffer>): Promise<number | undefined> {
  let head = '';
  for await (const chunk of chunks) {
    head += chunk.toString('latin1');
    if (head.length > 8192 || head.includes('sheetData')) break;
  }
  const last = /<(?:\w+:)?dimension\s[^>]*?ref="(?:[A-Z]+\d+:)?[A-Z]+(\d+)"/.exec(head)?.[1];
  return last ? Number(last) : undefined;
}

function report(row: TableRow, problem: RowProblem): void {
  row.problems ??= [];
  if (row.problems.length < maxProblems) row.problems.push(problem);
}

type Read = { value: Cell; problem?: RowProblem };

function cellOf(
  type: string,
  text: string,
  style: number,
  formula: boolean,
  { strings, styles, date1904 }: SheetContext,
): Read {
  if (type === 's') return { value: text === '' ? '' : (strings?.get(Number(text)) ?? '') };
  if (type === 'str' || type === 'inlineStr') return { value: unescapeExcel(text) };
  if (type === 'e') return { value: '', problem: { code: 'cell_error', params: { value: text } } };
  if (text === '') return formula ? { value: '', problem: { code: 'formula_without_value' } } : { value: '' };
  if (type === 'b') return { value: text.trim() === '1' || text.trim() === 'true' };
  if (type === 'd') return { value: text.trim() };
  const number = Number(text);
  if (Number.isNaN(number)) return { value: text };
  const kind = styles[style] ?? 'number';
  return kind === 'number' ? { value: shownNumber(number, text.trim()) } : momentOf(number, kind, date1904);
}

/**
 * As Excel shows it: 15 significant digits, so that 19.989999999999998 is 19.99. Whole numbers that JavaScript can't hold
 * come as texts, all their digits written out: they are numbers of cards and accounts, never amounts.
 */
function shownNumber(number: number, text: string): number | string {
  if (Number.isInteger(number) && !Number.isSafeInteger(number))
    return /^-?\d+$/.test(text) ? text : BigInt(number).toString();
  return text.length > 15 && !Number.isInteger(number) ? Number(number.toPrecision(15)) : number;
}

function momentOf(serial: number, kind: NumberKind, date1904: boolean): Read {
  if (kind === 'duration') return { value: durationOf(serial) };
  const iso = isoOfSerial(serial, date1904);
  if (!iso) return { value: serial, problem: { code: 'bad_date' } };
  // What the format shows is what the person sees: a date with an unseen time is a date.
  if (kind === 'date') return { value: iso.slice(0, 10) };
  return { value: kind === 'time' && serial < 1 ? iso.slice(11) : iso };
}

/** `36:15:00`, as elapsed-time formats show it. */
function durationOf(days: number): string {
  const seconds = Math.round(Math.abs(days) * 86_400);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${days < 0 ? '-' : ''}${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
