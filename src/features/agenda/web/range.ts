// The days that a view shows, and the day that the arrows lead to.
import { addDays } from '../../../platform/lib/day.ts';
import { momentOf, weekdayOf, weekdays } from '../../../platform/lib/working-time.ts';
import type { View } from './address.ts';
import type { Bounds } from './use-agenda.ts';

/** First and last day, both shown. */
export function daysShown(view: View, day: string): [first: string, last: string] {
  if (view === 'day' || view === 'team') return [day, day];
  if (view === 'month') {
    const first = mondayOf(`${day.slice(0, 8)}01`);
    return [first, addDays(first, 41)];
  }
  const first = mondayOf(day);
  return [first, addDays(first, 6)];
}

export function boundsOf(view: View, day: string, timeZone: string): Bounds {
  const [first, last] = daysShown(view, day);
  return {
    from: momentOf(first, '00:00', timeZone).toISOString(),
    to: momentOf(addDays(last, 1), '00:00', timeZone).toISOString(),
  };
}

export function step(view: View, day: string, by: 1 | -1): string {
  if (view === 'day' || view === 'team') return addDays(day, by);
  if (view !== 'month') return addDays(day, by * 7);
  const [year, month] = day.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month - 1 + by, 1)).toISOString().slice(0, 10);
}

const mondayOf = (day: string): string => addDays(day, -weekdays.indexOf(weekdayOf(day)));
