// The days on which a level meets, by its rule; what falls on a holiday is held on the next day worked.
import ICAL from 'ical.js';
import { addDays } from '../../../../platform/lib/day.ts';
import { type HolidayRule, holidaysBetween } from '../../../../platform/lib/holidays.ts';

const stepsAtMost = 2000;

/**
 * Days, in order, both bounds included.
 * @param rule RFC 5545; null when it is none that can be read.
 * @param anchor from which every second week and every third month are counted
 */
export function meetingDays(
  rule: string,
  anchor: string,
  from: string,
  to: string,
  holidays: HolidayRule,
): string[] | null {
  const iterator = iteratorOf(rule, anchor);
  if (!iterator) return null;
  const off = new Set(holidaysBetween(holidays, from, addDays(to, 10)).map(({ day }) => day));
  const days = new Set<string>();
  for (let step = 0; step < stepsAtMost; step++) {
    const day = (iterator.next() as ICAL.Time | null)?.toString().slice(0, 10);
    if (!day || day > to) break;
    if (day >= from) days.add(workedFrom(day, off));
  }
  return [...days];
}

function iteratorOf(rule: string, anchor: string) {
  try {
    return ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromDateString(anchor));
  } catch {
    return null;
  }
}

function workedFrom(day: string, off: ReadonlySet<string>): string {
  const weekend = (one: string) => new Date(`${one}T00:00:00Z`).getUTCDay() % 6 === 0;
  let worked = day;
  while (off.has(worked) || (worked !== day && weekend(worked))) worked = addDays(worked, 1);
  return worked;
}
