// Relative dates: `today`, `this_month`, `last_30_days`… resolved to [from, to) on the reader's calendar.
import { TZDate } from '@date-fns/tz';
// One by one: the index of date-fns loads some hundreds of files, at 250 MB and half the time of a start.
import { addDays } from 'date-fns/addDays';
import { addMonths } from 'date-fns/addMonths';
import { addQuarters } from 'date-fns/addQuarters';
import { addWeeks } from 'date-fns/addWeeks';
import { addYears } from 'date-fns/addYears';
import { startOfDay } from 'date-fns/startOfDay';
import { startOfMonth } from 'date-fns/startOfMonth';
import { startOfQuarter } from 'date-fns/startOfQuarter';
import { startOfWeek } from 'date-fns/startOfWeek';
import { startOfYear } from 'date-fns/startOfYear';

export const namedPeriods = [
  'today',
  'yesterday',
  'tomorrow',
  'this_week',
  'last_week',
  'next_week',
  'this_month',
  'last_month',
  'next_month',
  'this_quarter',
  'last_quarter',
  'next_quarter',
  'this_year',
  'last_year',
  'next_year',
] as const;
export type NamedPeriod = (typeof namedPeriods)[number];

const daysPattern = /^(last|next)_([1-9]\d{0,3})_days$/;

export const isPeriod = (text: unknown): text is string =>
  typeof text === 'string' && ((namedPeriods as readonly string[]).includes(text) || daysPattern.test(text));

/** The first moment of the period and the first after it. `last_7_days` ends with today, `next_7_days` begins with it. */
export function periodBounds(period: string, now: Date, timeZone: string): [from: Date, to: Date] {
  const local = new TZDate(now.getTime(), timeZone);
  const day = startOfDay(local);
  const days = daysPattern.exec(period);
  if (days) {
    const n = Number(days[2]);
    return plain(days[1] === 'last' ? [addDays(day, 1 - n), addDays(day, 1)] : [day, addDays(day, n)]);
  }
  if (period === 'today' || period === 'yesterday' || period === 'tomorrow') {
    const from = addDays(day, { today: 0, yesterday: -1, tomorrow: 1 }[period]);
    return plain([from, addDays(from, 1)]);
  }
  const [which, unit] = period.split('_') as [keyof typeof shifts, keyof typeof units];
  const { start, add } = units[unit];
  const from = add(start(local), shifts[which]);
  return plain([from, add(from, 1)]);
}

const shifts = { last: -1, this: 0, next: 1 };
const units = {
  week: { start: (d: TZDate) => startOfWeek(d, { weekStartsOn: 1 }), add: addWeeks },
  month: { start: (d: TZDate) => startOfMonth(d), add: addMonths },
  quarter: { start: (d: TZDate) => startOfQuarter(d), add: addQuarters },
  year: { start: (d: TZDate) => startOfYear(d), add: addYears },
};

const plain = ([from, to]: [Date, Date]): [Date, Date] => [new Date(from.getTime()), new Date(to.getTime())];
