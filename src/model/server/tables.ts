// The tables that a schema wants: what `diff` holds against the tables there are. One table for each object; custom
// fields, when they come, are columns like any other.
import type { Field } from '../field.ts';
import type { ObjectSchema } from '../object.ts';
import { columnOf, columnsOf, placeColumn, type ServerSchema, storageOf } from './storage.ts';

export interface TableSpec {
  name: string;
  columns: readonly ColumnDefinition[];
  indexes: readonly IndexDefinition[];
}

export interface ColumnDefinition {
  name: string;
  /** As `format_type` prints it. */
  type: string;
  notNull: boolean;
  /** `generated always as (…) stored`. */
  generated?: string;
}

export interface IndexDefinition {
  name: string;
  /** What follows `create index name on table`. */
  definition: string;
  unique: boolean;
}

export const wantedTables = (schema: ServerSchema): TableSpec[] =>
  [...schema.objects.values()].map((object) => wantedTable(schema, object));

const alwaysThere = new Set(['id', 'version', 'created_at', 'updated_at']);

function wantedTable(schema: ServerSchema, object: ObjectSchema): TableSpec {
  const columns = [...object.fields.values()].flatMap((field) =>
    storageOf(schema, field).columns.map(
      ({ suffix, type }): ColumnDefinition => ({
        name: columnOf(field) + suffix,
        type,
        notNull: alwaysThere.has(field.name),
        generated: field.name === 'record_title' ? titleExpression(object) : undefined,
      }),
    ),
  );
  const indexes = [...object.fields.values()].flatMap((field) => indexesOf(schema, object, field));
  indexes.push(binIndex(object));
  return { name: object.name, columns, indexes };
}

function titleExpression(object: ObjectSchema): string {
  const column = (name: string) => columnOf(object.fields.get(name)!);
  const joined = object.title.of.map((name) => `coalesce(${column(name)}, '')`).join(` || ' ' || `);
  const whole = `nullif(btrim(${joined}), '')`;
  return object.title.or?.length ? `coalesce(${[whole, ...object.title.or.map(column)].join(', ')})` : whole;
}

// Everything is partial: rows in the bin and empty cells are not looked for, and an import does not pay for them.
function indexesOf(schema: ServerSchema, object: ObjectSchema, field: Field): IndexDefinition[] {
  if (!field.index && !field.unique) return [];
  const column = columnOf(field);
  const present = alwaysThere.has(field.name)
    ? 'deleted_at is null'
    : `deleted_at is null and ${column} is not null`;
  const name = (kind: string) => `${object.name}_${column}_${kind}`;
  const { family } = field.kind;
  const type = storageOf(schema, field).columns[0]!.type;
  const key =
    family === 'text'
      ? `(jalon.fold(${column}) collate "C")`
      : type === 'text'
        ? `(${column} collate "C")`
        : column;
  const parts = partIndexes(schema, object, field);
  if (field.unique) return [{ name: name('key'), definition: `(${key}) where ${present}`, unique: true }];
  if (family === 'set')
    return [
      {
        name: name('folded'),
        definition: `using gin (jalon.fold_set(${column})) where ${present}`,
        unique: false,
      },
    ];
  const ordered = {
    name: name('order'),
    definition: `(${[key, ...followers(object, field)].join(', ')})${carried(schema, object, field)} where ${present}`,
    unique: false,
  };
  if (parts.length) return parts;
  if (!isListedBy(object, field)) return [ordered];
  // Fragments of the other fields are found by the words of the search; of the one by which people know the record they are
  // looked for most, and its words are among those of all the others.
  return [
    ordered,
    {
      name: name('trigrams'),
      definition: `using gin (${key} {ext}.gin_trgm_ops) where ${present}`,
      unique: false,
    },
  ];
}

/** Its lists stand in the order of this name. */
export const isListedBy = (object: ObjectSchema, field: Field): boolean =>
  field.kind.family === 'text' && field.search === true && object.sort === field.name;

/** The bin: few records among all, which no other index holds. */
const binIndex = (object: ObjectSchema): IndexDefinition => ({
  name: `${object.name}_deleted_at_order`,
  definition: '(deleted_at, id) where deleted_at is not null',
  unique: false,
});

/**
 * The parts by which people look for an address: its town and its postal code. Streets and regions are found along the way; and
 * nobody wants the order of house numbers, which was the largest index of a contact and the dearest to an import.
 */
const soughtParts = ['city', 'postal_code'];

/** What is of one town stands in the order of the object's list, whose pages are then read off. */
function partIndexes(schema: ServerSchema, object: ObjectSchema, field: Field): IndexDefinition[] {
  const sort = object.fields.get(object.sort.replace(/^-/, ''))!;
  const order = sort.kind.family === 'text' ? `(jalon.fold(${columnOf(sort)}) collate "C"), id` : 'id';
  return soughtParts
    .filter((part) => field.kind.parts?.[part])
    .map((part) => {
      const { name } = placeColumn(schema, { field, part });
      return {
        name: `${object.name}_${name}_order`,
        definition: `((jalon.fold(${name}) collate "C"), ${order}) where deleted_at is null and ${name} is not null`,
        unique: false,
      };
    });
}

// The records of one parent are read in the order of their list: the timeline of a company, newest first.
function followers(object: ObjectSchema, field: Field): string[] {
  const sort = object.fields.get(object.sort.replace(/^-/, ''))!;
  const inOrder = field.about && sort.kind.family === 'time' && alwaysThere.has(sort.name) === false;
  return inOrder ? [columnOf(sort), 'id'] : ['id'];
}

// The order of the list by name carries the name itself: "contains" is then answered along it, entry by entry, without a look
// at the rows. Others carry what they say.
function carried(schema: ServerSchema, object: ObjectSchema, field: Field): string {
  const names = (field.carries ?? []).flatMap((name) => columnsOf(schema, object.fields.get(name)!));
  const columns = isListedBy(object, field) ? [columnOf(field), ...names] : names;
  return columns.length ? ` include (${columns.join(', ')})` : '';
}
