// The occurrences of a rule, by the clock of their place, and the moments that these are. ical.js finds the days; hours are
// kept as the clock shows them, so that a meeting at nine is at nine on both sides of a change of clocks.
import { tzOffset } from '@date-fns/tz';
import ICAL from 'ical.js';

/** `YYYY-MM-DDTHH:mm`, without a zone. */
export type LocalTime = string;

/**
 * In order, from the first on: those before `until` (local, excluded), at most `most`.
 * @param rule RFC 5545; such as `parseRule` lets through
 */
export function occurrences(rule: string, starts: LocalTime, until: LocalTime, most: number): LocalTime[] {
  const iterator = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromDateTimeString(`${starts}:00`));
  const found: LocalTime[] = [];
  while (found.length < most) {
    const next = iterator.next() as ICAL.Time | null;
    const local = next?.toString().slice(0, 16);
    if (!local || local >= until) break;
    found.push(local);
  }
  return found;
}

const dayMs = 86_400_000;

/**
 * The moment at which clocks of the zone show it. Twice in the night that they go back: the first of the two; never in the
 * night that they go forward: as much later as they jump (RFC 5545, 3.3.5).
 */
export function momentOf(local: LocalTime, timeZone: string): Date {
  const shown = Date.parse(`${local}:00Z`);
  const before = offsetAt(timeZone, shown - dayMs);
  const after = offsetAt(timeZone, shown + dayMs);
  const fits = [shown - before, shown - after].filter((time) => time + offsetAt(timeZone, time) === shown);
  return new Date(fits.length ? Math.min(...fits) : shown - before);
}

export const localOf = (moment: Date, timeZone: string): LocalTime =>
  new Date(moment.getTime() + offsetAt(timeZone, moment.getTime())).toISOString().slice(0, 16);

const offsetAt = (timeZone: string, time: number): number => tzOffset(timeZone, new Date(time)) * 60_000;
