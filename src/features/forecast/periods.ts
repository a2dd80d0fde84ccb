// Months and quarters as days: the first of one, and the first of the next.
import type { PeriodKind } from './contract.ts';

const day = (year: number, month: number): string =>
  new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
const length = (kind: PeriodKind): number => (kind === 'month' ? 1 : 3);

/** The first day of the period that holds this day. */
export function startOf(kind: PeriodKind, date: string): string {
  const [year = 0, month = 1] = date.split('-').map(Number);
  return day(year, Math.floor((month - 1) / length(kind)) * length(kind));
}

/** The first day of the period so many periods later. */
export function shifted(kind: PeriodKind, start: string, by: number): string {
  const [year = 0, month = 1] = start.split('-').map(Number);
  return day(year, month - 1 + by * length(kind));
}

/** The Monday of the week of this day. */
export function mondayOf(date: string): string {
  const at = new Date(`${date}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() - ((at.getUTCDay() + 6) % 7));
  return at.toISOString().slice(0, 10);
}
