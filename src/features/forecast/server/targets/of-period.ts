// What is to be reached in one period: by person, team or product, and by the firm itself.
import { type RawBuilder, sql } from 'kysely';
import { accessCondition } from '../../../../model/resolve.ts';
import { compileCondition, table } from '../../../../model/server/compile.ts';
import { askerOf, type Context } from '../../../../model/server/context.ts';
import type { Grouping, PeriodKind } from '../../contract.ts';

export interface Amount {
  group_id: string | null;
  currency: string;
  amount: string;
  best?: string | null;
}

export const seen = (ctx: Context, object: string) =>
  compileCondition(ctx.schema, accessCondition(ctx.schema, object, 'read', askerOf(ctx)), 't0');

/** A quarter's target is what was set for the quarter; else the sum of its months'. */
export async function readTargets(
  ctx: Context,
  period: PeriodKind,
  start: string,
  end: string,
  by: Grouping,
): Promise<Amount[]> {
  const [group, of] = {
    person: [sql`t0.person_id`, sql`t0.person_id is not null and t0.product_id is null`],
    team: [sql`t0.team_id`, sql`t0.team_id is not null and t0.product_id is null`],
    product: [
      sql`t0.product_id`,
      sql`t0.product_id is not null and t0.person_id is null and t0.team_id is null`,
    ],
  }[by] as [RawBuilder<unknown>, RawBuilder<unknown>];
  return sumTargets(ctx, period, start, end, group, of);
}

export const readFirmTargets = (
  ctx: Context,
  period: PeriodKind,
  start: string,
  end: string,
): Promise<Amount[]> =>
  sumTargets(
    ctx,
    period,
    start,
    end,
    sql`null::uuid`,
    sql`t0.person_id is null and t0.team_id is null and t0.product_id is null`,
  );

async function sumTargets(
  ctx: Context,
  period: PeriodKind,
  start: string,
  end: string,
  group: RawBuilder<unknown>,
  of: RawBuilder<unknown>,
): Promise<Amount[]> {
  const { rows } = await sql<Amount & { own: string | null; months: string | null }>`
    select ${group} as group_id, t0.amount_currency as currency,
      sum(t0.amount) filter (where t0.period = ${period})::text as own,
      sum(t0.amount) filter (where t0.period = 'month')::text as months
    from ${table(ctx.schema, 'target')} as t0
    where t0.deleted_at is null and ${of} and ${seen(ctx, 'target')} and t0.amount is not null
      and t0.starts_on >= ${start}::date and t0.starts_on < ${end}::date and t0.period = any(${['month', period]})
    group by 1, 2 limit 5000`.execute(ctx.db);
  return rows.map(({ group_id, currency, own, months }) => ({
    group_id,
    currency,
    amount: (own ?? months)!,
  }));
}
