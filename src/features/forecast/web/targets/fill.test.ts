import { expect, test } from 'vitest';
import { startsIn } from '../../periods.ts';
import type { TargetRow } from '../../targets.ts';
import { type Fill, planFill } from './fill.ts';

const months = { columns: startsIn('month', 2026), period: 'month', year: 2026 } as const;
const cell = (amount: string) => ({ id: 'x', version: 1, amount });
const row = (more: Partial<TargetRow>): TargetRow => ({
  group: { id: 'lea', title: 'Léa' },
  currency: 'EUR',
  cells: {},
  parts: {},
  sum: null,
  year: null,
  gap: null,
  last: {},
  last_sum: null,
  ...more,
});
const plan = (of: Partial<TargetRow>, fill: Partial<Fill>) =>
  planFill(months, [row(of)], {
    from: 'year',
    likeLast: false,
    percent: '0',
    onlyEmpty: true,
    ...fill,
  }).map(({ period, starts_on, amount }) => `${period} ${starts_on.slice(5, 7)} ${amount}`);

test('a year in twelve parts', () => {
  const parts = plan({ year: cell('1000') }, {});
  expect([parts.length, parts[0], parts[11]]).toEqual([12, 'month 01 83.33', 'month 12 83.34']);
});

test('what is left of the year, over the empty months', () => {
  const cells = Object.fromEntries(months.columns.slice(0, 10).map((start) => [start, cell('90')]));
  expect(plan({ year: cell('1000'), cells }, {})).toEqual(['month 11 50.00', 'month 12 50.00']);
  expect(plan({ year: cell('800'), cells }, {})).toEqual([]);
  expect(plan({ year: cell('1200'), cells }, { onlyEmpty: false })[0]).toBe('month 01 100.00');
});

test('a year typed for one row is set with its parts', () => {
  expect(plan({}, { amount: '2400' }).slice(0, 2)).toEqual(['year 01 2400', 'month 01 200.00']);
});

test('last year’s, and five per cent; its whole in even parts where it had no months', () => {
  const last = { '2026-01-01': '100.10', '2026-03-01': '10' };
  expect(plan({ last, last_sum: '110.10' }, { from: 'last', percent: '5' })).toEqual([
    'month 01 105.11',
    'month 03 10.50',
  ]);
  expect(plan({ last_sum: '1200' }, { from: 'last', percent: '10' })[11]).toBe('month 12 110.00');
});

test('as last year’s months stood to each other', () => {
  const last = { '2026-01-01': '300', '2026-02-01': '100' };
  const parts = plan({ year: cell('1000'), last }, { likeLast: true });
  expect(parts.slice(0, 3)).toEqual(['month 01 750.00', 'month 02 250.00', 'month 03 0.00']);
});
