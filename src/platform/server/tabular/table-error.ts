/**
 * Why a file cannot be read as a table. The code is for the caller to put into words; `params` fills the blanks.
 */
export type TableErrorCode =
  | 'table.empty' // no byte, or nothing but blanks
  | 'table.unreadable' // params: reason, line?
  | 'table.encrypted' // a workbook behind a password
  | 'table.too_large' // params: bytes, limit
  | 'table.zip_bomb' // params: reason
  | 'table.unsupported_format' // params: format ('xls', 'ods', 'pdf'…)
  | 'table.row_too_long' // params: line, limit
  | 'table.unknown_encoding' // params: encoding
  | 'table.no_such_sheet' // params: sheet
  | 'table.no_such_row'; // params: row; the header row asked for does not exist

export class TableError extends Error {
  readonly code: TableErrorCode;
  readonly params: Record<string, string | number>;

  constructor(code: TableErrorCode, params: Record<string, string | number> = {}) {
    super(`${code} ${JSON.stringify(params)}`);
    this.name = 'TableError';
    this.code = code;
    this.params = params;
  }
}
