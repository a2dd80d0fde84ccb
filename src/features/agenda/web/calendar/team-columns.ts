// The day of a team in one grid: FullCalendar draws days side by side, so each person is given a day of a week long past,
// without a time zone, on which the clock shows what theirs shows on the day that is looked at. Pure: drawn and dropped by it.
import type { EventInput } from '@fullcalendar/react';
import { addDays, dayIn, daysBetween } from '../../../../platform/lib/day.ts';
import { momentOf } from '../../../../platform/lib/working-time.ts';
import { timeIn } from '../entry/draft.ts';

/** A Monday: the column of the first person. */
export const firstColumn = '2001-01-01';

export const columnDay = (column: number): string => addDays(firstColumn, column);

/** What an event becomes in a column; null where it is not of that day. */
export function inColumn(event: EventInput, column: number, day: string, zone: string): EventInput | null {
  const own = columnDay(column);
  if (event.allDay) {
    const [from, to] = [String(event.start), String(event.end)];
    return from <= day && day < to ? { ...event, start: own, end: addDays(own, 1) } : null;
  }
  const at = (iso: string): string => {
    const moment = new Date(iso);
    const on = dayIn(moment, zone);
    if (on !== day) return `${on < day ? own : addDays(own, 1)}T00:00:00Z`;
    return `${own}T${timeIn(moment, zone)}:00Z`;
  };
  const [start, end] = [at(String(event.start)), at(String(event.end))];
  return start < end ? { ...event, start, end } : null;
}

/** Where something was dropped: whose column, and when. */
export function ofColumn(dropped: Date, day: string, zone: string): { column: number; at: Date } {
  const iso = dropped.toISOString();
  return {
    column: daysBetween(firstColumn, iso.slice(0, 10)),
    at: momentOf(day, iso.slice(11, 16), zone),
  };
}
