// The delimiter, quote and line end of a CSV text, from its beginning. Every likely syntax reads the text, and the one
// that gives the most regular table of the cleanest cells is taken: `1,5;2,3` is two numbers under `;`, and under `,`
// three pieces of which one holds a delimiter.
import { type CsvRecord, type CsvSyntax, createRecordReader } from './csv-records.ts';

export type Dialect = CsvSyntax & {
  /** Lines before the table that are for the spreadsheet: `sep=;`. */
  skipLines: number;
};

const delimiters = [',', ';', '\t', '|', ':'];
const consideredRecords = 200;

/** `text`: the beginning of the file, decoded. `whole`: whether that is all of it. Given parts are not guessed. */
export function detectDialect(text: string, whole: boolean, given: Partial<CsvSyntax> = {}): Dialect {
  const newline = given.newline ?? detectNewline(text);
  const sep = /^\uFEFF?sep=(.)\r?\n/i.exec(text);
  const skipLines = sep ? 1 : 0;
  const body = sep ? text.slice(sep[0].length) : text;
  const candidates = given.delimiter ? [given.delimiter] : sep ? [sep[1]!] : delimiters;
  const quotes = given.quote !== undefined ? [given.quote] : likelyQuotes(body);
  let best: { syntax: CsvSyntax; score: number } | undefined;
  for (const delimiter of candidates) {
    for (const quote of quotes) {
      const syntax: CsvSyntax = { delimiter, quote, escapeBy: given.escapeBy ?? quote, newline };
      let records = beginningRecords(body, syntax, whole);
      if (given.escapeBy === undefined && body.includes(`\\${quote}`) && records.some(hasBrokenQuote)) {
        // Only where doubled quotes leave something broken: a backslash may as well end a cell.
        const other = beginningRecords(body, { ...syntax, escapeBy: '\\' }, whole);
        if (!other.some(hasBrokenQuote)) {
          syntax.escapeBy = '\\';
          records = other;
        }
      }
      const score = regularity(records, delimiter);
      if (!best || score > best.score + 1e-9) best = { syntax, score };
    }
  }
  return { ...best!.syntax, skipLines };
}

/** The first records of a text that may be cut in the middle of one. */
export function beginningRecords(
  text: string,
  syntax: CsvSyntax,
  whole: boolean,
  limit = consideredRecords,
): CsvRecord[] {
  const reader = createRecordReader(syntax);
  const records = reader.push(text);
  if (whole || records.length === 0) records.push(...reader.end());
  return records.slice(0, limit);
}

function detectNewline(text: string): '\n' | '\r' {
  return !text.includes('\n') && text.includes('\r') ? '\r' : '\n';
}

/** The double quote, unless only single ones stand where a cell begins and where one ends. */
function likelyQuotes(text: string): string[] {
  const bounds = (quote: string) =>
    Math.min(
      text.match(new RegExp(`(?:^|[,;\\t|\\n\\r])${quote}`, 'g'))?.length ?? 0,
      text.match(new RegExp(`${quote}(?:[,;\\t|\\n\\r]|$)`, 'g'))?.length ?? 0,
    );
  return bounds('"') === 0 && bounds("'") >= 4 ? ["'", '"'] : ['"'];
}

/** From 0 (one column, or chaos) to about 1. */
function regularity(records: CsvRecord[], delimiter: string): number {
  const rows = records.filter((record) => !record.blank);
  if (rows.length === 0) return 0;
  const widths = rows.map((row) => row.cells.length);
  const width = mostFrequent(widths);
  if (width < 2) return 0;
  const share = widths.filter((w) => w === width).length / rows.length;
  const firstWide = widths.findIndex((w) => w > 1);
  const header = widths[firstWide] === width ? 1 : 0.7;
  const cells = rows.flatMap((row) => row.cells);
  const clean = cells.filter((cell) => isClean(cell, delimiter)).length / cells.length;
  const broken =
    rows.filter((row) => row.problems?.some((p) => p.code.endsWith('_quote'))).length / rows.length;
  if (delimiter === ':' && !isSaneColon(rows, share)) return 0;
  const preference = delimiter === '|' || delimiter === ':' ? 0.95 : 1;
  return share * header * clean ** 2 * (1 - broken) * (1 - 0.5 / width) * preference * 0.97 ** firstWide;
}

const hasBrokenQuote = (record: CsvRecord): boolean =>
  record.problems?.some((problem) => problem.code.endsWith('_quote')) ?? false;

function mostFrequent(widths: number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]![0];
}

function isClean(cell: string, delimiter: string): boolean {
  for (const other of [';', '\t', '|']) if (other !== delimiter && cell.includes(other)) return false;
  // A comma is at home in `Dupont, Jean` and in 1,5; one that is not between digits nor before a space is suspect.
  return delimiter === ',' || !/[^\d\s],[^\d\s]/.test(cell);
}

/** Times, addresses of sites and labels all hold colons: only a strict table of short cells is one. */
function isSaneColon(rows: CsvRecord[], share: number): boolean {
  const odd = (cell: string) => cell.startsWith('//') || cell.startsWith(' ') || cell.length > 60;
  return (
    rows.length >= 3 &&
    share >= 0.95 &&
    !rows.some((row) => row.cells.some(odd)) &&
    !/^\d\d$/.test(rows[1]!.cells[1] ?? '')
  );
}
