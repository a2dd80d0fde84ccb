import { expect, test } from 'vitest';
import { calendarOf, usualWorkingHours } from '../../../platform/lib/working-hours.ts';
import { momentOf, weekHours } from '../../../platform/lib/working-time.ts';
import { minutesLeft, type Taking } from './time-left.ts';

const paris = 'Europe/Paris';
const guadeloupe = 'America/Guadeloupe';
const visit = { kind: 'visit', starts_at: '2026-03-12T13:00:00Z', ends_at: '2026-03-12T14:30:00Z' }; // 14:00 to 15:30
const call = { kind: 'call' };

// A Thursday; the usual hours are 9:00 to 12:00 and 14:00 to 18:00.
const cases: [name: string, now: string, zone: string, due: Taking[], leads: number, minutes: number][] = [
  ['before work, the whole day', '2026-03-12T06:00:00Z', paris, [], 0, 420],
  ['at ten, what is left', '2026-03-12T09:00:00Z', paris, [], 0, 360],
  ['during lunch, the afternoon', '2026-03-12T12:00:00Z', paris, [], 0, 240],
  ['after work, the next day is prepared', '2026-03-12T18:00:00Z', paris, [], 0, 420],
  ['on a Sunday, the Monday', '2026-03-15T10:00:00Z', paris, [], 0, 420],
  ['on a public holiday, the day after', '2026-05-01T08:00:00Z', paris, [], 0, 420],
  ['less what is in the agenda', '2026-03-12T09:00:00Z', paris, [visit], 0, 270],
  ['of a visit under way, what is left of it', '2026-03-12T14:00:00Z', paris, [visit], 0, 150],
  ['less calls, tasks and leads to answer', '2026-03-12T09:00:00Z', paris, [call, { kind: 'task' }], 2, 300],
  ['never less than nothing', '2026-03-12T16:30:00Z', paris, [visit, call], 9, 0],
  ['by the clock of the person', '2026-03-12T12:30:00Z', guadeloupe, [], 0, 420],
];

const endOf = (now: string, zone: string) => {
  const day = new Intl.DateTimeFormat('sv', { timeZone: zone }).format(new Date(now));
  return new Date(momentOf(day, '00:00', zone).getTime() + 86_400_000);
};

test.each(cases)('%s', (_, now, zone, due, leads, minutes) => {
  const calendar = calendarOf(usualWorkingHours('FR'), zone);
  expect(minutesLeft(calendar, new Date(now), endOf(now, zone), due, leads)).toBe(minutes);
});

test('one’s own hours and absences count', () => {
  const hours = weekHours([['08:00', '10:00']]);
  const now = '2026-03-12T05:00:00Z';
  const left = (away: { from: Date; to: Date }[]) =>
    minutesLeft(
      calendarOf(usualWorkingHours('FR'), paris, { hours, away }),
      new Date(now),
      endOf(now, paris),
      [],
      0,
    );
  expect(left([])).toBe(120);
  expect(left([{ from: new Date('2026-03-12T08:00:00Z'), to: new Date('2026-03-13T00:00:00Z') }])).toBe(60);
});
