// From fields to columns and from rows to records: which cells a reading query fetches, and what the API makes of them.
import { type RawBuilder, sql } from 'kysely';
import type { Reference } from '../../fields/relation/value.ts';
import type { Field } from '../../model/field.ts';
import { accessCondition } from '../../model/resolve.ts';
import { objectOf } from '../../model/schema.ts';
import { compileCondition, table } from '../../model/server/compile.ts';
import type { Context } from '../../model/server/context.ts';
import { askerOf } from '../../model/server/context.ts';
import { columnOf, columnsOf, storageOf } from '../../model/server/storage.ts';
import { defineProblems } from '../../platform/lib/errors.ts';

/** A record as the API shows it. */
export interface ApiRecord {
  id: string;
  version: number;
  _can?: { edit: boolean; delete: boolean };
  [field: string]: unknown;
}

const problems = defineProblems({
  field_unknown: { fr: 'Il n’y a pas de champ « {{field}} ».', en: 'There is no field “{{field}}”.' },
});

const always = ['id', 'version', 'record_title'];

/** The fields a reader gets: those asked for or all, less the hidden. Throws on one unknown or hidden. */
export function readableFields(ctx: Context, object: string, wanted?: readonly string[]): Field[] {
  const { fields } = objectOf(ctx.schema, object);
  const hidden = ctx.actor.access.hidden(object);
  if (!wanted) return [...fields.values()].filter((field) => !hidden.has(field.name));
  const names = [...new Set([...always, ...wanted])];
  return names.map((name) => {
    const field = fields.get(name);
    if (!field || hidden.has(name)) throw problems.field_unknown({ field: name }, 'fields');
    return field;
  });
}

export type Row = Record<string, unknown>;

/** The columns of these fields over the table aliased t0. */
export function selectColumns(ctx: Context, fields: readonly Field[]): RawBuilder<unknown> {
  const names = [...new Set(fields.flatMap((field) => columnsOf(ctx.schema, field)))];
  return sql.join(names.map((name) => sql.ref(`t0.${name}`)));
}

/** The same, with what `toRecords` wants besides: the titles of what relations lead to, and what the reader may do to each row. */
export function selectRecords(ctx: Context, object: string, fields: readonly Field[]): RawBuilder<unknown> {
  const may = (action: 'edit' | 'delete', as: string) =>
    sql`${compileCondition(ctx.schema, accessCondition(ctx.schema, object, action, askerOf(ctx)), 't0')} as ${sql.ref(as)}`;
  const titles = relationsAmong(fields).map(
    (field, i) => sql`${selectTitle(ctx, field)} as ${sql.ref(titleAlias(i))}`,
  );
  return sql.join([selectColumns(ctx, fields), ...titles, may('edit', '_edit'), may('delete', '_delete')]);
}

const relationsAmong = (fields: readonly Field[]): Field[] => fields.filter((field) => field.to);
const titleAlias = (i: number): string => `_t${i}`;

/** Empty where the reader may not see it, or it is in the bin. Looked up row by row, for what is shown is a page. */
function selectTitle(ctx: Context, field: Field): RawBuilder<unknown> {
  const allowed = compileCondition(
    ctx.schema,
    accessCondition(ctx.schema, field.to!, 'read', askerOf(ctx)),
    't1',
  );
  return sql`(select coalesce(t1.record_title, '') from ${table(ctx.schema, field.to!)} as t1
    where t1.id = ${sql.ref(`t0.${columnOf(field)}`)} and t1.deleted_at is null and ${allowed})`;
}

/** Values in memory, as history and the in-memory query language hold them. */
export function valuesOf(ctx: Context, fields: readonly Field[], row: Row): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const field of fields) {
    values[field.name] = storageOf(ctx.schema, field).fromCells(
      columnsOf(ctx.schema, field).map((name) => row[name]),
      field,
    );
  }
  return values;
}

/** Records for the API, from rows of `selectRecords` over the same fields. */
export function toRecords(ctx: Context, fields: readonly Field[], rows: readonly Row[]): ApiRecord[] {
  const relations = relationsAmong(fields);
  return rows.map((row) => {
    const values = valuesOf(ctx, fields, row);
    const out: Row = {};
    for (const field of fields) out[field.name] = wireOf(field, values[field.name]);
    for (const [i, { name }] of relations.entries())
      if (values[name]) out[name] = { ...(values[name] as Reference), title: row[titleAlias(i)] };
    out._can = { edit: row._edit === true, delete: row._delete === true };
    return out as ApiRecord;
  });
}

export const wireOf = (field: Field, value: unknown): unknown =>
  value === null || value === undefined ? null : field.kind.wire ? field.kind.wire(value, field) : value;
