// Which row names the columns. Above it there may be titles («Clients au 31 mars»), which fill few cells; and there may be
// no header at all, which shows in a first row that holds the same kind of values as the rows under it.
import { kindOfCell } from '../../lib/tabular/content-kind.ts';
import type { Cell, Column, TableRow } from '../../lib/tabular/table.ts';

const titleRowsAtMost = 30;
const comparedRows = 60;

/** The place in `rows` of the header, `null` when there is none. `rows`: the first ones that are not blank. */
export function detectHeader(rows: TableRow[]): number | null {
  if (rows.length === 0) return null;
  const filled = rows.map((row) => row.cells.filter((cell) => cell !== '').length);
  const usual = [...filled].sort((a, b) => a - b)[Math.floor(filled.length * 0.75)]!;
  const wide = (place: number) => filled[place]! > usual / 2;
  let place = rows.findIndex((_, i) => wide(i));
  // «Édité le;12/03/2024» over a table of three columns is wide enough, and so is a row of headings over groups of columns;
  // close under them is a row of words that is twice as full.
  for (let below = place + 1; below <= place + 3 && below < rows.length; below++) {
    if (isWordy(rows[below]!) && filled[below]! > filled[place]! * (isWordy(rows[place]!) ? 2 : 1))
      place = below;
  }
  return place >= titleRowsAtMost ||
    looksLikeData(rows[place]!, rows.slice(place + 1, place + 1 + comparedRows))
    ? null
    : place;
}

/** How many columns the table has: those of the header, and those beyond that most rows fill. */
export function widthOf(header: TableRow | undefined, rows: TableRow[]): number {
  const widths = rows
    .map((row) => row.cells.findLastIndex((cell) => cell !== '') + 1)
    .filter((width) => width > 0);
  const usual = widths.sort((a, b) => a - b)[Math.floor(widths.length / 2)] ?? 0;
  return Math.max(header?.cells.length ?? 0, usual);
}

/** Names as they are, keys apart: `nom`, `nom_2`, and `column_3` for the third when it has no name. */
export function columnsOf(names: Cell[], width: number): Column[] {
  const taken = new Set<string>();
  return Array.from({ length: width }, (_, index) => {
    const name = String(names[index] ?? '').trim();
    const stem = slug(name) || `column_${index + 1}`;
    let key = stem;
    for (let n = 2; taken.has(key); n++) key = `${stem}_${n}`;
    taken.add(key);
    return { index, name, key };
  });
}

function slug(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 60);
}

const isValue = (cell: Cell): boolean => cell !== '' && !isYear(cell) && kindOfCell(cell) !== 'text';
const isYear = (cell: Cell): boolean => /^(?:19|20)\d\d$/.test(String(cell));
const isWordy = (row: TableRow): boolean => !row.cells.some(isValue);

function looksLikeData(row: TableRow, below: TableRow[]): boolean {
  if (below.length === 0)
    return row.cells.filter(isValue).length * 2 > row.cells.filter((cell) => cell !== '').length;
  let data = 0;
  let header = 0;
  row.cells.forEach((cell, column) => {
    const under = below.map((other) => other.cells[column] ?? '').filter((other) => other !== '');
    if (cell === '' || under.length === 0) return;
    const values = under.filter(isValue).length / under.length;
    if (isValue(cell)) data += values > 0.5 ? 1 : 0.25;
    else if (values > 0.5) header += 1;
    else if (under.filter((other) => other === cell).length * 10 >= under.length && under.length >= 10)
      data += 0.4;
  });
  return data >= 0.8 && data > header;
}
