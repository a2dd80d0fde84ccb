import { expect, test } from 'vitest';
import { minutesLeft, type Taking } from './time-left.ts';

const paris = 'Europe/Paris';
const visit = { kind: 'visit', starts_at: '2026-03-12T13:00:00Z', ends_at: '2026-03-12T14:30:00Z' }; // 14:00 to 15:30
const call = { kind: 'call' };

// A Thursday; the usual hours are 9:00 to 12:30 and 13:30 to 18:00.
const cases: [name: string, now: string, zone: string, due: Taking[], leads: number, minutes: number][] = [
  ['before work, the whole day', '2026-03-12T06:00:00Z', paris, [], 0, 480],
  ['at ten, what is left', '2026-03-12T09:00:00Z', paris, [], 0, 420],
  ['during lunch, the afternoon', '2026-03-12T12:00:00Z', paris, [], 0, 270],
  ['after work, a whole day: the next is prepared', '2026-03-12T18:00:00Z', paris, [], 0, 480],
  ['on a Sunday, a whole day', '2026-03-15T10:00:00Z', paris, [], 0, 480],
  ['less what is in the agenda', '2026-03-12T09:00:00Z', paris, [visit], 0, 330],
  ['of a visit under way, what is left of it', '2026-03-12T14:00:00Z', paris, [visit], 0, 150],
  ['less calls, tasks and leads to answer', '2026-03-12T09:00:00Z', paris, [call, { kind: 'task' }], 2, 360],
  ['never less than nothing', '2026-03-12T16:30:00Z', paris, [visit, call], 9, 0],
  ['by the clock of the person', '2026-03-12T09:00:00Z', 'America/Guadeloupe', [], 0, 480],
];

test.each(cases)('%s', (_, now, zone, due, leads, minutes) => {
  expect(minutesLeft(new Date(now), zone, due, leads)).toBe(minutes);
});
