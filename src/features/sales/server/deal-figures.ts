// Figures of deals: what is open at each stage, what was won in each month, who bought for the first time.
import Big from 'big.js';
import { sql } from 'kysely';
import { allOf } from '../../../model/filter.ts';
import type { Filter } from '../../../model/query.ts';
import { accessCondition, resolveFilter } from '../../../model/resolve.ts';
import type { Group } from '../../../model/resolve-aggregate.ts';
import { compileCondition, table } from '../../../model/server/compile.ts';
import { askerOf, type Context } from '../../../model/server/context.ts';
import { addDecimals } from '../../../platform/lib/decimal.ts';
import { aggregate } from '../../../records/server/aggregate.ts';
import type { Datum, Figures, Money, StageFigure, Sum, WonFigure } from '../contract.ts';
import { daysWithin, nextMonth } from './months.ts';
import { seesFields } from './sees-fields.ts';

type Named = { id: string; title: string } | null;

const isOpen: Filter = { field: 'status', op: 'is', value: 'open' };
const isWon: Filter = { field: 'status', op: 'is', value: 'won' };

export async function pipelineByStage(ctx: Context, deals: Filter | undefined): Promise<StageFigure[]> {
  if (!seesFields(ctx, 'deal', ['status', 'stage', 'pipeline'])) return [];
  const { groups } = await aggregate(ctx, 'deal', {
    filter: allOf(isOpen, deals),
    group_by: [{ field: 'stage' }, { field: 'stage.position' }, { field: 'pipeline' }],
    measures: measuresOf(ctx),
  });
  const byStage = Map.groupBy(groups, ({ keys }) => (keys[0] as Named)?.id);
  return [...byStage.values()]
    .map((some) => {
      const [stage, position, pipeline] = some[0]!.keys as [Named, unknown, Named];
      const filter = allOf(isOpen, deals, { field: 'stage', op: 'is', value: stage?.id })!;
      return {
        stage,
        pipeline,
        position: Number(position),
        ...worthOf(some),
        open: { object: 'deal', filter },
      };
    })
    .sort(
      (a, b) =>
        (a.pipeline?.title ?? '').localeCompare(b.pipeline?.title ?? '') ||
        (a.pipeline?.id ?? '').localeCompare(b.pipeline?.id ?? '') ||
        a.position - b.position,
    );
}

export interface Won {
  months: Map<string, Group[]>;
  between(from: string, before: string): WonFigure;
}

/** What was won from that month on, to be cut into months and spans. */
export async function readWon(ctx: Context, deals: Filter | undefined, since: string): Promise<Won> {
  const sees = seesFields(ctx, 'deal', ['status', 'close_date']);
  const { groups } = sees
    ? await aggregate(ctx, 'deal', {
        filter: allOf(isWon, { field: 'close_date', op: 'gte', value: since }, deals),
        group_by: [{ field: 'close_date', bucket: 'month' }],
        measures: measuresOf(ctx),
      })
    : { groups: [] };
  const months = Map.groupBy(groups, ({ keys: [month] }) => String(month));
  return {
    months,
    between: (from, before) => ({
      ...worthOf([...months].flatMap(([month, some]) => (month >= from && month < before ? some : []))),
      open: { object: 'deal', filter: allOf(isWon, daysWithin('close_date', from, before), deals)! },
    }),
  };
}

export interface Customers {
  before: number;
  months: { month: string; count: number }[];
  between(from: string, before: string): Datum & { count: number };
}

/** Companies by the month in which they first bought. */
export async function readCustomers(
  ctx: Context,
  deals: Filter | undefined,
  since: string,
): Promise<Customers> {
  const asker = askerOf(ctx);
  const sees = seesFields(ctx, 'deal', ['status', 'close_date', 'company']);
  const where = compileCondition(
    ctx.schema,
    {
      kind: 'all',
      of: [
        accessCondition(ctx.schema, 'deal', 'read', asker),
        resolveFilter(ctx.schema, 'deal', allOf(isWon, deals)!, asker),
      ],
    },
    't0',
  );
  const { rows } = sees
    ? await sql<{ month: string | null; count: number }>`
        select case when first >= ${since}::date then date_trunc('month', first::timestamp)::date end as month, count(*) as count
        from (select company_id, min(close_date) as first from ${table(ctx.schema, 'deal')} as t0
          where t0.deleted_at is null and company_id is not null and close_date is not null and ${where} group by company_id) as customers
        group by 1 order by 1 nulls first`.execute(ctx.db)
    : { rows: [] };
  const months = rows.flatMap(({ month, count }) => (month ? [{ month, count: Number(count) }] : []));
  return {
    before: Number(rows.find(({ month }) => month === null)?.count ?? 0),
    months,
    between: (from, before) => ({
      count: months
        .filter(({ month }) => month >= from && month < before)
        .reduce((sum, { count }) => sum + count, 0),
      open: { object: 'company', filter: firstBoughtWithin(from, before, deals) },
    }),
  };
}

/** The months asked for, each with how many customers there were at its end. */
export function growth({ before, months, between }: Customers, since: string) {
  let total = before;
  const grown: Figures['new_customers_by_month'] = [];
  for (const { month, count } of months) {
    total += count;
    if (month >= since) grown.push({ month, count, total, open: between(month, nextMonth(month)).open });
  }
  const earlier = months.filter(({ month }) => month < since).reduce((sum, { count }) => sum + count, before);
  return { customers_before: earlier, new_customers_by_month: grown };
}

const firstBoughtWithin = (from: string, before: string, deals: Filter | undefined): Filter => ({
  and: [
    { some: 'deals', where: allOf(isWon, daysWithin('close_date', from, before), deals)! },
    { none: 'deals', where: allOf(isWon, { field: 'close_date', op: 'lt', value: from }, deals)! },
  ],
});

/** Amounts that a role does not see are left out; the counts stay. */
function measuresOf(ctx: Context) {
  const count = { op: 'count' } as const;
  return seesFields(ctx, 'deal', ['amount']) ? [count, { op: 'sum', field: 'amount' } as const] : [count];
}

/** Groups of one currency each (or without an amount) put together: all of their deals, and a sum for each currency. */
function worthOf(groups: readonly Group[]): { count: number; sums: Sum[] } {
  const sums = new Map<string, { amount: string; count: number }>();
  let all = 0;
  for (const { measures } of groups) {
    const [count, sum] = measures as [number, Money | null | undefined];
    all += count;
    if (!sum) continue;
    const known = sums.get(sum.currency) ?? { amount: '0', count: 0 };
    sums.set(sum.currency, { amount: addDecimals(known.amount, sum.amount), count: known.count + count });
  }
  return {
    count: all,
    sums: [...sums]
      .map(([currency, { amount, count }]) => ({
        amount,
        currency,
        count,
        average: averageOf(amount, count),
      }))
      .sort((a, b) => b.count - a.count || a.currency.localeCompare(b.currency)),
  };
}

const averageOf = (amount: string, count: number): string => new Big(amount).div(count).toFixed(2);
