// The grid of a year's targets: a row for each that has one (or might, for who sets them), with sums that both rows and columns add up to.

import Big from 'big.js';
import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { digitsOf } from '../../../../fields/money/currencies.ts';
import { defineAction } from '../../../../model/server/action.ts';
import { table } from '../../../../model/server/compile.ts';
import type { Context } from '../../../../model/server/context.ts';
import { dayIn } from '../../../../platform/lib/day.ts';
import { JalonError } from '../../../../platform/lib/errors.ts';
import { type Grouping, groupings } from '../../contract.ts';
import { startOf, startsIn, type TargetPeriod, targetPeriods } from '../../periods.ts';
import { converted, type TargetCell, type TargetRow, type Targets } from '../../targets.ts';
import { byCurrency } from '../read.ts';
import { seen } from './of-period.ts';
import { readRates } from './rates.ts';

export const targetsAction = defineAction({
  name: 'target.grid',
  label: { fr: 'Objectifs d’une année', en: 'Targets of a year' },
  input: z.strictObject({
    /** This year unless told. */
    year: z.int().min(1990).max(2200).optional(),
    period: z.enum(targetPeriods).default('month'),
    by: z.enum(groupings).default('person'),
  }),
  run: (ctx, input) => readTargetGrid(ctx, input),
});

interface Input {
  year?: number;
  period: TargetPeriod;
  by: Grouping;
}

interface Stored {
  id: string;
  version: string;
  group_id: string | null;
  period: TargetPeriod;
  starts_on: string;
  amount: string;
  currency: string;
}

const objectOf = { person: 'user', team: 'team', product: 'product' } as const;
const most = 500;

export async function readTargetGrid(ctx: Context, input: Input): Promise<Targets> {
  const { period, by } = input;
  if (ctx.actor.access.filter('target', 'read') === false) throw new JalonError('forbidden');
  const year = input.year ?? Number(dayIn(ctx.now, ctx.actor.timeZone).slice(0, 4));
  const stored = await readStored(ctx, year, by);
  const names = await readNames(ctx, year, by, stored);
  const columns = startsIn(period, year);
  const firmCurrency = ctx.settings.currency;
  const wanted = new Map<string, { group: string | null; currency: string }>();
  const want = (group: string | null, currency: string) =>
    wanted.set(`${group} ${currency}`, { group, currency });
  for (const { group_id, currency } of stored) want(group_id, currency);
  for (const id of names.keys())
    if (![...wanted.values()].some(({ group }) => group === id)) want(id, firmCurrency);
  const all = [...wanted.values()]
    .filter(({ group }) => group === null || names.has(group))
    .map(({ group, currency }) =>
      rowOf(
        group === null ? null : { id: group, title: names.get(group)! },
        currency,
        stored.filter((one) => one.group_id === group && one.currency === currency),
        { year, period, columns },
      ),
    )
    .sort(
      (a, b) =>
        (a.group?.title ?? '').localeCompare(b.group?.title ?? '', ctx.actor.language) ||
        byCurrency(ctx)(a.currency, b.currency),
    );
  const rows = all.filter(({ group }) => group);
  const firm = all.filter(({ group }) => !group).sort((a, b) => byCurrency(ctx)(a.currency, b.currency));
  const foreign = [...new Set(rows.map(({ currency }) => currency))].filter((one) => one !== firmCurrency);
  const rates = await readRates(ctx, `${year}-12-31`, foreign);
  return {
    year,
    period,
    by,
    columns,
    rows,
    firm,
    total: totalOf(rows, columns, firmCurrency, new Map(rates.map((one) => [one.currency, one.rate]))),
    rates,
    without_rate: foreign.filter((one) => !rates.some(({ currency }) => currency === one)).sort(),
  };
}

/** This year's and the last's, of what is asked for and of the firm. */
async function readStored(ctx: Context, year: number, by: Grouping): Promise<Stored[]> {
  const group = sql.ref(`t0.${by}_id`);
  // A person's target for a product is neither the person's nor the product's own: what the forecast counts is what stands here.
  const own: RawBuilder<unknown> =
    by === 'product' ? sql`t0.person_id is null and t0.team_id is null` : sql`t0.product_id is null`;
  const { rows } = await sql<Stored>`
    select t0.id, t0.version, ${group} as group_id, t0.period, t0.starts_on, t0.amount::text as amount, t0.amount_currency as currency
    from ${table(ctx.schema, 'target')} as t0
    where t0.deleted_at is null and t0.amount is not null and ${seen(ctx, 'target')}
      and t0.starts_on >= ${`${year - 1}-01-01`}::date and t0.starts_on < ${`${year + 1}-01-01`}::date
      and ((${group} is not null and ${own}) or (t0.person_id is null and t0.team_id is null and t0.product_id is null))
    order by t0.starts_on limit 20000`.execute(ctx.db);
  return rows;
}

