import { describe, expect, test } from 'vitest';
import { detectNumberFormat, parseNumber } from './number-text.ts';

describe('numbers as they are typed', () => {
  const cases: [
    text: string,
    decimal: ',' | '.',
    value: string | 'not_a_number' | 'wrong_separator',
    more?: object,
  ][] = [
    ['1234', ',', '1234'],
    ['1 234,50', ',', '1234.50'],
    ['1\u202f234\u202f567,5', ',', '1234567.5'],
    ['1\u00a0234', ',', '1234'],
    ['1.234,50', ',', '1234.50'],
    ['1,234.50', '.', '1234.50'],
    ['1,234', '.', '1234'],
    ['1,234', ',', '1.234'],
    ['1.234', ',', '1234'],
    ["1'234.50", '.', '1234.50'],
    ['1’234,50', ',', '1234.50'],
    ['12,', ',', '12'],
    [',5', ',', '0.5'],
    ['-12,5', ',', '-12.5'],
    ['−12,5', ',', '-12.5'],
    ['12,5-', ',', '-12.5'],
    ['+7', ',', '7'],
    ['(1 234,50)', ',', '-1234.50'],
    ['12,5 %', ',', '12.5', { percent: true }],
    ['1 234,50 €', ',', '1234.50', { currency: 'EUR' }],
    ['€1,234.50', '.', '1234.50', { currency: 'EUR' }],
    ['-$5.00', '.', '-5.00', { currency: 'USD' }],
    ['$-5', '.', '-5', { currency: 'USD' }],
    ['(£12)', '.', '-12', { currency: 'GBP' }],
    ['CHF 12.50', '.', '12.50', { currency: 'CHF' }],
    ['12.50 CAD', '.', '12.50', { currency: 'CAD' }],
    ['12,50 $CA', ',', '12.50', { currency: 'CAD' }],
    ['15 euros', ',', '15', { currency: 'EUR' }],
    ['1.5E+10', '.', '15000000000'],
    ['1,5e3', ',', '1500'],
    ['12.50', ',', 'wrong_separator'],
    ['1,50', '.', 'wrong_separator'],
    ['1,23,4', '.', 'wrong_separator'],
    ['06 12 34 56 78', ',', 'not_a_number'],
    ['12 34', ',', 'not_a_number'],
    ['', ',', 'not_a_number'],
    ['douze', ',', 'not_a_number'],
    ['12 ABC', ',', 'not_a_number'],
    ['1-2', ',', 'not_a_number'],
    ['--5', ',', 'not_a_number'],
    ['€', ',', 'not_a_number'],
    ['NaN', '.', 'not_a_number'],
    ['0x1F', '.', 'not_a_number'],
  ];
  test.each(cases)('%j with %j is %s', (text, decimal, value, more) => {
    const parsed = parseNumber(text, { decimal });
    if ('error' in parsed) expect(parsed.error).toBe(value);
    else expect(parsed).toEqual({ value: Number(value), decimal: value, ...more });
  });

  test('numbers that are numbers already', () => {
    expect(parseNumber(12.5)).toEqual({ value: 12.5, decimal: '12.5' });
    expect(parseNumber(1e21)).toEqual({ value: 1e21, decimal: '1000000000000000000000' });
    expect(parseNumber(Number.NaN)).toEqual({ error: 'not_a_number' });
  });
});

test.each<[string[], ',' | '.', boolean]>([
  [['1,5', '2,25', '3'], ',', false],
  [['1.5', '2.25', '3'], '.', false],
  [['1.234,50', '12'], ',', false],
  [['1,234.50', '12'], '.', false],
  [['1,234', '5,678'], '.', true],
  [['1,234', '5,67'], ',', false],
  [['1.234.567', '1.234'], ',', false],
  [['1 234', '12 €'], ',', false],
  [['12', '13'], '.', false],
  [['12,50 €', '1 000 €', 'n/a'], ',', false],
])('the mark of %j is %j, ambiguous: %j', (samples, decimal, ambiguous) => {
  expect(detectNumberFormat(samples)).toEqual({ decimal, ambiguous });
});
