// Calendar days as texts, `2026-03-12`, reckoned without a time zone.
import { TZDate } from '@date-fns/tz';
import { addDays } from 'date-fns/addDays';
import { addMonths } from 'date-fns/addMonths';

export const dayAfter = (day: string, days: number): string => print(addDays(read(day), days));

/** The last day of so many months that begin on this day. */
export const lastDayOf = (day: string, months: number): string =>
  print(addDays(addMonths(read(day), months), -1));

const read = (day: string): Date => new TZDate(Date.parse(day), 'UTC');
const print = (date: Date): string => date.toISOString().slice(0, 10);
