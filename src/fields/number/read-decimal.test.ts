import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDecimal } from './read-decimal.ts';

test.each([
  ['1234.5', '1234.5', '1234.5'],
  ['1 234,5', '1234.5', '1234.5'],
  ['1\u202f234\u202f567,5', '1234567.5', '1234567.5'],
  ['1,234.5', '1234.5', '1234.5'],
  ['1.234,5', '1234.5', '1234.5'],
  ['1,234', '1.234', '1234'],
  ['1.234', '1.234', '1.234'],
  ['1,234,567', '1234567', '1234567'],
  ['1.234.567', '1234567', '1234567'],
  ['12,5', '12.5', '12.5'],
  ['1’234.50', '1234.5', '1234.5'],
  ['-1 000', '-1000', '-1000'],
  ['− 3', '-3', '-3'],
  ['(1 000,00)', '-1000', '-1000'],
  ['+7', '7', '7'],
  ['1,2E+05', '120000', '120000'],
  ['.5', '0.5', '0.5'],
  ['5.', '5', '5'],
  ['5,', '5', '5'],
  ['007', '7', '7'],
  ['-0', '0', '0'],
  ['1 2', undefined, undefined],
  ['1,23,456', undefined, undefined],
  ['1.2.3', undefined, undefined],
  ['1 234.567,8', undefined, undefined],
  ['--1', undefined, undefined],
  ['12²', undefined, undefined],
  ['٣', undefined, undefined],
  ['0x10', undefined, undefined],
  ['1e999', undefined, undefined],
  ['Infinity', undefined, undefined],
  ['', undefined, undefined],
])('%s is %s in French and %s in English', (typed, french, english) => {
  expect([readDecimal(typed, 'fr'), readDecimal(typed, 'en')]).toEqual([french, english]);
});

test('a number that Intl prints is read back exactly', () => {
  const cents = fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n });
  fc.assert(
    fc.property(cents, fc.constantFrom('fr', 'en'), (n, language) => {
      const decimal = `${n / 100n}.${String(n < 0n ? -n % 100n : n % 100n).padStart(2, '0')}`;
      const signed = n < 0n && !decimal.startsWith('-') ? `-${decimal}` : decimal;
      const printed = new Intl.NumberFormat(language, { minimumFractionDigits: 2 }).format(
        signed as unknown as number,
      );
      expect(Number(readDecimal(printed, language))).toBe(Number(signed));
    }),
  );
});
