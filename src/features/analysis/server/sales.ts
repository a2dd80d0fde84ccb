// What was won and lost: by month, against as many months before, by person, team, source or product; how fast money moves
// through the pipeline; why deals are lost. Each is one walk along the index of the closing day, which several processes share where
// deals are many: by day, and by who or what apart, for both together would be nearly as many groups as there are deals.
import Big from 'big.js';
import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { allOf } from '../../../model/filter.ts';
import type { Filter } from '../../../model/query.ts';
import { defineAction } from '../../../model/server/action.ts';
import { table } from '../../../model/server/compile.ts';
import type { Context } from '../../../model/server/context.ts';
import { aggregate } from '../../../records/server/aggregate.ts';
import {
  type Breakdown,
  breakdowns,
  type Closed,
  enough,
  type Outcome,
  type SalesAnalysis,
  type Scope,
  scopeSchema,
  type Velocity,
} from '../contract.ts';
import { groupFilter, titlesOf } from './groups.ts';
import { type ClosedRow, outcomeOf } from './outcome.ts';
import { dealFilter, seesFields, visible } from './scope.ts';
import { daysWithin, monthsAfter, monthsFrom, type Span, spanOf } from './span.ts';

export const salesAction = defineAction({
  name: 'analysis.sales',
  label: { fr: 'Analyse des ventes', en: 'Analysis of sales' },
  input: scopeSchema.extend({ by: z.enum(breakdowns).default('owner') }),
  run: (ctx, { by, ...scope }) => readSales(ctx, scope, by),
});

const groupsAtMost = 30;
const reasonsAtMost = 20;

type MonthRow = ClosedRow & { month: string };
type KeyRow = ClosedRow & { key: string | null; within: boolean };
type Group = SalesAnalysis['groups'][number];

export async function readSales(ctx: Context, scope: Scope, by: Breakdown): Promise<SalesAnalysis> {
  const span = spanOf(ctx, scope.months);
  const filter = dealFilter(scope);
  const [rows, keyed, velocityParts, reasons] = await Promise.all([
    readMonths(ctx, filter, span),
    readKeys(ctx, filter, span, by),
    readOpen(ctx, filter),
    readReasons(ctx, filter, span),
  ]);
  const within = rows.filter(({ month }) => month >= span.since);
  const before = rows.filter(({ month }) => month < span.since);
  const current = closedOf(within, span.since, span.end, filter);
  const previous = closedOf(before, span.earlier, span.since, filter);
  const byMonth = Map.groupBy(rows, ({ month }) => month);
  const { groups, left } = await readGroups(ctx, by, keyed, span, filter);
  const sums = [...current.sums, ...previous.sums];
  const { currency } = ctx.settings;
  return {
    since: span.since,
    until: span.until,
    currency,
    currencies: [...new Set([currency, ...sums.map((sum) => sum.currency)])],
    current,
    previous,
    velocity: velocityParts.map((part) => velocityOf(part, current, filter)),
    months: monthsFrom(span.since, span.end).map((month) => ({
      month,
      ...closedOf(byMonth.get(month) ?? [], month, monthsAfter(month, 1), filter),
    })),
    months_before: monthsFrom(span.earlier, span.since).map((month) => ({
      month,
      ...closedOf(byMonth.get(month) ?? [], month, monthsAfter(month, 1), filter),
    })),
    by,
    groups,
    groups_left_out: left,
    lost_reasons: reasons,
  };
}

const columns: Readonly<Record<Exclude<Breakdown, 'team'>, string>> = {
  owner: 'owner_id',
  source: 'source',
  product: 'product_id',
};

type Stored<Row> = Record<keyof Row, string | null>;

