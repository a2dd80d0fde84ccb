// What customers did, counted anew from their deals, orders, subscriptions and activities for those asked for, and kept beside them where it differs.
// Counting anew rather than adding up: whatever was undone, binned, restored or moved is right again.
import { type RawBuilder, sql } from 'kysely';
import { table } from '../../../model/server/compile.ts';
import type { Context } from '../../../model/server/context.ts';
import { addDays } from '../../../platform/lib/day.ts';
import { kept } from '../../../platform/server/db.ts';
import type { CustomerObject } from '../contract.ts';
import { today } from './rule-filters.ts';

/** How many held something else before. */
export async function keepFacts(
  ctx: Context,
  object: CustomerObject,
  ids: readonly string[],
): Promise<number> {
  if (ids.length === 0) return 0;
  const customer = sql.ref(`${object}_id`);
  const yearAgo = addDays(today(ctx), -365);
  // Rows are locked in the order of their ids, as every writer does.
  const { rows } = await sql<{ count: string }>`${kept}
    with asked as (select unnest(${ids}::uuid[]) as id),
    bought as (
      select customer as id, count(*) as count, count(*) filter (where day >= ${yearAgo}::date) as year, max(day) as last
      from (${purchases(ctx, customer, ids)}) as purchases group by 1),
    spoken as (
      select ${customer} as id, max(done_at) as last from ${table(ctx.schema, 'activity')}
      where ${customer} = any(${ids}::uuid[]) and deleted_at is null and done_at is not null
        and kind in ('call', 'meeting', 'visit', 'email') group by 1),
    subscribed as (${subscriptions(ctx, customer, ids)}),
    differing as materialized (
      select t0.id, spoken.last as last_contact_at, bought.last as last_purchase_on, bought.count as purchase_count,
        nullif(bought.year, 0) as purchases_year, subscribed.since as subscribed_since
      from asked join ${table(ctx.schema, object)} as t0 using (id)
        left join bought using (id) left join spoken using (id) left join subscribed using (id)
      where (t0.last_contact_at, t0.last_purchase_on, t0.purchase_count, t0.purchases_year, t0.subscribed_since)
        is distinct from (spoken.last, bought.last, bought.count, nullif(bought.year, 0), subscribed.since)
      order by t0.id for no key update of t0),
    changed as (
      update ${table(ctx.schema, object)} as t0 set last_contact_at = d.last_contact_at, last_purchase_on = d.last_purchase_on,
        purchase_count = d.purchase_count, purchases_year = d.purchases_year, subscribed_since = d.subscribed_since
      from differing as d where t0.id = d.id returning 1)
    select count(*) from changed`.execute(ctx.db);
  return Number(rows[0]!.count);
}

/** A deal won is a purchase of the day it was closed; so is an order, unless it is what a deal was won with. */
const purchases = (
  ctx: Context,
  customer: RawBuilder<unknown>,
  ids: readonly string[],
): RawBuilder<unknown> => sql`
  select ${customer} as customer, close_date as day from ${table(ctx.schema, 'deal')}
  where ${customer} = any(${ids}::uuid[]) and deleted_at is null and status = 'won' and close_date is not null
  union all
  select ${customer}, ordered_on from ${table(ctx.schema, 'order')} as o
  where ${customer} = any(${ids}::uuid[]) and deleted_at is null and status <> 'cancelled' and ordered_on is not null
    and not exists (select 1 from ${table(ctx.schema, 'deal')} as d
      where d.id = o.deal_id and d.status = 'won' and d.close_date is not null and d.deleted_at is null)`;

/** Of what is in force today; what goes on by itself has no last day. */
const subscriptions = (
  ctx: Context,
  customer: RawBuilder<unknown>,
  ids: readonly string[],
): RawBuilder<unknown> => sql`
  select ${customer} as id, min(coalesce(starts_on, created_at::date)) as since from ${table(ctx.schema, 'subscription')}
  where ${customer} = any(${ids}::uuid[]) and deleted_at is null and status = 'active'
    and coalesce(starts_on, created_at::date) <= ${today(ctx)}::date
    and (ends_on is null or ends_on >= ${today(ctx)}::date or renewal = 'tacit') group by 1`;
