// Time as people work it: opening hours by weekday in one time zone, less public holidays and absences. Pure, for both
// runtimes. Minutes are those of the clock on the wall turned into moments, so that the change of clocks neither gives nor
// takes any: a shop open from 01:00 to 04:00 is open two hours in the night that loses one.
import { TZDate } from '@date-fns/tz';
import { addDays, dayIn } from './day.ts';

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

/** `['09:00', '12:00']`; a day may end at `24:00`. */
export type Opening = readonly [from: string, to: string];
/** In order, without overlap; a closed day has none. */
export type WeekHours = Readonly<Record<Weekday, readonly Opening[]>>;

/** From, included, to, excluded. */
export interface Span {
  from: Date;
  to: Date;
}

export interface WorkingCalendar {
  hours: WeekHours;
  /** IANA. */
  timeZone: string;
  /** Of a day `YYYY-MM-DD`. */
  isHoliday?(day: string): boolean;
  away?: readonly Span[];
}

/** The thirty-five hours of a French week. */
export const usualHours: WeekHours = weekHours([
  ['09:00', '12:00'],
  ['14:00', '18:00'],
]);

export function weekHours(workday: readonly Opening[]): WeekHours {
  return { mon: workday, tue: workday, wed: workday, thu: workday, fri: workday, sat: [], sun: [] };
}

/** The moment at which so many minutes have been worked. Null when there are not as many within two years. */
export function addWorkingMinutes(calendar: WorkingCalendar, from: Date, minutes: number): Date | null {
  let left = minutes * minute;
  for (const span of spansFrom(calendar, from, null)) {
    const length = span.to.getTime() - span.from.getTime();
    if (left <= length) return new Date(span.from.getTime() + left);
    left -= length;
  }
  return null;
}

/** Negative when `to` is before `from`. Whole or not: a promise is kept to the second. */
export function workingMinutesBetween(calendar: WorkingCalendar, from: Date, to: Date): number {
  if (to < from) return -workingMinutesBetween(calendar, to, from);
  return workingSpans(calendar, from, to).reduce(
    (sum, span) => sum + (span.to.getTime() - span.from.getTime()) / minute,
    0,
  );
}

export const isWorking = (calendar: WorkingCalendar, moment: Date): boolean =>
  workingSpans(calendar, moment, new Date(moment.getTime() + 1)).length > 0;

/** What is worked between two moments, in order. */
export const workingSpans = (calendar: WorkingCalendar, from: Date, to: Date): Span[] => [
  ...spansFrom(calendar, from, to),
];

/** What remains of some spans without others. */
export function without(spans: readonly Span[], taken: readonly Span[]): Span[] {
  return taken.reduce<readonly Span[]>(
    (left, { from, to }) =>
      left.flatMap((span) =>
        to <= span.from || from >= span.to
          ? [span]
          : [
              { from: span.from, to: from },
              { from: to, to: span.to },
            ].filter((part) => part.from < part.to),
      ),
    spans,
  ) as Span[];
}

/** The moment of a time `HH:MM` on a day. A time that the change of clocks leaves out is moved on by what it leaves out. */
export function momentOf(day: string, time: string, timeZone: string): Date {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const [hours, minutes] = time.split(':').map(Number) as [number, number];
  return new Date(new TZDate(year, month - 1, date, hours, minutes, timeZone).getTime());
}

const minute = 60_000;
const daysAtMost = 731;

function* spansFrom(calendar: WorkingCalendar, from: Date, to: Date | null): Generator<Span> {
  let day = dayIn(from, calendar.timeZone);
  for (let count = 0; count < daysAtMost; count++, day = addDays(day, 1)) {
    if (to && momentOf(day, '00:00', calendar.timeZone) >= to) return;
    for (const span of spansOf(calendar, day)) {
      const part = {
        from: span.from < from ? from : span.from,
        to: to && span.to > to ? to : span.to,
      };
      if (part.from < part.to) yield part;
    }
  }
}

function spansOf({ hours, timeZone, isHoliday, away = [] }: WorkingCalendar, day: string): Span[] {
  if (isHoliday?.(day)) return [];
  const open = hours[weekdayOf(day)].map(([from, to]) => ({
    from: momentOf(day, from, timeZone),
    to: to === '24:00' ? momentOf(addDays(day, 1), '00:00', timeZone) : momentOf(day, to, timeZone),
  }));
  return without(open, away);
}

export const weekdayOf = (day: string): Weekday => weekdays[(new Date(day).getUTCDay() + 6) % 7]!;
