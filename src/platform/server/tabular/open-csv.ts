// A CSV file as a table: its encoding, its dialect, its header, then its rows as a stream.
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { unguardFormula } from '../../lib/tabular/formula-guard.ts';
import type { TableRow } from '../../lib/tabular/table.ts';
import { type CsvRecord, createRecordReader } from './csv-records.ts';
import { beginningRecords, type Dialect, detectDialect } from './detect-dialect.ts';
import { detectEncoding, knownEncoding, textDecoder } from './detect-encoding.ts';
import { columnsOf, detectHeader, widthOf } from './detect-header.ts';
import { type CsvTable, sampleRows, type TableOptions } from './table.ts';
import { TableError } from './table-error.ts';

const beginningBytes = 1_000_000;
const chunkBytes = 1 << 17;

export async function openCsv(path: string, bytes: number, options: TableOptions): Promise<CsvTable> {
  if (options.encoding && !knownEncoding(options.encoding)) {
    throw new TableError('table.unknown_encoding', { encoding: options.encoding });
  }
  const guess = await detectEncoding(path);
  const encoding = options.encoding ?? guess.encoding;
  const text = await beginning(path, encoding);
  if (text.trim() === '' && bytes <= beginningBytes) throw new TableError('table.empty');
  if (!/^utf-?16/i.test(encoding) && text.length > 64 && text.split('\0').length > text.length / 10) {
    throw new TableError('table.unsupported_format', { format: 'binary' });
  }
  const whole = bytes <= beginningBytes;
  const dialect = detectDialect(text, whole, { delimiter: options.delimiter, quote: options.quote });
  const first = beginningRecords(bodyOf(text, dialect), dialect, whole, sampleRows * 2).map((record) =>
    toRow(record, dialect, options),
  );
  const filled = first.filter((row) => row.cells.some((cell) => cell !== ''));
  if (filled.length === 0 && whole) throw new TableError('table.empty');

  const headerRow =
    options.headerRow === undefined ? lineOf(filled, detectHeader(filled)) : options.headerRow;
  const headerAt = headerRow === null ? -1 : first.findIndex((row) => row.line === headerRow);
  if (headerRow !== null && headerAt < 0) throw new TableError('table.no_such_row', { row: headerRow });
  const header = columnsOf(first[headerAt]?.cells ?? [], widthOf(first[headerAt], first.slice(headerAt + 1)));
  const given = (row: TableRow) => options.blankRows === 'keep' || row.cells.some((cell) => cell !== '');

  async function* rows(): AsyncGenerator<TableRow> {
    for await (const record of records(path, encoding, dialect)) {
      const row = toRow(record, dialect, options);
      if (headerRow !== null && row.line <= headerRow) continue;
      if (given(row)) yield padded(row, header.length);
    }
  }

  return {
    kind: 'csv',
    dialect: {
      encoding,
      bom: guess.bom,
      delimiter: dialect.delimiter,
      quote: dialect.quote,
      newline: dialect.newline === '\n' && /\r\n/.test(text) ? '\r\n' : dialect.newline,
    },
    header,
    headerRow,
    titleRows: first.slice(0, Math.max(headerAt, 0)).filter((row) => row.cells.some((cell) => cell !== '')),
    sample: first
      .slice(headerAt + 1)
      .filter(given)
      .slice(0, sampleRows)
      .map((row) => padded(row, header.length)),
    bytes,
    accentedSamples:
      encoding === guess.encoding
        ? guess.accentedSamples
        : (guess.alternatives.find((a) => a.encoding === encoding)?.accentedSamples ?? []),
    alternatives: guess.alternatives,
    rows,
    close: async () => {},
  };
}

async function* records(path: string, encoding: string, dialect: Dialect): AsyncGenerator<CsvRecord> {
  const decoder = textDecoder(encoding);
  const reader = createRecordReader(dialect);
  let start = true;
  for await (const chunk of createReadStream(path, { highWaterMark: chunkBytes }) as AsyncIterable<Buffer>) {
    let text = decoder.write(chunk);
    if (start && text) {
      start = false;
      text = bodyOf(text.replace(/^\uFEFF/, ''), dialect);
    }
    yield* reader.push(text);
  }
  yield* reader.push(decoder.end());
  yield* reader.end();
}

/** Without the line `sep=;`, which is far shorter than any chunk. */
function bodyOf(text: string, dialect: Dialect): string {
  return dialect.skipLines ? text.replace(/^.*\r?\n/, '') : text;
}

async function beginning(path: string, encoding: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(beginningBytes), 0, beginningBytes, 0);
    const decoder = textDecoder(encoding);
    return decoder.write(buffer.subarray(0, bytesRead)).replace(/^\uFEFF/, '');
  } finally {
    await file.close();
  }
}

function toRow(record: CsvRecord, { skipLines }: Dialect, options: TableOptions): TableRow {
  const cells = options.unguard === false ? record.cells : record.cells.map(unguardFormula);
  const problems = record.problems?.map((problem) => ({ ...problem, line: problem.line! + skipLines }));
  return { line: record.line + skipLines, cells, ...(problems && { problems }) };
}

function lineOf(rows: TableRow[], place: number | null): number | null {
  return place === null ? null : rows[place]!.line;
}

/** Short rows are filled with empty cells; of long ones nothing is lost, and what is filled beyond the header is reported. */
function padded(row: TableRow, width: number): TableRow {
  const { cells } = row;
  while (cells.length < width) cells.push('');
  if (cells.length === width) return row;
  const extra = cells.slice(width).filter((cell) => cell !== '').length;
  if (extra === 0) {
    cells.length = width;
    return row;
  }
  return {
    ...row,
    problems: [...(row.problems ?? []), { code: 'extra_cells', column: width, params: { count: extra } }],
  };
}
