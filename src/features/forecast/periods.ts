// Months, quarters and years as days: the first of one, and the first of the next.
import type { PeriodKind } from './contract.ts';

export const targetPeriods = ['month', 'quarter', 'year'] as const;
export type TargetPeriod = (typeof targetPeriods)[number];

const day = (year: number, month: number): string =>
  new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
const months = { month: 1, quarter: 3, year: 12 } as const satisfies Record<
  TargetPeriod | PeriodKind,
  number
>;

/** The first day of the period that holds this day. */
export function startOf(kind: TargetPeriod, date: string): string {
  const [year = 0, month = 1] = date.split('-').map(Number);
  return day(year, Math.floor((month - 1) / months[kind]) * months[kind]);
}

/** The first day of the period so many periods later. */
export function shifted(kind: TargetPeriod, start: string, by: number): string {
  const [year = 0, month = 1] = start.split('-').map(Number);
  return day(year, month - 1 + by * months[kind]);
}

/** The Monday of the week of this day. */
export function mondayOf(date: string): string {
  const at = new Date(`${date}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() - ((at.getUTCDay() + 6) % 7));
  return at.toISOString().slice(0, 10);
}

/** The first days of the periods of a year. */
export const startsIn = (kind: TargetPeriod, year: number): string[] =>
  Array.from({ length: 12 / months[kind] }, (_, i) => day(year, i * months[kind]));
