// Weeks, months and quarters of the calendar by their first day. Weeks begin on Monday.
import { addDays } from '../../../platform/lib/day.ts';

export const periods = ['week', 'month', 'quarter'] as const;
export type Period = (typeof periods)[number];

/** Days, the end not within it. */
export interface Span {
  from: string;
  to: string;
}

export function startOf(period: Period, day: string): string {
  if (period === 'week') return addDays(day, -((new Date(day).getUTCDay() + 6) % 7));
  const month = Number(day.slice(5, 7));
  const first = period === 'month' ? month : month - ((month - 1) % 3);
  return `${day.slice(0, 5)}${String(first).padStart(2, '0')}-01`;
}

export function shift(period: Period, start: string, by: number): string {
  if (period === 'week') return addDays(start, 7 * by);
  const months = period === 'month' ? by : 3 * by;
  const moved = new Date(Date.UTC(Number(start.slice(0, 4)), Number(start.slice(5, 7)) - 1 + months, 1));
  return moved.toISOString().slice(0, 10);
}

export const spanOf = (period: Period, start: string): Span => ({ from: start, to: shift(period, start, 1) });

/** The period of this day, last, and so many before it. */
export function lastStarts(period: Period, day: string, before: number): string[] {
  const current = startOf(period, day);
  return Array.from({ length: before + 1 }, (_, i) => shift(period, current, i - before));
}

export const monthOf = (day: string): string => startOf('month', day);

/** The first month that lies wholly after a day, or begins with it. */
export const wholeMonthFrom = (day: string): string =>
  day.endsWith('-01') ? day : shift('month', monthOf(day), 1);

/** First days of the months from the one of a day to that of the other, both included. */
export function monthsBetween(from: string, to: string): string[] {
  const months: string[] = [];
  for (let month = monthOf(from); month <= to && months.length < 240; month = shift('month', month, 1))
    months.push(month);
  return months;
}
