// Cuts decoded text into records. Our own, after trying csv-parse: an unclosed quote makes csv-parse swallow the rest of
// the file and then fail, with no way to go on from the line at fault, and people's files do hold `5" nails` and cut cells.
// Here a quote that cannot be closed is taken back to where it was opened, read as an ordinary character, and reported.
//
// When is a quoted cell wrongly open? When its closing quote is followed by neither a delimiter nor a line end although
// the cell spans lines; when the file ends; when `quoteReach` characters pass. On one line, text after a closing quote
// leaves the cell as it is written. csv-parse stays as a development dependency: the tests hold both to the same answer.
import type { RowProblem } from '../../lib/tabular/table.ts';
import { TableError } from './table-error.ts';

export type CsvSyntax = {
  delimiter: string;
  /** `''`: no quoting at all. */
  quote: string;
  /** `\` only for files of MySQL and the like; otherwise the quote doubles itself. */
  escapeBy: string;
  newline: '\n' | '\r';
};

export type CsvRecord = { line: number; cells: string[]; blank: boolean; problems?: RowProblem[] };

/** Excel's own limit is 32,767 characters a cell; beyond this one a cell is cut, and its row says so. */
export const maxCellLength = 1_000_000;
/** How far a closing quote is looked for. */
export const quoteReach = 8_000_000;
/** A line without end: no table. */
export const maxRecordLength = 32_000_000;
export const maxCells = 16_384;
const manyLines = 500;

/** Feed it text as it comes; it gives the records that are complete. `end` gives the last ones. */
export function createRecordReader(syntax: CsvSyntax) {
  let buffer = '';
  let line = 1;
  let waitFor = 0;

  function read(last: boolean): CsvRecord[] {
    const records: CsvRecord[] = [];
    let position = 0;
    while (position < buffer.length) {
      const found = readRecord(buffer, position, line, syntax, last);
      if (!found) break;
      records.push(found.record);
      position = found.next;
      line = found.nextLine;
    }
    buffer = position ? buffer.slice(position) : buffer;
    // An incomplete record is read again from its start: waiting for twice its length keeps that linear.
    waitFor = buffer.length > 65_536 ? 2 * buffer.length : 0;
    if (buffer.length > maxRecordLength)
      throw new TableError('table.row_too_long', { line, limit: maxRecordLength });
    return records;
  }

  return {
    push(text: string): CsvRecord[] {
      buffer += text;
      return buffer.length < waitFor ? [] : read(false);
    },
    end: (): CsvRecord[] => read(true),
  };
}

type Found = { record: CsvRecord; next: number; nextLine: number };

/** `undefined` when the text ends before the record does and more may come. */
function readRecord(
  text: string,
  start: number,
  line: number,
  syntax: CsvSyntax,
  last: boolean,
): Found | undefined {
  const { delimiter, quote, newline } = syntax;
  const cells: string[] = [];
  let problems: RowProblem[] | undefined;
  let nextLine = line;
  let at = start;
  let quoted = false;
  const report = (code: RowProblem['code'], params?: RowProblem['params']) => {
    problems ??= [];
    problems.push({ code, column: cells.length, line: nextLine, params });
  };
  for (;;) {
    let cell: string | undefined;
    let end = -1;
    const open = quote ? openingQuote(text, at, quote, delimiter) : -1;
    if (open >= 0) {
      const closed = closingQuote(text, open, syntax, last);
      if (closed === 'more') return undefined;
      if (typeof closed === 'object') {
        cell = closed.text;
        end = closed.end;
        quoted = true;
        if (closed.lines > manyLines) report('long_quote', { lines: closed.lines });
        nextLine += closed.lines;
      } else report(closed);
    }
    if (cell === undefined) {
      end = plainEnd(text, at, delimiter, newline);
      if (end < 0 && !last) return undefined;
      if (end < 0) end = text.length;
      cell = text.slice(at, end);
      if (newline === '\n' && cell.endsWith('\r') && text[end] !== delimiter) cell = cell.slice(0, -1);
    }
    if (cell.length > maxCellLength) {
      report('cell_too_long', { length: cell.length });
      cell = cell.slice(0, maxCellLength);
    }
    if (cell.includes('\0')) {
      report('nul_removed');
      cell = cell.replaceAll('\0', '');
    }
    if (cell.includes('\uFFFD')) report('bad_bytes');
    cells.push(cell);
    if (cells.length > maxCells) throw new TableError('table.row_too_long', { line, limit: maxCells });
    if (text[end] !== delimiter) {
      const next = end >= text.length ? end : end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1);
      const blank = cells.length === 1 && cells[0] === '' && !quoted;
      return {
        record: { line, cells, blank, problems },
        next,
        nextLine: nextLine + (end >= text.length ? 0 : 1),
      };
    }
    at = end + 1;
    // A delimiter that ends the file begins one more, empty cell.
    if (at >= text.length && !last) return undefined;
  }
}

/** Where a quote opens the cell that starts at `at`, spaces before it allowed; -1 when none does. */
function openingQuote(text: string, at: number, quote: string, delimiter: string): number {
  let open = at;
  while (text[open] === ' ' && delimiter !== ' ') open++;
  return text[open] === quote ? open : -1;
}

function plainEnd(text: string, at: number, delimiter: string, newline: string): number {
  const first = delimiter.charCodeAt(0);
  const second = newline.charCodeAt(0);
  for (let i = at; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === first || code === second) return i;
  }
  return -1;
}

type Closed = { text: string; end: number; lines: number } | 'more' | 'unclosed_quote' | 'stray_quote';

function closingQuote(text: string, open: number, syntax: CsvSyntax, last: boolean): Closed {
  const { delimiter, quote, escapeBy, newline } = syntax;
  let from = open + 1;
  let escaped = false;
  for (;;) {
    const close = text.indexOf(quote, from);
    if (close < 0 || close - open > quoteReach) {
      return close < 0 && !last && text.length - open <= quoteReach ? 'more' : 'unclosed_quote';
    }
    if (escapeBy !== quote && backslashes(text, open, close) % 2 === 1) {
      escaped = true;
      from = close + 1;
      continue;
    }
    if (close + 1 >= text.length && !last) return 'more';
    if (text[close + 1] === quote) {
      escaped = true;
      from = close + 2;
      continue;
    }
    let end = close + 1;
    while (text[end] === ' ' && delimiter !== ' ') end++;
    if (text[end] === '\r' && newline === '\n') {
      if (end + 1 >= text.length && !last) return 'more';
      if (text[end + 1] === '\n' || end + 1 >= text.length) end++;
    }
    if (end >= text.length && !last) return 'more';
    const inside = text.slice(open + 1, close);
    if (end < text.length && text[end] !== delimiter && text[end] !== newline) {
      return inside.includes(newline) ? 'unclosed_quote' : 'stray_quote';
    }
    return { text: escaped ? unescaped(inside, syntax) : inside, end, lines: countLines(inside, newline) };
  }
}

function unescaped(inside: string, { quote, escapeBy }: CsvSyntax): string {
  const text = inside.replaceAll(quote + quote, quote);
  return escapeBy === quote ? text : text.replace(/\\(["'\\])/g, '$1');
}

function backslashes(text: string, open: number, close: number): number {
  let count = 0;
  while (close - 1 - count > open && text[close - 1 - count] === '\\') count++;
  return count;
}

function countLines(text: string, newline: string): number {
  let count = 0;
  for (let i = text.indexOf(newline); i >= 0; i = text.indexOf(newline, i + 1)) count++;
  return count;
}
