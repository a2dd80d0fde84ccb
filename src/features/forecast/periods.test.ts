import { expect, test } from 'vitest';
import { mondayOf, shifted, startOf } from './periods.ts';

test.each([
  ['month', '2026-03-31', '2026-03-01', '2026-04-01'],
  ['quarter', '2026-03-31', '2026-01-01', '2026-04-01'],
  ['quarter', '2026-12-01', '2026-10-01', '2027-01-01'],
] as const)('the %s of %s', (kind, day, start, next) => {
  expect([startOf(kind, day), shifted(kind, start, 1)]).toEqual([start, next]);
});

test.each([
  ['2026-03-02', '2026-03-02'],
  ['2026-03-08', '2026-03-02'],
  ['2026-01-01', '2025-12-29'],
])('the Monday of %s', (day, monday) => {
  expect(mondayOf(day)).toBe(monday);
});
