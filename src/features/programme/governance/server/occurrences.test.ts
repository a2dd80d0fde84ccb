import { expect, test } from 'vitest';
import { cadences, rhythmOf, ruleOf, weekdays } from '../rhythm.ts';
import { meetingDays } from './occurrences.ts';

// 2026: 5 January is a Monday; Easter Monday is 6 April, 1 May a Friday.
test.each<[string, string, string, string, string[]]>([
  [
    'every week',
    'FREQ=WEEKLY;BYDAY=MO',
    '2026-01-01',
    '2026-01-20',
    ['2026-01-05', '2026-01-12', '2026-01-19'],
  ],
  [
    'every second week, counted from the start',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO',
    '2026-01-05',
    '2026-02-03',
    ['2026-01-05', '2026-01-19', '2026-02-02'],
  ],
  [
    'the first Tuesday',
    'FREQ=MONTHLY;BYDAY=1TU',
    '2026-01-01',
    '2026-03-31',
    ['2026-01-06', '2026-02-03', '2026-03-03'],
  ],
  [
    'every third month',
    'FREQ=MONTHLY;INTERVAL=3;BYDAY=1TU',
    '2026-01-01',
    '2026-08-01',
    ['2026-01-06', '2026-04-07', '2026-07-07'],
  ],
  ['a holiday makes way', 'FREQ=WEEKLY;BYDAY=MO', '2026-04-01', '2026-04-14', ['2026-04-07', '2026-04-13']],
  ['over a weekend too', 'FREQ=MONTHLY;BYDAY=1FR', '2026-05-01', '2026-05-31', ['2026-05-04']],
])('%s', (_, rule, from, to, expected) => {
  const anchor = rule.includes('INTERVAL=2') ? '2026-01-05' : '2026-01-01';
  expect(meetingDays(rule, anchor, from, to, 'fr')).toEqual(expected);
});

test('what is no rule gives none', () => {
  expect(meetingDays('chaque mardi', '2026-01-01', '2026-01-01', '2026-12-31', 'fr')).toBeNull();
});

test('what is chosen in words comes back as chosen', () => {
  for (const cadence of cadences)
    for (const weekday of weekdays)
      expect(rhythmOf(ruleOf({ cadence, weekday }))).toEqual({ cadence, weekday });
  expect(rhythmOf('FREQ=DAILY')).toBeNull();
});
