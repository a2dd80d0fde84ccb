// Undoing an operation: every record it touched goes back to what it was, updates and deletions too, unless somebody has
// changed the same fields since: those are left and named. An undo is itself an operation, and so can be undone.
import { sql } from 'kysely';
import type { Context } from '../../model/server/context.ts';
import { defineProblems } from '../../platform/lib/errors.ts';
import { same, type Write } from './change.ts';
import { undoable } from './undo-rights.ts';
import { type WriteOptions, write } from './write.ts';

export interface UndoResult {
  undone: number;
  /** Records changed again since, left as they are. */
  kept: { object: string; id: string; fields: string[] }[];
  /** Where the next part begins; null when all is done. */
  next: number | null;
}

const problems = defineProblems(
  { operation_missing: { fr: 'Il n’y a rien à annuler ici.', en: 'There is nothing to undo here.' } },
  'not_found',
);

interface Touched {
  object: string;
  record_id: string;
  first: number;
  before: Record<string, unknown> | null;
  after: Record<string, unknown>;
  kinds: string[];
  current: Record<string, unknown> | null;
}

const partSize = 1000;

/** Undoes at most a thousand records from `from` (a `seq`) on; only whoever did it, or an administrator, may. */
export async function undoOperation(
  ctx: Context,
  operation: string,
  from = 0,
  { binned = false }: Pick<WriteOptions, 'binned'> = {},
): Promise<UndoResult> {
  return ctx.tx(async (ctx) => {
    const { touched, next } = await readTouched(ctx, operation, from);
    if (touched.length === 0 && from === 0) throw problems.operation_missing();
    const kept: UndoResult['kept'] = [];
    let undone = 0;
    for (const object of new Set(touched.map((one) => one.object))) {
      const writes: Write[] = [];
      const here = touched.filter((other) => other.object === object);
      const mine = await undoable(ctx, object, here);
      for (const one of here) {
        const later = laterFields(one);
        if (later.length || !mine.has(one.record_id)) kept.push({ object, id: one.record_id, fields: later });
        else writes.push(reverse(one));
      }
      const result = await write({ ...ctx, cause: 'undo' }, object, writes, {
        trusted: true,
        refuse: 'rest',
        binned,
      });
      undone += result.written.filter(Boolean).length;
      for (const { index } of result.refused)
        kept.push({ object, id: (writes[index] as { id: string }).id, fields: [] });
    }
    return { undone, kept, next };
  });
}

/**
 * The records first touched in the next thousand changes of the operation, each with all that it did to them: what was
 * before its first change of each field, what was after its last. By the log's indexes alone, so that the last part of a
 * million is as quick as the first.
 */
async function readTouched(
  ctx: Context,
  operation: string,
  from: number,
): Promise<{ touched: Touched[]; next: number | null }> {
  const log = sql.id(ctx.schema.workspace, 'change');
  const mine = sql`(actor is not distinct from ${ctx.actor.id}::uuid or ${ctx.actor.access.administer})`;
  const { rows: part } = await sql<{ record_id: string; seq: number }>`
    select record_id, seq from ${log} where operation = ${operation}::uuid and seq >= ${from} and ${mine}
    order by seq limit ${partSize}`.execute(ctx.db);
  const ids = [...new Set(part.map(({ record_id }) => record_id))];
  const { rows } = await sql<Touched>`
    with touched as (
      select object, record_id, min(seq) as first, max(seq) as last, array_agg(kind order by seq) as kinds from ${log}
      where record_id = any(${ids}::uuid[]) and operation = ${operation}::uuid and ${mine}
      group by object, record_id having min(seq) >= ${from}
    )
    select t.object, t.record_id, t.first, t.kinds,
      (select jsonb_object_agg(e.key, e.value order by c.seq desc) from ${log} as c, jsonb_each(c.before) as e
        where c.record_id = t.record_id and c.operation = ${operation}::uuid) as before,
      (select jsonb_object_agg(e.key, e.value order by c.seq) from ${log} as c, jsonb_each(c.after) as e
        where c.record_id = t.record_id and c.operation = ${operation}::uuid) as after,
      (select jsonb_object_agg(e.key, e.value order by c.seq) from ${log} as c, jsonb_each(c.after) as e
        where c.record_id = t.record_id and c.seq > t.last and c.operation <> ${operation}::uuid) as current
    from touched as t order by t.first`.execute(ctx.db);
  const touched = rows.map((row) => ({
    ...row,
    before: row.kinds[0] === 'create' ? null : (row.before ?? {}),
  }));
  return { touched, next: part.length < partSize ? null : part.at(-1)!.seq + 1 };
}

// What later operations left otherwise than this one did.
function laterFields(one: Touched): string[] {
  if (one.before === null) return [];
  return Object.keys(one.after ?? {}).filter(
    (name) => one.current && name in one.current && !same(one.current[name], one.after[name]),
  );
}

function reverse(one: Touched): Write {
  if (one.before === null) return { kind: 'delete', id: one.record_id };
  if (one.kinds.at(-1) === 'delete') return { kind: 'restore', id: one.record_id };
  if (one.kinds.at(-1) === 'restore') return { kind: 'delete', id: one.record_id };
  return { kind: 'update', id: one.record_id, values: one.before };
}
