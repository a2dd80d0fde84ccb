// Why the forecast changed: the deals of a period as a week's freeze has them against what they are now (or in a later freeze). Each
// deal that moved the forecast is counted under one cause, so that causes, deals and the difference add up to the cent.

import Big from 'big.js';
import { sql } from 'kysely';
import { z } from 'zod';
import { defineAction } from '../../../model/server/action.ts';
import { table } from '../../../model/server/compile.ts';
import type { Context } from '../../../model/server/context.ts';
import { dayIn } from '../../../platform/lib/day.ts';
import { defineProblems } from '../../../platform/lib/errors.ts';
import {
  type Cause,
  type ChangedDeal,
  causes,
  type ForecastChanges,
  type PeriodKind,
  periodKinds,
} from '../contract.ts';
import { mondayOf, shifted, startOf } from '../periods.ts';
import { liveDeals, readable, readOdds } from './live-deals.ts';
import { byCurrency, requireSeen } from './read.ts';

export const changesAction = defineAction({
  name: 'forecast.changes',
  label: { fr: 'Pourquoi la prévision a changé', en: 'Why the forecast changed' },
  input: z.strictObject({
    period: z.enum(periodKinds).default('month'),
    starts_on: z.iso.date().optional(),
    /** A day of the week whose freeze it is compared with: this week's unless told, or the latest before. */
    since: z.iso.date().optional(),
    /** The same for the other end; the present unless told. */
    until: z.iso.date().optional(),
    /** Of one person alone. */
    person: z.uuid().optional(),
  }),
  run: (ctx, input) => readChanges(ctx, input),
});

interface Input {
  period: PeriodKind;
  starts_on?: string;
  since?: string;
  until?: string;
  person?: string;
}

interface Moved {
  deal_id: string;
  title: string | null;
  /** In the bin by the later of both moments, and now. */
  deleted: boolean;
  binned: boolean;
  status: string;
  opened_since: boolean;
  currency: string;
  before: string;
  after: string;
  was_in: boolean;
  is_in: boolean;
  known: boolean;
  amount_before: string | null;
  amount_now: string | null;
  was_won: boolean;
  date_changed: boolean;
  owner_changed: boolean;
}

const shown = 200;

const problems = defineProblems({
  until_not_after: {
    fr: 'La seconde semaine figée doit venir après la première. Choisissez-en une plus récente.',
    en: 'The second frozen week must come after the first. Choose a later one.',
  },
});

export async function readChanges(ctx: Context, input: Input): Promise<ForecastChanges> {
  requireSeen(ctx);
  const today = dayIn(ctx.now, ctx.actor.timeZone);
  const start = startOf(input.period, input.starts_on ?? today);
  const end = shifted(input.period, start, 1);
  const freeze = await latestFreeze(ctx, mondayOf(input.since ?? today));
  if (!freeze) return { since: null, at: null, until: null, totals: [], causes: [], deals: [], count: 0 };
  const later = input.until ? await latestFreeze(ctx, mondayOf(input.until)) : undefined;
  if (input.until && (!later || later.frozen_on <= freeze.frozen_on))
    throw problems.until_not_after({}, 'until');
  const moved = await readMoved(ctx, start, end, { freeze, later }, input.person);
  const all = moved.map(tell);
  const changed = all.filter(({ delta }) => delta !== '0.00').sort((a, b) => size(b) - size(a));
  return {
    since: freeze.frozen_on,
    at: freeze.at,
    until: later?.frozen_on ?? null,
    totals: sumBy(all, ({ currency }) => currency)
      .sort(([a], [b]) => byCurrency(ctx)(a, b))
      .map(([currency, some]) => ({
        currency,
        before: add(some, 'before'),
        after: add(some, 'after'),
        delta: add(some, 'delta'),
      })),
    causes: sumBy(changed, ({ cause, currency }) => `${currency} ${causes.indexOf(cause)}`).map(
      ([, some]) => ({
        cause: some[0]!.cause,
        currency: some[0]!.currency,
        count: some.length,
        delta: add(some, 'delta'),
      }),
    ),
    deals: changed.slice(0, shown),
    count: changed.length,
  };
}

interface Freeze {
  frozen_on: string;
  at: string;
}

export async function latestFreeze(ctx: Context, monday: string): Promise<Freeze | undefined> {
  const { rows } = await sql<Freeze>`
    select frozen_on, at from ${table(ctx.schema, 'forecast_freeze')} where frozen_on <= ${monday}::date
    order by frozen_on desc limit 1`.execute(ctx.db);
  return rows[0];
}

