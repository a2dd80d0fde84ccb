import { expect, test } from 'vitest';
import { easterSunday, holidaysBetween, holidaysOf, holidayTest } from './holidays.ts';

// Bureau des longitudes and the calendars of these years.
test.each([
  [1961, '1961-04-02'],
  [2000, '2000-04-23'],
  [2008, '2008-03-23'],
  [2011, '2011-04-24'],
  [2024, '2024-03-31'],
  [2025, '2025-04-20'],
  [2026, '2026-04-05'],
  [2038, '2038-04-25'],
])('Easter of %i', (year, day) => expect(easterSunday(year)).toBe(day));

test.each([
  [2024, '01-01 04-01 05-01 05-08 05-09 05-20 07-14 08-15 11-01 11-11 12-25'],
  [2025, '01-01 04-21 05-01 05-08 05-29 06-09 07-14 08-15 11-01 11-11 12-25'],
  [2026, '01-01 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25'],
  // Ascension on the first of May's week: two holidays on one day stay two names.
  [2008, '01-01 03-24 05-01 05-01 05-08 05-12 07-14 08-15 11-01 11-11 12-25'],
])('the eleven days of %i', (year, days) =>
  expect(
    holidaysOf('fr', year)
      .map(({ day }) => day.slice(5))
      .join(' '),
  ).toBe(days),
);

test('Alsace-Moselle has two more', () => {
  const more = holidaysOf('fr_alsace_moselle', 2026).map(({ day }) => day);
  const usual = holidaysOf('fr', 2026).map(({ day }) => day);
  expect(more.filter((day) => !usual.includes(day))).toEqual(['2026-04-03', '2026-12-26']);
});

test('across the turn of a year', () => {
  expect(holidaysBetween('fr', '2025-12-25', '2026-01-01').map(({ day }) => day)).toEqual([
    '2025-12-25',
    '2026-01-01',
  ]);
  const isHoliday = holidayTest('fr');
  expect([isHoliday('2026-07-14'), isHoliday('2026-07-15'), holidayTest('none')('2026-07-14')]).toEqual([
    true,
    false,
    false,
  ]);
});
