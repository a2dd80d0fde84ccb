// Days of the calendar, `YYYY-MM-DD`: a plain text that compares as it stands, without a time or a zone.
import { TZDate } from '@date-fns/tz';

const dayLength = 86_400_000;

/** The calendar day on which a moment falls in a zone. */
export function dayIn(moment: Date, timeZone: string): string {
  const local = new TZDate(moment.getTime(), timeZone);
  return new Date(Date.UTC(local.getFullYear(), local.getMonth(), local.getDate()))
    .toISOString()
    .slice(0, 10);
}

export const addDays = (day: string, count: number): string =>
  new Date(Date.parse(day) + count * dayLength).toISOString().slice(0, 10);

/** Whole days from one to the other. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayLength);

/** Both included, in order; at most ten years of them. */
export function daysFrom(from: string, to: string): string[] {
  const count = Math.min(daysBetween(from, to) + 1, 3660);
  return Array.from({ length: Math.max(count, 0) }, (_, i) => addDays(from, i));
}
