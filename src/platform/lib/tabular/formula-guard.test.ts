import fc from 'fast-check';
import { expect, test } from 'vitest';
import { guardFormula, unguardFormula } from './formula-guard.ts';

test.each([
  ['=1+1', "'=1+1"],
  ["'=1+1", "''=1+1"],
  ["''=x", "'''=x"],
  ["'bonjour", "'bonjour"],
  ['bonjour', 'bonjour'],
  ['', ''],
  ["'", "'"],
  ['@x', "'@x"],
  ['\tx', "'\tx"],
  ['\rx', "'\rx"],
  ['\nx', "'\nx"],
  ['＝x', "'＝x"],
  ['-', "'-"],
  ['-2+3+cmd|x', "'-2+3+cmd|x"],
  ['-12', '-12'],
  ['-12,5', '-12,5'],
  ['-1 234.50', '-1 234.50'],
  ['+33 6 12 34 56 78', '+33 6 12 34 56 78'],
  ['+33612345678', '+33612345678'],
  ['+33-6-12', "'+33-6-12"],
  ['+A1', "'+A1"],
  ["'+33 6", "''+33 6"],
])('%j is written %j', (text, written) => {
  expect(guardFormula(text)).toBe(written);
  expect(unguardFormula(written)).toBe(text);
});

test('the guard comes off any text whole', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '1', ' ', '\t') }),
  );
  fc.assert(fc.property(text, (any) => unguardFormula(guardFormula(any)) === any));
});
