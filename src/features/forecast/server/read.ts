// The forecast of a period, by person, team or product: what is to be reached, what is won, what people put into which category,
// and three ways of forecasting side by side. Of the deals that the reader may see, in each currency by itself.

import Big from 'big.js';
import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { allOf } from '../../../model/filter.ts';
import type { Filter } from '../../../model/query.ts';
import { defineAction } from '../../../model/server/action.ts';
import { table } from '../../../model/server/compile.ts';
import type { Context } from '../../../model/server/context.ts';
import { dayIn } from '../../../platform/lib/day.ts';
import { JalonError } from '../../../platform/lib/errors.ts';
import {
  type Figures,
  type Forecast,
  type Grouping,
  groupings,
  type PeriodKind,
  periodKinds,
  type Row,
} from '../contract.ts';
import { shifted, startOf } from '../periods.ts';
import { liveDeals, readable, readOdds } from './live-deals.ts';
import { type Amount, readFirmTargets, readTargets, seen } from './targets/of-period.ts';
import { dayBefore, readTogether } from './together.ts';

export const forecastAction = defineAction({
  name: 'forecast.read',
  label: { fr: 'Prévision d’une période', en: 'Forecast of a period' },
  input: z.strictObject({
    period: z.enum(periodKinds).default('month'),
    /** A day of the period; today's unless told. */
    starts_on: z.iso.date().optional(),
    by: z.enum(groupings).default('person'),
  }),
  run: (ctx, input) => readForecast(ctx, input),
});

export interface ForecastInput {
  period: PeriodKind;
  starts_on?: string;
  by: Grouping;
}

/** A figure made of fields that a role does not see would tell what they hold. */
export function requireSeen(ctx: Context): void {
  const hidden = ctx.actor.access.hidden('deal');
  const needed = ['amount', 'status', 'close_date', 'stage', 'probability', 'owner', 'forecast_category'];
  if (ctx.actor.access.filter('deal', 'read') === false || needed.some((field) => hidden.has(field)))
    throw new JalonError('forbidden');
}

interface Sums {
  group_id: string | null;
  currency: string;
  won: string;
  commit: string;
  best_case: string;
  pipeline: string;
  by_stage: string;
  by_age: string;
  deals: number;
}

export async function readForecast(
  ctx: Context,
  { period, starts_on, by }: ForecastInput,
): Promise<Forecast> {
  requireSeen(ctx);
  const today = dayIn(ctx.now, ctx.actor.timeZone);
  const start = startOf(period, starts_on ?? today);
  const end = shifted(period, start, 1);
  const odds = await readOdds(ctx);
  const within = sql`t0.close_date >= ${start}::date and t0.close_date < ${end}::date and ${readable(ctx, 't0')}`;
  const group: RawBuilder<unknown> = {
    person: sql`d.owner_id`,
    team: sql`u.team_id`,
    product: sql`d.product_id`,
  }[by];
  const { rows: sums } = await sql<Sums>`
    select ${group} as group_id, d.currency, count(*) as deals,
      coalesce(sum(d.amount) filter (where d.status = 'won'), 0)::text as won,
      coalesce(sum(d.amount) filter (where d.status = 'open' and d.category = 'commit'), 0)::text as commit,
      coalesce(sum(d.amount) filter (where d.status = 'open' and d.category = 'best_case'), 0)::text as best_case,
      coalesce(sum(d.amount) filter (where d.status = 'open' and d.category = 'pipeline'), 0)::text as pipeline,
      sum(d.weighted)::text as by_stage, sum(d.aged)::text as by_age
    from (${liveDeals(ctx, odds, within)}) as d left join ${table(ctx.schema, 'user')} as u on u.id = d.owner_id
    group by 1, 2`.execute(ctx.db);
  const targets = await readTargets(ctx, period, start, end, by);
  const calls = await readCalls(ctx, period, start, by);
  const rows = await joinRows(ctx, by, { start, end }, sums, targets, calls);
  const { rows: late } = await sql<{ count: number }>`
    select count(*) as count from ${table(ctx.schema, 'deal')} as t0
    where t0.deleted_at is null and t0.status = 'open' and t0.close_date < ${today}::date and ${readable(ctx, 't0')}`.execute(
    ctx.db,
  );
  const { rows: frozen } = await sql<{ frozen_on: string }>`
    select frozen_on from ${table(ctx.schema, 'forecast_freeze')} order by frozen_on desc limit 60`.execute(
    ctx.db,
  );
  const totals = totalsOf(rows, by === 'product' ? [] : await readFirmTargets(ctx, period, start, end));
  return {
    period,
    starts_on: start,
    ends_before: end,
    rows,
    totals,
    ...(await readTogether(ctx, totals, dayBefore(end))),
    overdue: Number(late[0]?.count ?? 0),
    aged: odds.length > 0,
    mine: await readMine(ctx, period, start),
    frozen: frozen.map(({ frozen_on }) => frozen_on),
  };
}

async function readCalls(ctx: Context, period: PeriodKind, start: string, by: Grouping): Promise<Amount[]> {
  if (by === 'product') return [];
  const { rows } = await sql<Amount>`
    select ${by === 'person' ? sql`t0.person_id` : sql`u.team_id`} as group_id, t0.commit_currency as currency,
      sum(t0."commit")::text as amount, sum(coalesce(t0.best_case, t0."commit"))::text as best
    from ${table(ctx.schema, 'forecast_call')} as t0 left join ${table(ctx.schema, 'user')} as u on u.id = t0.person_id
    where t0.deleted_at is null and t0.period = ${period} and t0.starts_on = ${start}::date and ${seen(ctx, 'forecast_call')}
    group by 1, 2 limit 5000`.execute(ctx.db);
  return rows;
}

