// Lays what is due on the days of a month: each on the first working day from when it is due that has room, visits at an hour that is
// free, and near another visit in the same town where one lies within a week. Pure: the same month for the same facts.
import { addDays } from '../../platform/lib/day.ts';
import {
  momentOf,
  type Span,
  type WorkingCalendar,
  without,
  workingSpans,
} from '../../platform/lib/working-time.ts';

export interface Due {
  id: string;
  kind: 'call' | 'visit';
  town: string | null;
  /** The day from which it is due. */
  due_on: string;
}

export interface Placed {
  id: string;
  day: string;
  starts_at?: string;
  ends_at?: string;
}

const mostADay = 5;
const mostVisitsADay = 3;
const visitMs = 60 * 60_000;
/** On the way, before and after. */
const aroundMs = 30 * 60_000;
const stepMs = 30 * 60_000;
const nearDays = 7;

/** @param from the first day that may be used, @param to the last. */
export function placeMonth(
  due: readonly Due[],
  calendar: WorkingCalendar,
  busy: readonly Span[],
  from: string,
  to: string,
): { placed: Placed[]; leftOver: Due[] } {
  const days = workingDays(calendar, busy, from, to);
  const placed: Placed[] = [];
  const leftOver: Due[] = [];
  for (const one of due) {
    const possible = days.filter(({ day, count, visits }) => {
      return day >= one.due_on && count < mostADay && (one.kind === 'call' || visits < mostVisitsADay);
    });
    const at = one.kind === 'visit' ? placeVisit(one, possible) : placeCall(possible);
    if (at) placed.push({ id: one.id, ...at });
    else leftOver.push(one);
  }
  return { placed, leftOver };
}

interface Day {
  day: string;
  free: Span[];
  count: number;
  visits: number;
  towns: Set<string>;
}

function workingDays(calendar: WorkingCalendar, busy: readonly Span[], from: string, to: string): Day[] {
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const start = momentOf(day, '00:00', calendar.timeZone);
    const end = momentOf(addDays(day, 1), '00:00', calendar.timeZone);
    const spans = workingSpans(calendar, start, end);
    if (spans.length) days.push({ day, free: without(spans, busy), count: 0, visits: 0, towns: new Set() });
  }
  return days;
}

function placeCall(days: readonly Day[]): Omit<Placed, 'id'> | undefined {
  const day = days.find(({ free }) => free.length > 0);
  if (!day) return undefined;
  day.count++;
  return { day: day.day };
}

function placeVisit({ town }: Due, days: readonly Day[]): Omit<Placed, 'id'> | undefined {
  const near = town === null ? [] : days.slice(0, nearDays).filter(({ towns }) => towns.has(town));
  for (const day of [...near, ...days]) {
    const start = freeStart(day.free);
    if (start === undefined) continue;
    day.count++;
    day.visits++;
    if (town !== null) day.towns.add(town);
    day.free = without(day.free, [
      { from: new Date(start - aroundMs), to: new Date(start + visitMs + aroundMs) },
    ]);
    return {
      day: day.day,
      starts_at: new Date(start).toISOString(),
      ends_at: new Date(start + visitMs).toISOString(),
    };
  }
  return undefined;
}

/** The first half-hour from which a visit fits, with the way to it and back. */
function freeStart(free: readonly Span[]): number | undefined {
  for (const { from, to } of free) {
    const start = Math.ceil((from.getTime() + aroundMs) / stepMs) * stepMs;
    if (start + visitMs + aroundMs <= to.getTime()) return start;
  }
  return undefined;
}
