// How many minutes of a day are there for suggestions: those one works, less what stands in the agenda and what is to be done
// anyway. Once the day is over, or where none is worked, it is a whole day's that count: whoever looks then prepares the next.
import { TZDate } from '@date-fns/tz';

export interface Worked {
  /** Minutes of the day, from midnight. */
  from: number;
  to: number;
}

const usual: readonly Worked[] = [
  { from: 9 * 60, to: 12 * 60 + 30 },
  { from: 13 * 60 + 30, to: 18 * 60 },
];

/** An activity as the API gives it. */
export interface Taking {
  kind?: unknown;
  starts_at?: unknown;
  ends_at?: unknown;
}

/** What an activity takes when it does not say. */
const usualMinutes: Readonly<Record<string, number>> = { call: 10, email: 10, meeting: 60, visit: 60 };
const otherwise = 20;
const leadMinutes = 15;

export function minutesLeft(
  now: Date,
  timeZone: string,
  due: readonly Taking[],
  leads: number,
  spans: readonly Worked[] = usual,
): number {
  const local = new TZDate(now.getTime(), timeZone);
  const minute = local.getHours() * 60 + local.getMinutes();
  const off = local.getDay() === 0 || local.getDay() === 6;
  const ahead = (from: number) =>
    spans.reduce((sum, span) => sum + Math.max(0, span.to - Math.max(span.from, from)), 0);
  const worked = off || ahead(minute) === 0 ? ahead(0) : ahead(minute);
  const taken = due.reduce((sum, activity) => sum + minutesOf(activity, now), 0) + leads * leadMinutes;
  return Math.max(0, worked - taken);
}

function minutesOf({ kind, starts_at, ends_at }: Taking, now: Date) {
  if (typeof starts_at !== 'string' || typeof ends_at !== 'string')
    return usualMinutes[String(kind)] ?? otherwise;
  const from = Math.max(Date.parse(starts_at), now.getTime());
  return Math.max(0, Math.round((Date.parse(ends_at) - from) / 60_000));
}
