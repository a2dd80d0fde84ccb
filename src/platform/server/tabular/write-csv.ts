// Writes a table as CSV, row by row. By default as French Excel opens it with a double click: UTF-8 with its mark, `;`, CRLF.
// Texts that a spreadsheet would run as formulas are guarded (formula-guard.ts), and our own reader takes the guard off.
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { guardFormula } from '../../lib/tabular/formula-guard.ts';
import type { WrittenCell, WrittenRows } from './write-cell.ts';

export type CsvWriteOptions = {
  header?: string[];
  bom?: boolean;
  delimiter?: ',' | ';' | '\t' | '|';
  decimal?: ',' | '.';
  /** `dmy`: 01/03/2024 10:30:00. `iso`: 2024-03-01T10:30:00. */
  dates?: 'iso' | 'dmy';
  /** The words for true and false. */
  booleans?: [string, string];
};

const chunkLength = 1 << 16;

/** Ends `out`. Gives the number of rows, the header not counted. */
export async function writeCsv(
  rows: WrittenRows,
  out: Writable,
  options: CsvWriteOptions = {},
): Promise<{ rows: number }> {
  const count = { rows: 0 };
  await pipeline(Readable.from(csvText(rows, options, count), { objectMode: false }), out);
  return count;
}

async function* csvText(
  rows: WrittenRows,
  options: CsvWriteOptions,
  count: { rows: number },
): AsyncGenerator<string> {
  let text = (options.bom ?? true) ? '\uFEFF' : '';
  if (options.header) text += lineOf(options.header, options);
  for await (const row of rows) {
    text += lineOf(row, options);
    count.rows++;
    if (text.length < chunkLength) continue;
    yield text;
    text = '';
  }
  if (text) yield text;
}

function lineOf(row: WrittenCell[], options: CsvWriteOptions): string {
  const delimiter = options.delimiter ?? ';';
  const cells = row.map((cell) => quoted(textOf(cell, options), delimiter));
  // A row of one empty cell would be a blank line, which readers pass over.
  return `${cells.length === 1 && cells[0] === '' ? '""' : cells.join(delimiter)}\r\n`;
}

function quoted(text: string, delimiter: string): string {
  // A leading `sep=` is an order to Excel, and a byte order mark at the beginning would be taken for the file's.
  const needs = /["'\r\n\uFEFF]|^\s|\s$|^sep=/i.test(text) || text.includes(delimiter);
  return needs ? `"${text.replaceAll('"', '""')}"` : text;
}

function textOf(
  cell: WrittenCell,
  { decimal = ',', dates = 'dmy', booleans = ['oui', 'non'] }: CsvWriteOptions,
): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return guardFormula(cell);
  if (typeof cell === 'boolean') return cell ? booleans[0] : booleans[1];
  if (typeof cell === 'number') return textOf({ kind: 'number', value: String(cell) }, { decimal });
  if (cell.kind === 'number') return decimal === ',' ? cell.value.replace('.', ',') : cell.value;
  return dates === 'iso'
    ? cell.value
    : cell.value.replace(/^(\d{4,})-(\d\d)-(\d\d)/, '$3/$2/$1').replace('T', ' ');
}
