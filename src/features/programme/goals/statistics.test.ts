import { expect, test } from 'vitest';
import { countInterval, meanInterval, periodsUntil, trendOf, wilson } from './statistics.ts';

test('a share by Wilson: as in his tables, and within 0 and 1', () => {
  const { low, high } = wilson(15, 50)!;
  expect(low).toBeCloseTo(0.191, 3);
  expect(high).toBeCloseTo(0.4375, 3);
  expect(wilson(0, 10)!.low).toBe(0);
  expect(wilson(10, 10)!.high).toBeCloseTo(1, 10);
  expect(wilson(0, 0)).toBeNull();
});

test('means and counts', () => {
  expect(meanInterval(100, 20, 100)).toEqual({ low: 100 - 3.919928, high: 100 + 3.919928 });
  expect(meanInterval(100, null, 1)).toBeNull();
  expect(countInterval(100).high).toBeCloseTo(119.6, 1);
  expect(countInterval(1).low).toBe(0);
});

test('a trend through the last six periods, with what the next may come to', () => {
  const straight = trendOf([99, 10, 12, 14, 16, 18, 20])!;
  expect(straight).toMatchObject({ slope: 2, of: 6 });
  expect(straight.next).toBeCloseTo(22);
  expect(straight.high - straight.low).toBeCloseTo(0);
  // By hand: y = 1, 3, 2, 4 over x = 0…3: slope 0.8, intercept 1.3, residuals -0.3 0.9 -0.9 0.3, s = sqrt(1.8 / 2).
  const rough = trendOf([1, 3, 2, 4])!;
  expect(rough.slope).toBeCloseTo(0.8);
  expect(rough.next).toBeCloseTo(4.5);
  expect(rough.high - rough.next).toBeCloseTo(4.303 * Math.sqrt(0.9) * Math.sqrt(1 + 0.25 + 2.5 ** 2 / 5), 3);
  expect(trendOf([1, null, 2, 3])).toBeNull();
});

test('when the trend meets the target', () => {
  const trend = trendOf([10, 12, 14, 16])!;
  expect(periodsUntil(trend, 24, 'up', 24)).toBe(3);
  expect(periodsUntil(trend, 18, 'up', 24)).toBe(0);
  expect(periodsUntil(trend, 4, 'down', 24)).toBeNull();
  expect(periodsUntil(trend, 1000, 'up', 24)).toBeNull();
});
