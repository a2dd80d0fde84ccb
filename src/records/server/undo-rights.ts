// An undo puts back what was, hidden and locked fields too, so that it is written by the program. Whose it is to ask is said
// here: whoever may do to the record, as it stands now, what the operation did; or might do it to the record as it was, if
// nobody has touched it since (a deal given away by mistake comes back). Rights withdrawn since, and a key that may only
// read, undo nothing.
import { sql } from 'kysely';
import type { Action } from '../../model/access.ts';
import { matches } from '../../model/match.ts';
import { accessCondition } from '../../model/resolve.ts';
import { objectOf } from '../../model/schema.ts';
import { compileCondition, table } from '../../model/server/compile.ts';
import { askerOf, type Context } from '../../model/server/context.ts';
import { type Row, selectColumns, valuesOf } from './select.ts';

/** What an operation did to one record: see undo.ts. */
export interface Touch {
  record_id: string;
  before: Record<string, unknown> | null;
  kinds: string[];
  current: Record<string, unknown> | null;
}

const actions = ['create', 'edit', 'delete'] as const;

/** The ids of those that the actor may put back. */
export async function undoable(
  ctx: Context,
  object: string,
  touches: readonly Touch[],
): Promise<Set<string>> {
  const may = (action: Action) => accessCondition(ctx.schema, object, action, askerOf(ctx));
  const fields = [...objectOf(ctx.schema, object).fields.values()];
  const allowed = (action: Action, as: string) =>
    sql`${compileCondition(ctx.schema, may(action), 't0')} as ${sql.ref(as)}`;
  const { rows } = await sql<Row>`
    select ${selectColumns(ctx, fields)}, ${sql.join(actions.map((action) => allowed(action, `_${action}`)))}
    from ${table(ctx.schema, object)} as t0
    where t0.id = any(${touches.map(({ record_id }) => record_id)}::uuid[])`.execute(ctx.db);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const passes = ({ record_id, before, kinds, current }: Touch): boolean => {
    const row = byId.get(record_id);
    if (!row) return false;
    const action = actionOf(before, kinds);
    if (row[`_${action}`] === true) return true;
    if (before === null || current !== null) return false;
    return matches(ctx.schema, { ...valuesOf(ctx, fields, row), ...before }, may(action));
  };
  return new Set(touches.filter(passes).map(({ record_id }) => record_id));
}

/** Whoever may make a record may take back that they did. */
const actionOf = (before: Touch['before'], kinds: readonly string[]): (typeof actions)[number] =>
  before === null ? 'create' : ['delete', 'restore'].includes(kinds.at(-1)!) ? 'delete' : 'edit';