async function readMoved(
  ctx: Context,
  start: string,
  end: string,
  { freeze, later }: { freeze: Freeze; later: Freeze | undefined },
  person: string | undefined,
): Promise<Moved[]> {
  const within = sql`t0.close_date >= ${start}::date and t0.close_date < ${end}::date`;
  const frozen = (on: string) => sql`
    select deal_id, owner_id, product_id, close_date, status, category, probability, amount, currency, weighted, aged
    from ${table(ctx.schema, 'forecast_frozen')} where frozen_on = ${on}::date and close_date >= ${start}::date and close_date < ${end}::date`;
  const now = later ? frozen(later.frozen_on) : liveDeals(ctx, await readOdds(ctx), within);
  const mine = (alias: string) => (person ? sql`${sql.ref(`${alias}.owner_id`)} = ${person}` : sql`true`);
  // Two halves, before and after, put together by deal and currency: who changes the currency leaves one and enters the other.
  const { rows } = await sql<Moved>`
    with halves as (
      select b.deal_id, b.currency, b.weighted as before, 0::numeric as after, true as was_in, false as is_in,
        b.amount as amount_before, null::numeric as amount_now, null::text as status
      from (${frozen(freeze.frozen_on)}) as b where ${mine('b')}
      union all
      select a.deal_id, a.currency, 0, a.weighted, false, true, null, a.amount, a.status from (${now}) as a where ${mine('a')}
    ), moved as (
      select deal_id, currency, sum(before) as before, sum(after) as after, bool_or(was_in) as was_in, bool_or(is_in) as is_in,
        max(amount_before) as amount_before, max(amount_now) as amount_now, max(status) as status
      from halves group by deal_id, currency
    )
    select m.deal_id, t0.record_title as title, t0.deleted_at is not null as binned,
      t0.deleted_at is not null and n.deal_id is null and t0.deleted_at <= ${later?.at ?? 'infinity'}::timestamptz as deleted,
      coalesce(m.status, n.status, t0.status) as status,
      t0.created_at > ${freeze.at}::timestamptz as opened_since, m.currency, m.before::text as before, m.after::text as after,
      m.was_in, m.is_in, m.amount_before::text as amount_before, m.amount_now::text as amount_now, k.deal_id is not null as known,
      coalesce(k.status = 'won', false) as was_won, coalesce(k.close_date <> coalesce(n.close_date, t0.close_date), false) as date_changed,
      k.deal_id is not null
        and k.owner_id is distinct from case when n.deal_id is null then t0.owner_id else n.owner_id end as owner_changed
    from moved as m join ${table(ctx.schema, 'deal')} as t0 on t0.id = m.deal_id
    left join ${table(ctx.schema, 'forecast_frozen')} as k on k.frozen_on = ${freeze.frozen_on}::date and k.deal_id = m.deal_id
    left join ${table(ctx.schema, 'forecast_frozen')} as n on n.frozen_on = ${later?.frozen_on ?? null}::date and n.deal_id = m.deal_id
    where ${readable(ctx, 't0')}`.execute(ctx.db);
  return rows;
}

function tell(moved: Moved): ChangedDeal {
  const { deal_id, title, binned, currency, before, after } = moved;
  return {
    id: deal_id,
    title: binned ? null : title,
    currency,
    before: new Big(before).toFixed(2),
    after: new Big(after).toFixed(2),
    delta: new Big(after).minus(before).toFixed(2),
    cause: causeOf(moved),
  };
}

/** The one that says most: an end before a beginning, a beginning before a change. */
function causeOf(moved: Moved): Cause {
  if (moved.deleted) return 'gone';
  if (moved.was_in && !moved.is_in) {
    if (moved.status === 'lost') return 'lost';
    if (moved.date_changed) return 'moved_out';
    return moved.owner_changed ? 'owner' : 'amount';
  }
  if (moved.opened_since) return moved.status === 'won' ? 'won' : 'new';
  if (moved.status === 'won' && !moved.was_won) return 'won';
  if (!moved.was_in) {
    if (moved.known && !moved.date_changed) return moved.owner_changed ? 'owner' : 'amount';
    return 'moved_in';
  }
  return moved.amount_before !== moved.amount_now ? 'amount' : 'probability';
}

const size = ({ delta }: ChangedDeal): number => Math.abs(Number(delta));

const add = (some: readonly ChangedDeal[], of: 'before' | 'after' | 'delta'): string =>
  some.reduce((sum, one) => sum.plus(one[of]), new Big(0)).toFixed(2);

const sumBy = (all: readonly ChangedDeal[], key: (one: ChangedDeal) => string): [string, ChangedDeal[]][] =>
  [...Map.groupBy(all, key)].sort(([a], [b]) => a.localeCompare(b));
