import { expect, test } from 'vitest';
import { breakAt, nextBreak } from './price-at.ts';

const breaks = [
  { from: '0', unit_price: '10.00' },
  { from: '10', unit_price: '9.00' },
  { from: '100.5', unit_price: '8.00' },
];

test.each([
  ['1', '10.00', '10'],
  ['9.9999', '10.00', '10'],
  ['10', '9.00', '100.5'],
  ['100.4999', '9.00', '100.5'],
  ['100.5', '8.00', undefined],
  [null, '10.00', '10'],
])('of %s one costs %s, the next price is from %s on', (quantity, price, next) => {
  expect(breakAt(breaks, quantity)?.unit_price).toBe(price);
  expect(nextBreak(breaks, quantity)?.from).toBe(next);
});
