import { TZDate } from '@date-fns/tz';
import { addMonths } from 'date-fns/addMonths';
import { addDays } from '../../../platform/lib/day.ts';

/** The last day of so many months that begin on this day. */
export function lastDayOf(day: string, months: number): string {
  const end = addMonths(new TZDate(Date.parse(day), 'UTC'), months);
  return addDays(end.toISOString().slice(0, 10), -1);
}