async function readMine(ctx: Context, period: PeriodKind, start: string): Promise<Forecast['mine']> {
  if (!ctx.actor.id) return [];
  const { rows } = await sql<{
    id: string;
    version: string;
    commit: string;
    best_case: string | null;
    currency: string;
  }>`
    select id, version, "commit"::text as commit, best_case::text as best_case, commit_currency as currency
    from ${table(ctx.schema, 'forecast_call')}
    where deleted_at is null and person_id = ${ctx.actor.id} and period = ${period} and starts_on = ${start}::date
    order by commit_currency limit 20`.execute(ctx.db);
  return rows.map(({ id, version, commit, best_case, currency }) => ({
    id,
    version: Number(version),
    commit: { amount: commit, currency },
    best_case: best_case === null ? null : { amount: best_case, currency },
  }));
}

const objectOf = { person: 'user', team: 'team', product: 'product' } as const;

async function joinRows(
  ctx: Context,
  by: Grouping,
  { start, end }: { start: string; end: string },
  sums: readonly Sums[],
  targets: readonly Amount[],
  calls: readonly Amount[],
): Promise<Row[]> {
  const key = ({ group_id, currency }: { group_id: string | null; currency: string }) =>
    `${group_id} ${currency}`;
  const all = new Map([...sums, ...targets, ...calls].map((one) => [key(one), one]));
  const ids = [...new Set([...all.values()].flatMap(({ group_id }) => group_id ?? []))];
  const { rows: names } = await sql<{ id: string; title: string | null }>`
    select id, record_title as title from ${table(ctx.schema, objectOf[by])} where id = any(${ids}::uuid[])`.execute(
    ctx.db,
  );
  const titles = new Map(names.map(({ id, title }) => [id, title ?? '']));
  const several = new Set([...all.values()].map(({ currency }) => currency)).size > 1;
  const last = dayBefore(end);
  const field = { person: 'owner', team: 'owner.team', product: 'product' }[by];
  return [...all.values()]
    .map(({ group_id, currency }): Row => {
      const at = `${group_id} ${currency}`;
      const sum = sums.find((one) => key(one) === at);
      const call = calls.find((one) => key(one) === at);
      const own: Filter = group_id ? { field, op: 'is', value: group_id } : { field, op: 'empty' };
      return {
        group: group_id ? { id: group_id, title: titles.get(group_id) ?? '' } : null,
        ...figures(currency, sum, targets.find((one) => key(one) === at)?.amount ?? null, call),
        open: allOf(
          { field: 'close_date', op: 'between', value: [start, last] },
          { field: 'status', op: 'in', value: ['open', 'won'] },
          // An amount is compared within its currency: said where there are several.
          several ? { field: 'amount', op: 'gte', value: { amount: '0', currency } } : undefined,
          own,
        )!,
      };
    })
    .sort(
      (a, b) =>
        byCurrency(ctx)(a.currency, b.currency) ||
        Number(a.group === null) - Number(b.group === null) ||
        (a.group?.title ?? '').localeCompare(b.group?.title ?? '', 'fr'),
    );
}

const figures = (
  currency: string,
  sum: Sums | undefined,
  target: string | null,
  call: Amount | undefined,
): Figures => ({
  currency,
  target: target === null ? null : money(target),
  won: money(sum?.won),
  commit: money(sum?.commit),
  best_case: money(sum?.best_case),
  pipeline: money(sum?.pipeline),
  by_stage: money(sum?.by_stage),
  by_age: money(sum?.by_age),
  called: call ? money(call.amount) : null,
  called_best: call?.best ? money(call.best) : null,
  deals: Number(sum?.deals ?? 0),
});

/** The firm's own first. */
export const byCurrency =
  ({ settings: { currency } }: Context) =>
  (a: string, b: string): number =>
    Number(b === currency) - Number(a === currency) || a.localeCompare(b);

export const money = (amount: string | undefined): string => new Big(amount ?? 0).toFixed(2);

/** The firm's own target where there is one; else those of the rows together. */
function totalsOf(rows: readonly Row[], firm: readonly Amount[]): Figures[] {
  const currencies = [...new Set(rows.map(({ currency }) => currency))];
  return currencies.map((currency) => {
    const own = rows.filter((row) => row.currency === currency);
    const add = (of: (row: Row) => string | null): string | null => {
      const there = own.flatMap((row) => of(row) ?? []);
      return there.length ? there.reduce((sum, one) => sum.plus(one), new Big(0)).toFixed(2) : null;
    };
    const target = firm.find((one) => one.currency === currency)?.amount;
    return {
      currency,
      target: target === undefined ? add((row) => row.target) : money(target),
      won: add((row) => row.won)!,
      commit: add((row) => row.commit)!,
      best_case: add((row) => row.best_case)!,
      pipeline: add((row) => row.pipeline)!,
      by_stage: add((row) => row.by_stage)!,
      by_age: add((row) => row.by_age)!,
      called: add((row) => row.called),
      called_best: add((row) => row.called_best),
      deals: own.reduce((sum, { deals }) => sum + deals, 0),
    };
  });
}
