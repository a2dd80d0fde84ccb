import { expect, test } from 'vitest';
import { calendarOf, usualWorkingHours } from '../../platform/lib/working-hours.ts';
import { type Due, placeMonth } from './place-month.ts';

// May 2026 in Paris: the 1st is a Friday and a holiday, as the 8th, the 14th and the 25th are.
const calendar = calendarOf(usualWorkingHours('FR'), 'Europe/Paris');
const call = (id: string, due_on: string): Due => ({ id, kind: 'call', town: null, due_on });
const visit = (id: string, due_on: string, town: string | null = null): Due => ({
  id,
  kind: 'visit',
  town,
  due_on,
});
const place = (due: Due[], busy: { from: Date; to: Date }[] = [], from = '2026-05-01') =>
  placeMonth(due, calendar, busy, from, '2026-05-31');
const daysOf = (due: Due[]) => place(due).placed.map(({ id, day }) => [id, day]);

test('on the day it is due, else on the next that is worked', () => {
  expect(
    daysOf([call('late', '2026-03-02'), call('holiday', '2026-05-08'), call('monday', '2026-05-18')]),
  ).toEqual([
    ['late', '2026-05-04'],
    ['holiday', '2026-05-11'],
    ['monday', '2026-05-18'],
  ]);
});

test('five a day, of them three visits, then the next day', () => {
  const calls = Array.from({ length: 6 }, (_, i) => call(`c${i}`, '2026-05-04'));
  expect(daysOf(calls).map(([, day]) => day)).toEqual([...Array(5).fill('2026-05-04'), '2026-05-05']);
  const visits = Array.from({ length: 4 }, (_, i) => visit(`v${i}`, '2026-05-04'));
  expect(daysOf(visits).map(([, day]) => day)).toEqual([...Array(3).fill('2026-05-04'), '2026-05-05']);
});

test('visits have an hour within working time, with the way there and back, around what is in the agenda', () => {
  const meeting = { from: new Date('2026-05-04T07:00:00Z'), to: new Date('2026-05-04T10:00:00Z') }; // 9:00 to 12:00
  const { placed } = place([visit('a', '2026-05-04'), visit('b', '2026-05-04')], [meeting]);
  expect(placed.map(({ starts_at, ends_at }) => [starts_at, ends_at])).toEqual([
    ['2026-05-04T12:30:00.000Z', '2026-05-04T13:30:00.000Z'], // 14:30
    ['2026-05-04T14:30:00.000Z', '2026-05-04T15:30:00.000Z'], // 16:30
  ]);
});

test('a visit goes where another is in the same town, within a week', () => {
  const due = [
    visit('a', '2026-05-06', 'Lyon'),
    visit('b', '2026-05-04', 'Lyon'),
    visit('c', '2026-05-04', 'Vienne'),
  ];
  expect(daysOf(due)).toEqual([
    ['a', '2026-05-06'],
    ['b', '2026-05-06'],
    ['c', '2026-05-04'],
  ]);
});

test('what finds no day is left over, and said', () => {
  const { placed, leftOver } = placeMonth(
    [call('a', '2026-05-31')],
    calendar,
    [],
    '2026-05-01',
    '2026-05-31',
  );
  expect([placed, leftOver.map(({ id }) => id)]).toEqual([[], ['a']]);
});
