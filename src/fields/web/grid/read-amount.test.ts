import { expect, test } from 'vitest';
import { readAmount, readBlock } from './read-amount.ts';

test.each([
  ['12500', '12500'],
  ['12 500,50 €', '12500.5'],
  ['12\u202f500,50', '12500.5'],
  ['CHF 12', undefined],
  ['12 CHF', '12'],
  ['12,5k', '12500'],
  ['1,25 M', '1250000'],
  ['0,001k', '1'],
  ['', null],
  ['–', null],
  ['€', undefined],
  ['-5', undefined],
  ['12,345', undefined],
  ['douze', undefined],
])('%s is %s', (text, amount) => {
  expect(readAmount(text, 'fr', 2)).toBe(amount);
});

test('a block keeps its rows and columns, and one value is left to the cell', () => {
  expect(readBlock('1 000\t2 000\r\n\t3,5\r\n', 'fr', 2)).toEqual([
    ['1000', '2000'],
    [null, '3.5'],
  ]);
  expect(readBlock('1 000', 'fr', 2)).toBeNull();
  expect(readBlock('Léa\t2 000', 'fr', 2)).toBeNull();
});
