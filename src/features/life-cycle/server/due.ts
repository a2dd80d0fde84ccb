// Who did something since they were last looked at. A row for each, added where it happens and taken away once looked at; the
// queue is woken when the transaction ends (`follows` in platform/server/jobs.ts).
import { sql } from 'kysely';
import type { Reference } from '../../../fields/relation/value.ts';
import type { Context, RecordChange, Rule } from '../../../model/server/context.ts';
import { kept } from '../../../platform/server/db.ts';
import { type CustomerObject, customerObjects } from '../contract.ts';

export const dueChannel = 'jalon_life_cycle';

export const activityDueRule: Rule = {
  // What is only planned says nothing of a customer yet.
  after: (ctx, changes) =>
    markDue(ctx, customersOf(changes.filter(({ before, after }) => after.done_at || before?.done_at))),
};

export const dealDueRule: Rule = {
  after: (ctx, changes) =>
    markDue(
      ctx,
      customersOf(changes.filter(({ before, after }) => after.status === 'won' || before?.status === 'won')),
    ),
};

/** Orders and subscriptions, whatever becomes of them. */
export const purchaseDueRule: Rule = { after: (ctx, changes) => markDue(ctx, customersOf(changes)) };

interface Due {
  object: CustomerObject;
  id: string;
}

/** Those that a change is about, and those it was about before. */
function customersOf(changes: readonly RecordChange[]): Due[] {
  const found = new Map<string, Due>();
  for (const { before, after } of changes)
    for (const object of customerObjects)
      for (const values of [before, after]) {
        const id = (values?.[object] as Reference | null | undefined)?.id;
        if (id) found.set(id, { object, id });
      }
  return [...found.values()];
}

async function markDue(ctx: Context, due: readonly Due[]): Promise<void> {
  if (due.length === 0) return;
  await sql`${kept}
    with marked as (
      insert into ${queue(ctx)} (object, record_id)
      select x.object, x.id from json_to_recordset(${JSON.stringify(due)}::json) as x(object text, id uuid))
    select pg_notify(${dueChannel}, ${ctx.schema.workspace})`.execute(ctx.db);
}

export interface DueBatch {
  ids: Record<CustomerObject, string[]>;
  /** To be called once they were looked at. */
  done(): Promise<void>;
}

/** Those that have waited longest; null when nobody waits. */
export async function readDue(ctx: Context, atMost: number): Promise<DueBatch | null> {
  const { rows } = await sql<{ seq: string; object: CustomerObject; record_id: string }>`
    select seq, object, record_id from ${queue(ctx)} order by seq limit ${atMost}`.execute(ctx.db);
  if (rows.length === 0) return null;
  const of = (object: CustomerObject) => [
    ...new Set(rows.filter((row) => row.object === object).map((row) => row.record_id)),
  ];
  return {
    ids: { company: of('company'), contact: of('contact') },
    async done() {
      await sql`delete from ${queue(ctx)} where seq = any(${rows.map(({ seq }) => seq)}::bigint[])`.execute(
        ctx.db,
      );
    },
  };
}

const queue = (ctx: Context) => sql.id(ctx.schema.workspace, 'life_cycle_due');
