// Reads any CSV or XLSX file into rows, in bounded memory, knowing nothing of what the rows mean.
//
// Everything about the file is detected, shown in what is returned, and can be overridden by opening it again with options.
// A file that cannot be read is refused with a TableError; a row that is odd is given all the same, with its problems.
//
// The XLSX reader is ours: yauzl reads the archive, the platform inflates, and some 500 lines know SpreadsheetML. Tried before,
// on the workbooks of the shared data, one of 200,000 rows x 12 columns, and zip bombs of 1.5 GB:
// - hucre 1.0: right values, but all in memory (764 MB for the large file, 4.6 GB for a bomb), no error cells or merged ranges;
// - exceljs 4.4: 417 MB, ended by a bomb, cannot open a LibreOffice workbook whose sheet comes before workbook.xml, unmaintained;
// - read-excel-file 9: 700 MB, gives the rows when it has them all; xlsx-stream-reader and its family stand still.
// Ours takes about 100 MB above the bare process and refuses the bombs; the limits are in `xlsx-archive.ts`.
import { open, stat } from 'node:fs/promises';
import { fileFormat, oleFormat } from './file-format.ts';
import { openCsv } from './open-csv.ts';
import { openXlsx } from './open-xlsx.ts';
import { defaultMaxBytes, type Table, type TableOptions } from './table.ts';
import { TableError } from './table-error.ts';

export async function openTable(path: string, options: TableOptions = {}): Promise<Table> {
  const { size } = await stat(path);
  if (size === 0) throw new TableError('table.empty');
  const limit = options.maxBytes ?? defaultMaxBytes;
  if (size > limit) throw new TableError('table.too_large', { bytes: size, limit });
  const head = await headOf(path);
  const format = fileFormat(head);
  if (format === 'text') return openCsv(path, size, options);
  if (format === 'zip') return openXlsx(path, size, options);
  if (format !== 'ole') throw new TableError('table.unsupported_format', { format });
  const inside = oleFormat(await headOf(path, 4_000_000));
  if (inside === 'encrypted') throw new TableError('table.encrypted');
  throw new TableError('table.unsupported_format', { format: inside });
}

async function headOf(path: string, bytes = 8192): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(bytes), 0, bytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