/** Added up by day first: days are few, and a month of each deal would be worked out as often as there are deals. */
async function readMonths(ctx: Context, filter: Filter | undefined, span: Span): Promise<MonthRow[]> {
  if (!seesFields(ctx, 'deal', closedFields)) return [];
  const { rows } = await sql<Stored<MonthRow>>`
    select date_trunc('month', day::timestamp)::date as month, ${addedUp}
    from (select t0.close_date as day, ${countedClosed(ctx, filter, span)} group by 1, status, currency) as counted
    group by 1, status, currency`.execute(ctx.db);
  return rows.map((row) => ({ ...closedRow(row), month: row.month! }));
}

async function readKeys(
  ctx: Context,
  filter: Filter | undefined,
  span: Span,
  by: Breakdown,
): Promise<KeyRow[]> {
  const column = columns[by === 'team' ? 'owner' : by];
  if (!seesFields(ctx, 'deal', [...closedFields, by === 'team' ? 'owner' : by])) return [];
  const { rows } = await sql<Omit<Stored<KeyRow>, 'within'> & { within: boolean }>`
    select within, ${by === 'team' ? sql`u.team_id` : sql`counted.key`} as key, ${addedUp}
    from (select t0.close_date >= ${span.since}::date as within, ${sql.ref(`t0.${column}`)} as key,
      ${countedClosed(ctx, filter, span)} group by 1, 2, status, currency) as counted
    ${by === 'team' ? sql`left join ${table(ctx.schema, 'user')} as u on u.id = counted.key` : sql``}
    group by 1, 2, status, currency`.execute(ctx.db);
  return rows.map((row) => ({ ...closedRow(row), key: row.key, within: row.within }));
}

const closedFields = ['status', 'close_date', 'opened_on'];

const addedUp = sql`status, currency, sum(count) as count, sum(priced) as priced, sum(amount) as amount, sum(days) as days, sum(dated) as dated`;

/** What is counted of the deals closed, and from where; by whom it is grouped is the asker's. */
function countedClosed(
  ctx: Context,
  filter: Filter | undefined,
  { earlier, end }: Span,
): RawBuilder<unknown> {
  const amounts = seesFields(ctx, 'deal', ['amount']);
  const amount = (what: RawBuilder<unknown>) => (amounts ? what : sql`null`);
  return sql`t0.status as status, ${amount(sql`t0.amount_currency`)} as currency, count(*) as count,
      ${amount(sql`count(t0.amount)`)} as priced, ${amount(sql`sum(t0.amount)`)} as amount,
      sum(t0.close_date - t0.opened_on) as days, count(t0.opened_on) as dated
    from ${table(ctx.schema, 'deal')} as t0
    where t0.deleted_at is null and t0.close_date >= ${earlier}::date and t0.close_date < ${end}::date
      and t0.status in ('won', 'lost') and ${visible(ctx, 'deal', filter)}`;
}

const closedRow = (row: Stored<ClosedRow>): ClosedRow => ({
  status: row.status as ClosedRow['status'],
  currency: row.currency,
  count: Number(row.count),
  priced: Number(row.priced ?? 0),
  amount: row.amount,
  days: Number(row.days ?? 0),
  dated: Number(row.dated),
});

function closedOf(
  rows: readonly ClosedRow[],
  from: string,
  before: string,
  filter: Filter | undefined,
): Closed {
  const opens = (status: string) => ({
    object: 'deal' as const,
    filter: allOf(
      { field: 'status', op: 'is', value: status },
      daysWithin('close_date', from, before),
      filter,
    )!,
  });
  return { ...outcomeOf(rows), open_won: opens('won'), open_lost: opens('lost') };
}

