import Big from 'big.js';
import { expect, test } from 'vitest';
import { outcomeOf, returnByMonth } from './return.ts';

const amounts = (of: Record<string, number>) =>
  new Map(Object.entries(of).map(([month, amount]) => [`${month}-01`, new Big(amount)]));
const input = {
  from: '2026-01-10',
  to: '2026-09-30',
  now: '2026-05-01',
  costs: amounts({ '2026-01': 1000, '2026-02': 500, '2026-06': 100 }),
  values: amounts({ '2026-03': 200, '2026-04': 300 }),
  expected: new Big(300),
  live: '2026-03-01',
  digits: 2,
};

test('cumulated value minus cumulated cost: measured until now, then as the last months', () => {
  const months = returnByMonth(input);
  expect(months.map(({ balance }) => Number(balance))).toEqual([
    -1000, -1500, -1300, -1000, -700, -500, -200, 100, 400,
  ]);
  expect(months.map(({ ahead }) => ahead).indexOf(true)).toBe(4);
  expect(outcomeOf(months)).toEqual({ even: '2026-08-01', balance: '400.00' });
});

test('what it hangs on: a fifth less or more, and three months later', () => {
  const of = (scenario: Parameters<typeof returnByMonth>[1]) => outcomeOf(returnByMonth(input, scenario));
  // 500 measured and five months of 300 are 2,000; costs are 1,600.
  expect(of('value_less')).toEqual({ even: '2026-09-01', balance: '0.00' });
  expect(of('value_more')).toEqual({ even: '2026-07-01', balance: '800.00' });
  expect(of('cost_more').balance).toBe('80.00');
  expect(of('cost_less').balance).toBe('720.00');
  // Three months later: 500 and two months of 300.
  expect(of('later')).toEqual({ even: null, balance: '-500.00' });
  expect(outcomeOf([])).toEqual({ even: null, balance: '0' });
});
