import { expect, test } from 'vitest';
import { differenceOf } from './difference.ts';

const euros = (amount: string) => ({ amount, currency: 'EUR' });

test.each([
  ['90', '100.00', '-10'],
  ['1249.90', '1249.9', '0'],
  ['100', '80', '25'],
  ['2', '3', '-33.3'],
  ['1', '0', null],
])('%s beside %s is %s', (price, catalogue, percent) => {
  expect(differenceOf(euros(price), euros(catalogue))).toBe(percent);
});

test('prices of two currencies do not compare, nor does a price with none', () => {
  expect(differenceOf(euros('1'), { amount: '1', currency: 'USD' })).toBeNull();
  expect(differenceOf(euros('1'), null)).toBeNull();
});