/** Those who have targets; and for who sets them, those who could: who has deals, each team. Products come as they are chosen. */
async function readNames(
  ctx: Context,
  year: number,
  by: Grouping,
  stored: readonly Stored[],
): Promise<Map<string, string>> {
  const ids = [...new Set(stored.flatMap(({ group_id }) => group_id ?? []))];
  const sets = ctx.actor.access.filter('target', 'create') !== false;
  const might = {
    person: sql`t0.active is not false and exists (
      select 1 from ${table(ctx.schema, 'deal')} as d where d.owner_id = t0.id and d.deleted_at is null and d.close_date >= ${`${year - 1}-01-01`}::date)`,
    team: sql`true`,
    product: sql`false`,
  }[by];
  const { rows } = await sql<{ id: string; title: string | null }>`
    select t0.id, t0.record_title as title from ${table(ctx.schema, objectOf[by])} as t0
    where t0.id = any(${ids}::uuid[]) or (${sets} and t0.deleted_at is null and ${might} and ${seen(ctx, objectOf[by])})
    limit ${most}`.execute(ctx.db);
  return new Map(rows.map(({ id, title }) => [id, title ?? '']));
}

const add = (amounts: readonly string[], currency: string): string | null =>
  amounts.length ? amounts.reduce((sum, one) => sum.plus(one), new Big(0)).toFixed(digitsOf(currency)) : null;

function rowOf(
  group: TargetRow['group'],
  currency: string,
  stored: readonly Stored[],
  { year, period, columns }: { year: number; period: TargetPeriod; columns: readonly string[] },
): TargetRow {
  const cell = ({ id, version, amount }: Stored): TargetCell => ({
    id,
    version: Number(version),
    amount: new Big(amount).toFixed(digitsOf(currency)),
  });
  const of = (which: number) => {
    const its = stored.filter(({ starts_on }) => Number(starts_on.slice(0, 4)) === which);
    return (start: string): { set?: Stored; parts: string | null } => ({
      set: its.find((one) => one.period === period && one.starts_on === start),
      parts: partsOf(its, period, start, currency),
    });
  };
  const [now, before] = [of(year), of(year - 1)];
  const found = columns.map((start) => [start, now(start)] as const);
  const earlier = columns.flatMap((start) => {
    const { set, parts } = before(`${year - 1}${start.slice(4)}`);
    const amount = set ? cell(set).amount : parts;
    return amount === null ? [] : [[start, amount] as const];
  });
  const sum = add(
    found.flatMap(([, { set, parts }]) => set?.amount ?? parts ?? []),
    currency,
  );
  const whole = stored.find((one) => one.period === 'year' && Number(one.starts_on.slice(0, 4)) === year);
  const lastWhole = stored.find(
    (one) => one.period === 'year' && Number(one.starts_on.slice(0, 4)) === year - 1,
  );
  return {
    group,
    currency,
    cells: Object.fromEntries(found.flatMap(([start, { set }]) => (set ? [[start, cell(set)]] : []))),
    parts: Object.fromEntries(
      found.flatMap(([start, { set, parts }]) => (set || parts === null ? [] : [[start, parts]])),
    ),
    sum,
    year: whole ? cell(whole) : null,
    gap:
      whole && sum !== null && period !== 'year'
        ? new Big(sum).minus(whole.amount).toFixed(digitsOf(currency))
        : null,
    last: Object.fromEntries(earlier),
    last_sum:
      add(
        earlier.map(([, amount]) => amount),
        currency,
      ) ?? (lastWhole ? cell(lastWhole).amount : null),
  };
}

/** The quarters of a year where they are set, else their months; never both. */
function partsOf(
  stored: readonly Stored[],
  period: TargetPeriod,
  start: string,
  currency: string,
): string | null {
  if (period === 'month') return null;
  if (period === 'quarter')
    return add(
      stored
        .filter((one) => one.period === 'month' && startOf('quarter', one.starts_on) === start)
        .map(({ amount }) => amount),
      currency,
    );
  const quarters = startsIn('quarter', Number(start.slice(0, 4))).flatMap(
    (first) =>
      stored.find((one) => one.period === 'quarter' && one.starts_on === first)?.amount ??
      partsOf(stored, 'quarter', first, currency) ??
      [],
  );
  return add(quarters, currency);
}

function totalOf(
  rows: readonly TargetRow[],
  columns: readonly string[],
  currency: string,
  rates: ReadonlyMap<string, string>,
): Targets['total'] {
  const sumOf = (of: (row: TargetRow) => string | null | undefined) =>
    add(
      rows.flatMap((row) => {
        const amount = of(row);
        const rate = row.currency === currency ? '1' : rates.get(row.currency);
        return amount == null || rate === undefined ? [] : converted(amount, rate, currency);
      }),
      currency,
    );
  const each = columns.map((start) => sumOf((row) => row.cells[start]?.amount ?? row.parts[start]));
  const there = each.flatMap((one) => one ?? []);
  // By columns, so that the row of sums adds up too: converting a row's sum may differ by a cent.
  return { currency, columns: each, sum: add(there, currency), last_sum: sumOf((row) => row.last_sum) };
}
