// Customers with whom it is time to speak: their rhythm ends by that day, and nothing is planned with them.

import { type RawBuilder, sql } from 'kysely';
import { table } from '../../../model/server/compile.ts';
import type { Context } from '../../../model/server/context.ts';
import { dayIn } from '../../../platform/lib/day.ts';

/** The day from which it is time, over the customer t0. */
export const dueOn = (ctx: Context): RawBuilder<unknown> =>
  sql`(t0.last_contact_at at time zone ${ctx.actor.timeZone})::date + t0.rhythm_days::int`;

export const isDueBy = (
  ctx: Context,
  object: 'company' | 'contact',
  last: string,
): RawBuilder<unknown> => sql`
  t0.rhythm_days is not null and t0.last_contact_at is not null and ${dueOn(ctx)} <= ${last}::date
  and ${object === 'contact' ? sql`t0.company_id is null` : sql`true`} and coalesce(t0.status, '') <> 'lost' and t0.deleted_at is null
  and not exists (select 1 from ${table(ctx.schema, 'activity')} as a
    where ${sql.ref(`a.${object}_id`)} = t0.id and a.done_at is null and a.deleted_at is null)`;

/** Of all the firm, by class, until the end of this month. */
export async function countDue(ctx: Context): Promise<Map<string, number>> {
  const last = lastDay(dayIn(ctx.now, ctx.actor.timeZone).slice(0, 7));
  const of = (object: 'company' | 'contact') => sql`
    select t0.rhythm_class as class from ${table(ctx.schema, object)} as t0
    where t0.rhythm_class is not null and ${isDueBy(ctx, object, last)}`;
  const { rows } = await sql<{ class: string; count: number }>`
    select class, count(*)::int as count from (${of('company')} union all ${of('contact')}) as due group by class limit 500`.execute(
    ctx.db,
  );
  return new Map(rows.map((row) => [row.class, row.count]));
}

/** Of a month as `YYYY-MM`. */
export function lastDay(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}
