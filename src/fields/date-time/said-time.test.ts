import { expect, test } from 'vitest';
import { findTime, sayTime, stepTime } from './said-time.ts';

test.each([
  ['jeudi 14h', '14:00', null],
  ['jeudi à 14h30 avec Paul', '14:30', null],
  ['14:30', '14:30', null],
  ['14 h 30', '14:30', null],
  ['vers 9 heures', '09:00', null],
  ['tomorrow at 2pm', '14:00', null],
  ['12:15 am', '00:15', null],
  ['à midi', '12:00', null],
  ['de 14h à 15h30', '14:00', '15:30'],
  ['9h-10h', '09:00', '10:00'],
  ['from 9am to noon', '09:00', '12:00'],
  ['12 000 €', null, null],
  ['le 15', null, null],
  ['24h', null, null],
  ['15/12', null, null],
  ['3 portes', null, null],
])('in a text: %s', (text, time, until) => {
  const found = findTime(text);
  expect([found?.time ?? null, found?.until ?? null]).toEqual([time, until]);
});

test.each([
  ['14h30', '14:30'],
  ['14:30', '14:30'],
  ['14.30', '14:30'],
  ['1430', '14:30'],
  ['930', '09:30'],
  ['9', '09:00'],
  ['14', '14:00'],
  ['9h', '09:00'],
  ['2pm', '14:00'],
  ['midi', '12:00'],
  ['25', null],
  ['1290', null],
  ['demain', null],
  ['', null],
])('by itself: %s', (text, time) => expect(sayTime(text)).toBe(time));

test.each([
  ['09:00', 15, '09:15'],
  ['09:05', 15, '09:15'],
  ['09:05', -15, '09:00'],
  ['00:00', -15, '00:00'],
  ['23:45', 15, '23:45'],
])('%s and %i minutes', (time, minutes, later) => expect(stepTime(time, minutes)).toBe(later));
