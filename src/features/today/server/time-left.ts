// How many minutes of a day are there for suggestions: those one works, less what stands in the agenda and what is to be done
// anyway. Once the day is over, or where none is worked, it is those of the next one: whoever looks then prepares it.
import { type WorkingCalendar, workingMinutesBetween } from '../../../platform/lib/working-time.ts';

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
const daysAhead = 14;

/** @param end the first moment of tomorrow, by the person's clock. */
export function minutesLeft(
  calendar: WorkingCalendar,
  now: Date,
  end: Date,
  due: readonly Taking[],
  leads: number,
): number {
  const worked = workingMinutesBetween(calendar, now, end) || nextWorkingDay(calendar, end);
  const taken = due.reduce((sum, activity) => sum + minutesOf(activity, now), 0) + leads * leadMinutes;
  return Math.max(0, Math.round(worked - taken));
}

function nextWorkingDay(calendar: WorkingCalendar, end: Date): number {
  for (let day = 0; day < daysAhead; day++) {
    const from = new Date(end.getTime() + day * 86_400_000);
    const minutes = workingMinutesBetween(calendar, from, new Date(from.getTime() + 86_400_000));
    if (minutes > 0) return minutes;
  }
  return 0;
}

function minutesOf({ kind, starts_at, ends_at }: Taking, now: Date): number {
  if (typeof starts_at !== 'string' || typeof ends_at !== 'string')
    return usualMinutes[String(kind)] ?? otherwise;
  const from = Math.max(Date.parse(starts_at), now.getTime());
  return Math.max(0, Math.round((Date.parse(ends_at) - from) / 60_000));
}
