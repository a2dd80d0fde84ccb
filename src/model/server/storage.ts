// How a field type lives in the database: its columns, and the way between them and the value. The contract that
// `fields/<type>/server.ts` fulfils; everything else in SQL follows from the operator family.
import type { Field } from '../field.ts';
import type { Schema } from '../schema.ts';

export interface ColumnSpec {
  /** Added to the field's column name; '' for the column that is compared. */
  suffix: string;
  /** A PostgreSQL type, as `format_type` prints it. */
  type: string;
}

export interface FieldStorage<V = unknown> {
  /** The first is the one that filters and sorts compare, folded where the family is text. */
  columns: readonly ColumnSpec[];
  /** One cell for each column; JSON-able, so that many records travel as one parameter. */
  toCells(value: V, field: Field): readonly unknown[];
  /** The cells as the driver reads them; all null means empty. */
  fromCells(cells: readonly unknown[], field: Field): V | null;
  /** The column suffix of each part, when it is not `_<part>`. */
  parts?: Readonly<Record<string, string>>;
}

export const defineStorage = <V>(storage: FieldStorage<V>): FieldStorage<V> => storage;

/** One column holding the value as it is. */
export const plainColumn = <V>(type: string): FieldStorage<V> =>
  defineStorage<V>({
    columns: [{ suffix: '', type }],
    toCells: (value) => [value],
    fromCells: ([cell]) => (cell ?? null) as V | null,
  });

/** The schema together with where it is kept: what a server function finds in `ctx.schema`. */
export interface ServerSchema extends Schema {
  /** The database schema of the workspace, `w_1`. */
  workspace: string;
  storages: Readonly<Record<string, FieldStorage>>;
}

export const storageOf = (schema: ServerSchema, field: Field): FieldStorage => schema.storages[field.type]!;

/** The name of a field's first column. */
export const columnOf = (field: Field): string =>
  field.column ?? (field.to ? `${field.name}_id` : field.name);

/** The names of all columns of a field. */
export const columnsOf = (schema: ServerSchema, field: Field): string[] =>
  storageOf(schema, field).columns.map(({ suffix }) => columnOf(field) + suffix);

/** The column that holds a part of a field, or the field's first. */
export function placeColumn(
  schema: ServerSchema,
  place: { field: Field; part?: string },
): { name: string; type: string } {
  const { columns, parts } = storageOf(schema, place.field);
  const suffix = place.part === undefined ? '' : (parts?.[place.part] ?? `_${place.part}`);
  return {
    name: columnOf(place.field) + suffix,
    type: columns.find((column) => column.suffix === suffix)!.type,
  };
}
