// Rows and their history. All records of a write travel as one JSON parameter, so that the statement is the same for one
// and for ten thousand.
import { type RawBuilder, sql } from 'kysely';
import type { Reference } from '../../fields/relation/value.ts';
import type { Field } from '../../model/field.ts';
import { objectOf } from '../../model/schema.ts';
import { table } from '../../model/server/compile.ts';
import type { Context } from '../../model/server/context.ts';
import { columnOf, storageOf } from '../../model/server/storage.ts';
import { kept } from '../../platform/server/db.ts';
import { type Change, changedFields } from './change.ts';

const generated = 'record_title';

/** What a record holds of its own, which is what its history tells. */
const tellable = ({ name, derived }: Field): boolean => name !== generated && !derived;

export async function storeChanges(ctx: Context, object: string, changes: readonly Change[]): Promise<void> {
  const fields = [...objectOf(ctx.schema, object).fields.values()].filter(
    (field) => field.name !== generated,
  );
  const created = changes.filter(({ kind }) => kind === 'create');
  const changed = changes.filter(({ kind }) => kind !== 'create');
  if (created.length) await insert(ctx, object, fields, created);
  if (changed.length) {
    const names = new Set(changed.flatMap(changedFields).concat('updated_at', 'updated_by', 'version', 'id'));
    await update(
      ctx,
      object,
      fields.filter((field) => names.has(field.name)),
      changed,
    );
  }
}

/** One row of history for each record: put together now, written when the returned function is called. */
export function prepareLog(ctx: Context, object: string, changes: readonly Change[]): () => Promise<void> {
  if (changes.length === 0) return async () => {};
  const { fields } = objectOf(ctx.schema, object);
  const rows = changes.map((change) => {
    const names = changedFields(change).filter((name) => tellable(fields.get(name)!));
    return {
      record_id: change.id,
      at: change.after.updated_at,
      actor: (change.after.updated_by as Reference | null)?.id ?? null,
      kind: change.kind,
      version: change.version,
      before: change.before ? pick(change.before, names) : null,
      after: change.before ? pick(change.after, names) : present(change.after, names),
    };
  });
  const log = sql.id(ctx.schema.workspace, 'change');
  const json = JSON.stringify(rows);
  return async () => {
    await sql`${kept}
    with logged as (
      insert into ${log} (at, actor, operation, cause, object, record_id, kind, version, before, after)
      select x.at, x.actor, ${ctx.operation}::uuid, ${ctx.cause}, ${object}, x.record_id, x.kind, x.version, x.before, x.after
      from json_to_recordset(${json}::json) as x(record_id uuid, at timestamptz, actor uuid, kind text, version integer, before jsonb, after jsonb)
    ) select pg_notify('jalon_change', ${ctx.schema.workspace})`.execute(ctx.db);
  };
}

async function insert(
  ctx: Context,
  object: string,
  fields: readonly Field[],
  changes: readonly Change[],
): Promise<void> {
  const columns = columnsWithTypes(ctx, filledBy(fields, changes));
  await sql`
    insert into ${table(ctx.schema, object)} (${names(columns)})
    select ${names(columns, 'x')} from json_to_recordset(${json(ctx, fields, changes)}::json) as x(${definitions(columns)})`.execute(
    ctx.db,
  );
}

async function update(
  ctx: Context,
  object: string,
  fields: readonly Field[],
  changes: readonly Change[],
): Promise<void> {
  const columns = columnsWithTypes(ctx, fields);
  const set = columns
    .filter(({ name }) => name !== 'id')
    .map(({ name }) => sql`${sql.ref(name)} = ${sql.ref(`x.${name}`)}`);
  await sql`
    update ${table(ctx.schema, object)} as t0 set ${sql.join(set)}
    from json_to_recordset(${json(ctx, fields, changes)}::json) as x(${definitions(columns)}) where t0.id = x.id`.execute(
    ctx.db,
  );
}

/** What none of the records fills is left out of the statement: PostgreSQL looks up every column named, row by row. */
const filledBy = (fields: readonly Field[], changes: readonly Change[]): Field[] =>
  fields.filter(({ name }) => changes.some(({ after }) => after[name] !== null && after[name] !== undefined));

export interface Column {
  name: string;
  type: string;
}

export const columnsWithTypes = (ctx: Context, fields: readonly Field[]): Column[] =>
  fields.flatMap((field) =>
    storageOf(ctx.schema, field).columns.map(({ suffix, type }) => ({
      name: columnOf(field) + suffix,
      type,
    })),
  );

/** Records as cells, for `json_to_recordset`; what is empty is left out. */
export function json(
  ctx: Context,
  fields: readonly Field[],
  changes: readonly { after: Readonly<Record<string, unknown>> }[],
): string {
  const parts = fields.map((field) => {
    const storage = storageOf(ctx.schema, field);
    return { field, storage, names: storage.columns.map(({ suffix }) => columnOf(field) + suffix) };
  });
  const rows = changes.map(({ after }) => {
    const row: Record<string, unknown> = {};
    for (const { field, storage, names } of parts) {
      const value = after[field.name];
      if (value === null || value === undefined) continue;
      const cells = storage.toCells(value, field);
      for (let i = 0; i < names.length; i++) row[names[i]!] = cells[i];
    }
    return row;
  });
  return JSON.stringify(rows);
}

const names = (columns: readonly Column[], alias?: string): RawBuilder<unknown> =>
  sql.join(columns.map(({ name }) => sql.ref(alias ? `${alias}.${name}` : name)));

export const definitions = (columns: readonly Column[]): RawBuilder<unknown> =>
  sql.join(columns.map(({ name, type }) => sql`${sql.ref(name)} ${sql.raw(type)}`));

const pick = (values: Readonly<Record<string, unknown>>, names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(names.map((name) => [name, values[name] ?? null]));

const present = (
  values: Readonly<Record<string, unknown>>,
  names: readonly string[],
): Record<string, unknown> => {
  const found: Record<string, unknown> = {};
  for (const name of names)
    if (values[name] !== null && values[name] !== undefined) found[name] = values[name];
  return found;
};
