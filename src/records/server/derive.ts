// What follows from other records is kept beside a record's own fields, so that lists can show, filter and sort by it: when a
// company was last spoken to, since when a deal is where it is. It is nobody's change: no version, no history, no rules, no
// rights; a person who edits the record meanwhile meets no conflict.
import { sql } from 'kysely';
import { fieldOf } from '../../model/schema.ts';
import { table } from '../../model/server/compile.ts';
import type { Context } from '../../model/server/context.ts';
import { columnsWithTypes, definitions, json } from './store.ts';

export interface Derived {
  id: string;
  /** Values as they are in memory, of `derived` fields, the same ones for every record. */
  values: Readonly<Record<string, unknown>>;
}

/** Returns the ids of the records that held something else before. */
export async function writeDerived(
  ctx: Context,
  object: string,
  records: readonly Derived[],
): Promise<string[]> {
  const [first] = records;
  if (!first) return [];
  const names = Object.keys(first.values);
  const fields = names.map((name) => fieldOf(ctx.schema, object, name));
  const own = fields.find(({ derived }) => !derived);
  if (own) throw new Error(`${object}.${own.name} is not derived: it is written by write()`);
  if (records.some(({ values }) => Object.keys(values).length !== names.length))
    throw new Error('derived values of several records are of the same fields');
  const columns = columnsWithTypes(ctx, fields);
  const all = columnsWithTypes(ctx, [fieldOf(ctx.schema, object, 'id'), ...fields]);
  const rows = records.map(({ id, values }) => ({ after: { id, ...values } }));
  const set = columns.map(({ name }) => sql`${sql.ref(name)} = ${sql.ref(`x.${name}`)}`);
  const old = columns.map(({ name }) => sql.ref(`t0.${name}`));
  const fresh = columns.map(({ name }) => sql.ref(`x.${name}`));
  const { rows: changed } = await sql<{ id: string }>`
    update ${table(ctx.schema, object)} as t0 set ${sql.join(set)}
    from json_to_recordset(${json(ctx, [fieldOf(ctx.schema, object, 'id'), ...fields], rows)}::json)
      as x(${definitions(all)})
    where t0.id = x.id and (${sql.join(old)}) is distinct from (${sql.join(fresh)}) returning t0.id`.execute(
    ctx.db,
  );
  return changed.map(({ id }) => id);
}
