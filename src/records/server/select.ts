// From fields to columns and from rows to records: which cells a reading query fetches, and what the API makes of them.
import { type RawBuilder, sql } from 'kysely';
import type { Reference } from '../../fields/relation/value.ts';
import type { Field } from '../../model/field.ts';
import { accessCondition } from '../../model/resolve.ts';
import { objectOf } from '../../model/schema.ts';
import { compileCondition } from '../../model/server/compile.ts';
import type { Context } from '../../model/server/context.ts';
import { askerOf } from '../../model/server/context.ts';
import { columnsOf, storageOf } from '../../model/server/storage.ts';
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

/** The columns of these fields over the table aliased t0, with what the reader may do to each row. */
export function selectColumns(
  ctx: Context,
  object: string,
  fields: readonly Field[],
  abilities = true,
): RawBuilder<unknown> {
  const names = [...new Set(fields.flatMap((field) => columnsOf(ctx.schema, field)))];
  const columns = names.map((name) => sql`${sql.ref(`t0.${name}`)}`);
  if (!abilities) return sql.join(columns);
  const may = (action: 'edit' | 'delete', as: string) =>
    sql`${compileCondition(ctx.schema, accessCondition(ctx.schema, object, action, askerOf(ctx)), 't0')} as ${sql.ref(as)}`;
  return sql.join([...columns, may('edit', '_edit'), may('delete', '_delete')]);
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

/** Records for the API, relations with the titles of what they lead to: one further query for all of them. */
export async function toRecords(
  ctx: Context,
  fields: readonly Field[],
  rows: readonly Row[],
): Promise<ApiRecord[]> {
  const values = rows.map((row) => valuesOf(ctx, fields, row));
  const relations = fields.filter((field) => field.to);
  const titles = await readTitles(ctx, relations, values);
  return values.map((record, i) => {
    const out: Row = {};
    for (const field of fields) out[field.name] = wireOf(field, record[field.name]);
    for (const field of relations) {
      const reference = record[field.name] as Reference | null;
      if (reference) out[field.name] = { ...reference, title: titles.get(reference.id) ?? null };
    }
    if ('_edit' in rows[i]!) out._can = { edit: rows[i]!._edit === true, delete: rows[i]!._delete === true };
    return out as ApiRecord;
  });
}

export const wireOf = (field: Field, value: unknown): unknown =>
  value === null || value === undefined ? null : field.kind.wire ? field.kind.wire(value, field) : value;

/** Titles by id, of what the reader may see and is not in the bin. */
async function readTitles(
  ctx: Context,
  relations: readonly Field[],
  records: readonly Record<string, unknown>[],
): Promise<Map<string, string>> {
  const wanted = new Map<string, Set<string>>();
  for (const field of relations) {
    const ids = wanted.get(field.to!) ?? new Set();
    for (const record of records) {
      const reference = record[field.name] as Reference | null;
      if (reference) ids.add(reference.id);
    }
    if (ids.size) wanted.set(field.to!, ids);
  }
  if (wanted.size === 0) return new Map();
  const parts = [...wanted].map(([object, ids]) => {
    const allowed = compileCondition(
      ctx.schema,
      accessCondition(ctx.schema, object, 'read', askerOf(ctx)),
      't0',
    );
    return sql`select t0.id, t0.record_title as title from ${sql.id(ctx.schema.workspace, object)} as t0
      where t0.id = any(${[...ids]}::uuid[]) and t0.deleted_at is null and ${allowed}`;
  });
  const found = await sql<{ id: string; title: string | null }>`${sql.join(parts, sql` union all `)}`.execute(
    ctx.db,
  );
  return new Map(found.rows.map((row) => [row.id, row.title ?? '']));
}
