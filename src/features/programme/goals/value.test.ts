import { expect, test } from 'vitest';
import { valueByMonth } from './value.ts';

const months = ['2026-01-01', '2026-02-01', '2026-03-01'];

test('units better than before, times what one is worth, cumulated; worse counts against it, nothing measured adds nothing', () => {
  const points = [
    { period_start: '2026-01-01', value: 22.5 },
    { period_start: '2026-02-01', value: 18 },
    { period_start: '2026-03-01', value: null },
  ];
  expect(
    valueByMonth({
      perUnit: '133.33',
      baseline: 20,
      better: 'up',
      period: 'month',
      months,
      points,
      digits: 2,
    }),
  ).toEqual([
    { month: '2026-01-01', actual: 22.5, gained: '333.33', total: '333.33' },
    { month: '2026-02-01', actual: 18, gained: '-266.66', total: '66.67' },
    { month: '2026-03-01', actual: null, gained: '0.00', total: '66.67' },
  ]);
});

test('less is better; weeks make the mean of their month; a quarter holds for each of its months', () => {
  const weeks = [
    { period_start: '2026-01-05', value: 60 },
    { period_start: '2026-01-12', value: 40 },
  ];
  const down = { perUnit: '10', baseline: 90, better: 'down', digits: 2 } as const;
  expect(
    valueByMonth({ ...down, period: 'week', months, points: weeks }).map(({ gained }) => gained),
  ).toEqual(['400.00', '0.00', '0.00']);
  const quarter = [{ period_start: '2026-01-01', value: 80 }];
  expect(valueByMonth({ ...down, period: 'quarter', months, points: quarter }).at(-1)!.total).toBe('300.00');
});