async function readGroups(
  ctx: Context,
  by: Breakdown,
  rows: readonly KeyRow[],
  span: Span,
  filter: Filter | undefined,
): Promise<{ groups: Group[]; left: number }> {
  const [within, before] = [rows.filter((row) => row.within), rows.filter((row) => !row.within)];
  const [now, then] = [Map.groupBy(within, ({ key }) => key), Map.groupBy(before, ({ key }) => key)];
  const { currency } = ctx.settings;
  const worth = ({ sums, won }: Outcome) =>
    [Number(sums.find((sum) => sum.currency === currency)?.amount ?? 0), won] as const;
  const all = [...new Set([...now.keys(), ...then.keys()])]
    .map((key) => ({
      key,
      ...closedOf(now.get(key) ?? [], span.since, span.end, allOf(groupFilter(by, key), filter)),
      previous: closedOf(then.get(key) ?? [], span.earlier, span.since, allOf(groupFilter(by, key), filter)),
    }))
    .sort((a, b) => worth(b)[0] - worth(a)[0] || worth(b)[1] - worth(a)[1]);
  const shown = all.slice(0, groupsAtMost);
  const titles = await titlesOf(
    ctx,
    by,
    shown.flatMap(({ key }) => key ?? []),
  );
  return {
    groups: shown.map((group) => ({ ...group, title: group.key && (titles.get(group.key) ?? null) })),
    left: all.length - shown.length,
  };
}

interface OpenPart {
  currency: string;
  count: number;
}

/** Open deals with an amount, by its currency. */
async function readOpen(ctx: Context, filter: Filter | undefined): Promise<OpenPart[]> {
  if (!seesFields(ctx, 'deal', ['status', 'amount'])) return [];
  const { groups } = await aggregate(ctx, 'deal', {
    filter: allOf(isOpen, filter),
    measures: [
      { op: 'count', field: 'amount' },
      { op: 'sum', field: 'amount' },
    ],
  });
  return groups.flatMap(({ measures: [count, sum] }) => {
    const { currency } = (sum ?? {}) as { currency?: string };
    return currency ? [{ currency, count: Number(count) }] : [];
  });
}

const isOpen: Filter = { field: 'status', op: 'is', value: 'open' };

function velocityOf({ currency, count }: OpenPart, current: Outcome, filter: Filter | undefined): Velocity {
  const sum = current.sums.find((one) => one.currency === currency);
  const known = current.win_rate !== null && current.days !== null && sum && sum.count >= enough;
  return {
    currency,
    open_deals: count,
    per_day: known
      ? new Big(sum.average)
          .times(count)
          .times(current.won)
          .div(current.won + current.lost)
          .div(Math.max(current.days!, 1).toFixed(6))
          .toFixed(2)
      : null,
    open: {
      object: 'deal',
      filter: allOf(isOpen, { field: 'amount', op: 'not_empty' }, filter)!,
    },
  };
}

async function readReasons(
  ctx: Context,
  filter: Filter | undefined,
  { earlier, since, end }: Span,
): Promise<SalesAnalysis['lost_reasons']> {
  if (!seesFields(ctx, 'deal', ['status', 'close_date', 'reason'])) return [];
  const { rows } = await sql<{ id: string | null; title: string | null; count: string; before: string }>`
    select c.id, c.record_title as title, sum(count) as count, sum(before) as before from (
      select t0.reason_id, count(*) filter (where t0.close_date >= ${since}::date) as count,
        count(*) filter (where t0.close_date < ${since}::date) as before
      from ${table(ctx.schema, 'deal')} as t0
      where t0.deleted_at is null and t0.close_date >= ${earlier}::date and t0.close_date < ${end}::date
        and t0.status = 'lost' and ${visible(ctx, 'deal', filter)} group by 1
    ) as lost left join ${table(ctx.schema, 'close_reason')} as c on c.id = lost.reason_id
    group by 1, 2 order by 3 desc, 2 limit ${reasonsAtMost}`.execute(ctx.db);
  return rows.map(({ id, title, count, before }) => ({
    id,
    title,
    count: Number(count),
    before: Number(before),
    open: {
      object: 'deal',
      filter: allOf(
        { field: 'status', op: 'is', value: 'lost' },
        daysWithin('close_date', since, end),
        id ? { field: 'reason', op: 'is', value: id } : { field: 'reason', op: 'empty' },
        filter,
      )!,
    },
  }));
}
