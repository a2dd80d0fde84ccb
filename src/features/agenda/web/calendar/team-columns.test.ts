import { expect, test } from 'vitest';
import { inColumn, ofColumn } from './team-columns.ts';

const zone = 'Europe/Paris';
const event = (start: string, end: string) => ({ title: 'Visite', start, end });

test.each([
  ['in winter', '2026-01-13', '2026-01-13T08:00:00Z', '2026-01-13T09:30:00Z', '09:00', '10:30'],
  ['in summer', '2026-07-14', '2026-07-14T07:00:00Z', '2026-07-14T08:00:00Z', '09:00', '10:00'],
  [
    'after the clocks went forward',
    '2026-03-29',
    '2026-03-29T07:00:00Z',
    '2026-03-29T08:00:00Z',
    '09:00',
    '10:00',
  ],
])('the clock of the column is that of the day, %s, and back', (_, day, start, end, from, to) => {
  const drawn = inColumn(event(start, end), 2, day, zone)!;
  expect([drawn.start, drawn.end]).toEqual([`2001-01-03T${from}:00Z`, `2001-01-03T${to}:00Z`]);
  expect(ofColumn(new Date(String(drawn.start)), day, zone)).toEqual({ column: 2, at: new Date(start) });
});

test('what began the day before begins with the column, what is of another day is not in it', () => {
  const night = event('2026-01-12T20:00:00Z', '2026-01-13T08:00:00Z');
  expect(inColumn(night, 0, '2026-01-13', zone)).toMatchObject({
    start: '2001-01-01T00:00:00Z',
    end: '2001-01-01T09:00:00Z',
  });
  expect(inColumn(night, 0, '2026-01-14', zone)).toBeNull();
});

test.each([
  ['2026-01-12', '2001-01-02'],
  ['2026-01-14', '2001-01-02'],
  ['2026-01-15', undefined],
])('an absence of three days on %s', (day, start) => {
  const absence = { allDay: true, start: '2026-01-12', end: '2026-01-15' };
  expect(inColumn(absence, 1, day, zone)?.start).toBe(start);
});
