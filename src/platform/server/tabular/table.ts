// What openTable is asked, and what it gives.
import type { Column, CsvDialect, Sheet, TableRow } from '../../lib/tabular/table.ts';

export type TableOptions = {
  /** CSV: `utf-8`, `windows-1252`, `macintosh`… any name that iconv-lite knows. */
  encoding?: string;
  delimiter?: string;
  quote?: string;
  /** XLSX: name of the sheet. The first visible one that is not empty otherwise. */
  sheet?: string;
  /** Line (CSV) or row (XLSX) of the header, from 1; `null`: the file has none. */
  headerRow?: number | null;
  /** Rows without a single filled cell are passed over, unless `keep`. */
  blankRows?: 'skip' | 'keep';
  /** CSV: take off the apostrophe that guards a formula (see formula-guard.ts). True unless said otherwise. */
  unguard?: boolean;
  /** Refuses larger files. 2 GB unless said otherwise. */
  maxBytes?: number;
};

type AnyTable = {
  header: Column[];
  /** Line or row of the header; `null` when the file has none. */
  headerRow: number | null;
  /** What stands above the header. */
  titleRows: TableRow[];
  /** The first rows after the header. */
  sample: TableRow[];
  bytes: number;
  /** All rows after the header, each time from the first. */
  rows(): AsyncIterable<TableRow>;
  /** Lets go of temporary files. Rows can't be read afterwards. */
  close(): Promise<void>;
};

export type CsvTable = AnyTable & {
  kind: 'csv';
  dialect: CsvDialect;
  /** Up to eight pieces of text with accents, as decoded, and other encodings it could be: for a person to check. */
  accentedSamples: string[];
  alternatives: { encoding: string; accentedSamples: string[] }[];
};

export type XlsxTable = AnyTable & {
  kind: 'xlsx';
  dialect: { sheets: Sheet[]; sheet: string };
  /** Merged ranges of the sheet (`A1:C1`); `undefined` when the sheet is too large to look for them beforehand. */
  merged?: string[];
};

export type Table = CsvTable | XlsxTable;
export const defaultMaxBytes = 2_000_000_000;
/** How many rows are shown and looked at to find the header. */
export const sampleRows = 200;
