// Months as a reader's calendar has them. A calendar day needs no zone; a moment falls into the month it fell into there.

import { TZDate } from '@date-fns/tz';
import type { Filter } from '../../../model/query.ts';
import type { Context } from '../../../model/server/context.ts';
import { dayIn } from '../../../platform/lib/day.ts';

/** The first day of the month that lies `back` months before the current one. */
export function monthsBack(ctx: Context, back: number): string {
  const [year = 0, month = 1] = dayIn(ctx.now, ctx.actor.timeZone).split('-').map(Number);
  return day(new Date(Date.UTC(year, month - 1 - back, 1)));
}

export const nextMonth = (month: string): string => shifted(month, 1);

/** Days from the first of one month to the last before another. */
export const daysWithin = (field: string, from: string, before: string): Filter => ({
  field,
  op: 'between',
  value: [from, day(new Date(Date.parse(before) - 86_400_000))],
});

/** Moments from the start of one month to the start of another, where the reader is. */
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

const shifted = (month: string, by: number): string =>
  day(new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)) - 1 + by, 1)));

const day = (date: Date): string => date.toISOString().slice(0, 10);
