import type { MappingColumn } from '../../import-contract.ts';

/** Its header, or its place in the file. */
export const columnName = (
  column: Pick<MappingColumn, 'header' | 'index'>,
  m: { unnamed(values: { number: number }): string },
): string => column.header.trim() || m.unnamed({ number: column.index + 1 });
