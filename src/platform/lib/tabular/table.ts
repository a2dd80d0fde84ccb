/**
 * What a table read from a file looks like, to the server that reads it and to the browser that shows it.
 * A cell is what the file says: CSV gives texts only; XLSX gives numbers and booleans too, and dates as ISO texts
 * (`2024-03-01`, `2024-03-01T10:30:00`, `10:30:00`). An empty cell is `''`, whatever the file kind.
 */
export type Cell = string | number | boolean;

export type Column = {
  /** Position in the file, from 0: the only identity of a column, for names repeat and may be empty. */
  index: number;
  /** As written in the file, trimmed; `''` when the file gives none. */
  name: string;
  /** Unique in its table and steady from one reading to the next: `nom`, `nom_2`, `column_7`. */
  key: string;
};

export type RowProblemCode =
  | 'extra_cells' // more cells than columns; all are kept. params: count
  | 'unclosed_quote' // a quote was opened and never closed; taken as an ordinary character
  | 'stray_quote' // text after a closing quote; the cell is kept as it is written
  | 'long_quote' // a quoted cell spans very many lines: perhaps two stray quotes. params: lines
  | 'nul_removed' // NUL characters were taken out
  | 'bad_bytes' // bytes that mean nothing in the encoding were read as U+FFFD
  | 'cell_too_long' // the cell was cut. params: length
  | 'cell_error' // the workbook holds an error; the cell is empty. params: value (#N/A)
  | 'formula_without_value' // a formula whose result was never saved; the cell is empty
  | 'bad_date' // a number formatted as a date that is no date; the number is given
  | 'merged'; // the cell belongs to a merged range whose value stands in its first cell. params: range

export type RowProblem = {
  code: RowProblemCode;
  /** 1-based line in a CSV file, row in a sheet, when it is not the row's own. */
  line?: number;
  /** Position of the column, from 0. */
  column?: number;
  params?: Record<string, string | number>;
};

export type TableRow = {
  /** 1-based: the line of a CSV file on which the row starts, or the row of a sheet. */
  line: number;
  /** At least as many as the table has columns; more when the row is too long. */
  cells: Cell[];
  problems?: RowProblem[];
};

export type CsvDialect = {
  encoding: string;
  bom: boolean;
  delimiter: string;
  quote: string;
  newline: '\n' | '\r\n' | '\r';
};

export type Sheet = {
  name: string;
  hidden: boolean;
  /** Last row as the sheet itself declares it: a hint. */
  rows?: number;
};

/** The text a person would type for the cell: never an exponent, never `.0`. */
export function textOfCell(cell: Cell): string {
  if (typeof cell !== 'number') return String(cell);
  const text = String(cell);
  if (!text.includes('e')) return text;
  return Math.abs(cell) >= 1 ? BigInt(cell).toString() : cell.toFixed(20).replace(/\.?0+$/, '');
}
