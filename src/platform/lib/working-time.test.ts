import { expect, test } from 'vitest';
import { calendarOf, usualWorkingHours } from './working-hours.ts';
import {
  addWorkingMinutes,
  isWorking,
  momentOf,
  type WorkingCalendar,
  weekHours,
  without,
  workingMinutesBetween,
} from './working-time.ts';

const paris = calendarOf(usualWorkingHours('FR'), 'Europe/Paris');
const at = (text: string, zone = 'Europe/Paris') => momentOf(text.slice(0, 10), text.slice(11), zone);
const night: WorkingCalendar = {
  ...paris,
  hours: { ...weekHours([]), sun: [['01:00', '04:00']] },
};

// 9-12 and 14-18, Monday to Friday.
test.each<[string, string, number, string]>([
  ['within the morning', '2026-06-02 09:30', 60, '2026-06-02 10:30'],
  ['across lunch', '2026-06-02 11:30', 60, '2026-06-02 14:30'],
  ['to the very end of the day', '2026-06-02 17:00', 60, '2026-06-02 18:00'],
  ['over night', '2026-06-02 17:30', 60, '2026-06-03 09:30'],
  ['asked for before opening', '2026-06-02 06:00', 30, '2026-06-02 09:30'],
  ['over the week-end', '2026-06-05 17:30', 60, '2026-06-08 09:30'],
  ['over Whit Monday', '2026-05-22 17:30', 60, '2026-05-26 09:30'],
  ['nothing is the next moment of work', '2026-06-06 10:00', 0, '2026-06-08 09:00'],
  ['a week of 35 hours', '2026-06-01 09:00', 35 * 60, '2026-06-05 18:00'],
  ['across the change of clocks in spring', '2026-03-27 17:00', 120, '2026-03-30 10:00'],
])('so many minutes on: %s', (_, from, minutes, to) => {
  expect(addWorkingMinutes(paris, at(from), minutes)).toEqual(at(to));
  if (minutes > 0) expect(workingMinutesBetween(paris, at(from), at(to))).toBe(minutes);
});

test('nights of the change of clocks', () => {
  const minutes = (day: string) => workingMinutesBetween(night, at(`${day} 00:00`), at(`${day} 12:00`));
  expect([minutes('2026-03-22'), minutes('2026-03-29'), minutes('2026-10-25')]).toEqual([180, 120, 240]);
});

test('somebody in another zone works by the clock on their own wall', () => {
  const reunion = calendarOf(usualWorkingHours('FR'), 'Indian/Reunion');
  // 08:00 in Paris in summer is 10:00 in Saint-Denis, 16:30 is 18:30.
  expect(isWorking(reunion, at('2026-06-02 08:00'))).toBe(true);
  expect(isWorking(reunion, at('2026-06-02 16:30'))).toBe(false);
  expect(addWorkingMinutes(reunion, at('2026-06-02 18:00'), 60)).toEqual(
    at('2026-06-03 10:00', 'Indian/Reunion'),
  );
});

test('absences are not worked', () => {
  const away = { ...paris, away: [{ from: at('2026-06-02 00:00'), to: at('2026-06-03 12:00') }] };
  expect(addWorkingMinutes(away, at('2026-06-01 17:30'), 60)).toEqual(at('2026-06-03 14:30'));
  expect(workingMinutesBetween(away, at('2026-06-03 18:00'), at('2026-06-01 17:00'))).toBe(-300);
});

test('nobody works: there is no such moment, and it is found out', () => {
  expect(addWorkingMinutes({ ...paris, hours: weekHours([]) }, at('2026-06-02 09:00'), 1)).toBeNull();
});

test('what remains', () => {
  const span = (from: number, to: number) => ({ from: new Date(from), to: new Date(to) });
  expect(without([span(0, 10), span(20, 30)], [span(3, 5), span(8, 22), span(40, 50)])).toEqual([
    span(0, 3),
    span(5, 8),
    span(22, 30),
  ]);
});
