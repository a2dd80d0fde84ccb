// How right forecasts were: of each period that is over, what was forecast when it began against what was won. Of other people one
// sees the sum alone; what somebody's own calls were worth is for nobody but them.

import Big from 'big.js';
import { sql } from 'kysely';
import { z } from 'zod';
import { type Filter, filterSchema } from '../../../model/query.ts';
import { defineAction } from '../../../model/server/action.ts';
import { compileCondition, table } from '../../../model/server/compile.ts';
import type { Context } from '../../../model/server/context.ts';
import { dayIn } from '../../../platform/lib/day.ts';
import { readCondition } from '../../../records/server/read.ts';
import { type Accuracy, type PeriodKind, periodKinds } from '../contract.ts';
import { shifted, startOf } from '../periods.ts';
import { requireSeen } from './read.ts';

export const accuracyAction = defineAction({
  name: 'forecast.accuracy',
  label: { fr: 'Exactitude des prévisions', en: 'Accuracy of forecasts' },
  input: z.strictObject({
    period: z.enum(periodKinds).default('month'),
    /** How many periods that are over. */
    back: z.int().min(1).max(36).default(6),
    /** Of these deals alone, as they are now. */
    filter: filterSchema.optional(),
  }),
  run: (ctx, { period, back, filter }) => readAccuracy(ctx, period, back, filter),
});

const periodsBack = 6;

export async function readAccuracy(
  ctx: Context,
  period: PeriodKind,
  back = periodsBack,
  filter?: Filter,
): Promise<Accuracy> {
  requireSeen(ctx);
  const current = startOf(period, dayIn(ctx.now, ctx.actor.timeZone));
  const first = shifted(period, current, -back);
  const asked = compileCondition(ctx.schema, readCondition(ctx, 'deal', filter), 't0');
  const starts = Array.from({ length: back }, (_, i) => shifted(period, first, i));
  const spans = JSON.stringify(starts.map((start) => ({ start, end: shifted(period, start, 1) })));
  // The first freeze within the period: a week into it at most, when a forecast is still one.
  const { rows } = await sql<{
    starts_on: string;
    frozen_on: string;
    currency: string;
    forecast: string;
    won: string;
  }>`
    with span as (
      select s.start, s."end", (
        select min(frozen_on) from ${table(ctx.schema, 'forecast_freeze')} where frozen_on > s.start - 7 and frozen_on < s.start + 8
      ) as frozen_on
      from json_to_recordset(${spans}::json) as s(start date, "end" date)
    ), said as (
      select s.start, z.currency, sum(z.weighted) as forecast, 0::numeric as won from span as s
      join ${table(ctx.schema, 'forecast_frozen')} as z on z.frozen_on = s.frozen_on and z.close_date >= s.start and z.close_date < s."end"
      join ${table(ctx.schema, 'deal')} as t0 on t0.id = z.deal_id and ${asked} group by 1, 2
      union all
      select s.start, t0.amount_currency, 0, sum(t0.amount) from span as s
      join ${table(ctx.schema, 'deal')} as t0 on t0.deleted_at is null and t0.status = 'won' and t0.amount_currency is not null
        and t0.close_date >= s.start and t0.close_date < s."end" and ${asked} where s.frozen_on is not null group by 1, 2
    )
    select s.start as starts_on, s.frozen_on, d.currency, sum(d.forecast)::text as forecast, sum(d.won)::text as won
    from said as d join span as s on s.start = d.start group by 1, 2, 3 order by 1 desc, 3`.execute(ctx.db);
  return {
    periods: rows.map(({ starts_on, frozen_on, currency, forecast, won }) => {
      const error = new Big(forecast).minus(won);
      return {
        starts_on,
        frozen_on,
        currency,
        forecast: new Big(forecast).toFixed(2),
        won: new Big(won).toFixed(2),
        error: error.toFixed(2),
        percent: new Big(won).eq(0) ? null : Number(error.div(won).times(100).toFixed(0)),
      };
    }),
    mine: await readOwn(ctx),
  };
}

const monthsNeeded = 4;

/** One's own: of each month that is over, what one stood for when half of it was still to come, and what one then won. */
async function readOwn(ctx: Context): Promise<Accuracy['mine']> {
  if (!ctx.actor.id) return { verdict: 'not_enough', months: [] };
  const current = startOf('month', dayIn(ctx.now, ctx.actor.timeZone));
  const { rows } = await sql<{ starts_on: string; currency: string; said: string; won: string }>`
    with said as (
      select distinct on (c.starts_on, c.currency) c.starts_on, c.currency, c."commit" as said
      from ${table(ctx.schema, 'forecast_frozen_call')} as c
      where c.person_id = ${ctx.actor.id} and c.period = 'month' and c.starts_on < ${current}::date
        and c.starts_on >= ${shifted('month', current, -periodsBack)}::date and c.frozen_on <= c.starts_on + 15
      order by c.starts_on, c.currency, c.frozen_on desc
    )
    select s.starts_on, s.currency, s.said::text as said, coalesce((
      select sum(d.amount) from ${table(ctx.schema, 'deal')} as d where d.deleted_at is null and d.status = 'won' and d.owner_id = ${ctx.actor.id}
        and d.amount_currency = s.currency and d.close_date >= s.starts_on and d.close_date < (s.starts_on + interval '1 month')::date
    ), 0)::text as won from said as s order by s.starts_on desc, s.currency`.execute(ctx.db);
  const months = rows.map((row) => ({
    ...row,
    said: new Big(row.said).toFixed(2),
    won: new Big(row.won).toFixed(2),
  }));
  return { verdict: verdictOf(months), months };
}

/** A habit is most of at least four months, by more than a tenth. */
export function verdictOf(months: readonly { said: string; won: string }[]): Accuracy['mine']['verdict'] {
  if (months.length < monthsNeeded) return 'not_enough';
  const over = months.filter(({ said, won }) => new Big(said).gt(new Big(won).times('1.1'))).length;
  const under = months.filter(({ said, won }) => new Big(said).lt(new Big(won).times('0.9'))).length;
  if (over * 3 >= months.length * 2) return 'optimistic';
  return under * 3 >= months.length * 2 ? 'cautious' : 'fair';
}
