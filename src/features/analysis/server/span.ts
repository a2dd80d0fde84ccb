// Months as the reader's calendar has them, the current one last, and as many before them.

import { TZDate } from '@date-fns/tz';
import type { Filter } from '../../../model/query.ts';
import type { Context } from '../../../model/server/context.ts';
import { dayIn } from '../../../platform/lib/day.ts';

export interface Span {
  /** First days of months: of the period before, of the period, of the month after it. */
  earlier: string;
  since: string;
  end: string;
  /** The current month. */
  until: string;
}

export function spanOf(ctx: Context, months: number): Span {
  const until = `${dayIn(ctx.now, ctx.actor.timeZone).slice(0, 7)}-01`;
  return {
    earlier: monthsAfter(until, 1 - 2 * months),
    since: monthsAfter(until, 1 - months),
    end: monthsAfter(until, 1),
    until,
  };
}

export const monthsAfter = (month: string, by: number): string =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)) - 1 + by, 1))
    .toISOString()
    .slice(0, 10);

/** The first month and all those before the other. */
export function monthsFrom(since: string, end: string): string[] {
  const months: string[] = [];
  for (let month = since; month < end; month = monthsAfter(month, 1)) months.push(month);
  return months;
}

const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

export const daysWithin = (field: string, from: string, before: string): Filter => ({
  field,
  op: 'between',
  value: [from, dayBefore(before)],
});

export const momentsWithin = (ctx: Context, field: string, from: string, before: string): Filter => ({
  and: [
    { field, op: 'gte', value: startOf(ctx, from) },
    { field, op: 'lt', value: startOf(ctx, before) },
  ],
});

function startOf(ctx: Context, month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(new TZDate(year, number - 1, 1, ctx.actor.timeZone).getTime()).toISOString();
}
