// The deals of a period as the forecast takes them, in SQL: one row for each that is won or open and has an amount, with what it is
// worth by the probability of its stage and by its time there. Whole cents for each deal, so that any sum of them is exact.
import { type RawBuilder, sql } from 'kysely';
import { accessCondition } from '../../../model/resolve.ts';
import { compileCondition, table } from '../../../model/server/compile.ts';
import { askerOf, type Context } from '../../../model/server/context.ts';

const enough = 30;

interface Learnt {
  deals: number;
  won: number;
  odds?: { days: number; deals: number; won: number }[];
}

export interface Odds {
  stage_id: string;
  from_days: number;
  percent: number;
}

/** The chances of a deal by how long it has stood in its stage, where enough deals tell. */
export async function readOdds(ctx: Context): Promise<Odds[]> {
  const { rows } = await sql<{ id: string; learnt: Learnt }>`
    select id, learnt from ${table(ctx.schema, 'stage')} where deleted_at is null and learnt is not null`.execute(
    ctx.db,
  );
  return rows.flatMap(({ id, learnt }) =>
    (learnt.odds ?? [])
      .filter(({ deals }) => deals >= enough)
      .map(({ days, deals, won }) => ({ stage_id: id, from_days: days, percent: (100 * won) / deals })),
  );
}

/** May be read by the actor; the bin apart. */
export const readable = (ctx: Context, alias: string): RawBuilder<unknown> =>
  compileCondition(ctx.schema, accessCondition(ctx.schema, 'deal', 'read', askerOf(ctx)), alias);

/** Rows `deal_id, owner_id, product_id, close_date, status, category, probability, amount, currency, weighted, aged`. */
export function liveDeals(
  ctx: Context,
  odds: readonly Odds[],
  where: RawBuilder<unknown>,
): RawBuilder<unknown> {
  return sql`
    select t0.id as deal_id, t0.owner_id, t0.product_id, t0.close_date, t0.status,
      coalesce(t0.forecast_category, 'pipeline') as category, t0.probability,
      t0.amount, t0.amount_currency as currency,
      case
        when t0.status = 'won' then t0.amount
        when t0.forecast_category = 'omitted' then 0
        else round(t0.amount * coalesce(t0.probability, 0) / 100, 2)
      end as weighted,
      case
        when t0.status = 'won' then t0.amount
        when t0.forecast_category = 'omitted' then 0
        else round(t0.amount * coalesce(o.percent, t0.probability, 0) / 100, 2)
      end as aged
    from ${table(ctx.schema, 'deal')} as t0
    left join lateral (
      select x.percent from json_to_recordset(${JSON.stringify(odds)}::json) as x(stage_id uuid, from_days numeric, percent numeric)
      where x.stage_id = t0.stage_id
        and x.from_days <= extract(epoch from ${ctx.now.toISOString()}::timestamptz - coalesce(t0.stage_entered_at, t0.created_at)) / 86400
      order by x.from_days desc limit 1
    ) as o on t0.status = 'open'
    where t0.deleted_at is null and t0.status in ('open', 'won') and t0.amount is not null and t0.amount_currency is not null
      and t0.close_date is not null and ${where}`;
}
