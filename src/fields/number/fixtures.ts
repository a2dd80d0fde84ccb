import { defineFixtures } from '../fixtures.ts';

export const number = defineFixtures({
  definition: {
    type: 'number',
    label: { fr: 'Effectif', en: 'Employees' },
    min: -1_000_000,
    max: 1_000_000,
    scale: 2,
  },
  good: [
    { input: 1234.5, wire: 1234.5, print: '1\u202f234,5' },
    { input: '1 234,5', wire: 1234.5, print: '1\u202f234,5' },
    { input: '-0', wire: 0, print: '0' },
    { input: '(12)', wire: -12, print: '-12' },
    { input: '1.234,50', wire: 1234.5, print: '1\u202f234,5' },
    { input: '1’234', wire: 1234, print: '1\u202f234' },
    { input: 0.1, wire: 0.1, print: '0,1' },
  ],
  bad: [
    { input: 'douze', code: 'number_invalid' },
    { input: '1 2 3', code: 'number_invalid' },
    { input: '1,2,3', code: 'number_invalid' },
    { input: '12²', code: 'number_invalid' },
    { input: Number.NaN, code: 'number_invalid' },
    { input: true, code: 'number_invalid' },
    { input: '1.005', code: 'too_many_decimals' },
    { input: '1000001', code: 'too_great' },
    { input: -1_000_001, code: 'too_small' },
    { input: '12345678901234567', code: 'number_too_long' },
  ],
  ascending: [-12, -0.5, 0, 0.1, 9, 10, 1234.5],
  filters: [
    { op: 'is', value: '1 234,5', meets: [true, true, false, false, true, false, false] },
    { op: 'gt', value: 1234, meets: [true, true, false, false, true, false, false] },
    { op: 'lte', value: 0, meets: [false, false, true, true, false, false, false] },
    { op: 'between', value: [0, 1234], meets: [false, false, true, false, false, true, true] },
    { op: 'in', value: [0.1, -12], meets: [false, false, false, true, false, false, true] },
    { op: 'empty', meets: [false, false, false, false, false, false, false] },
  ],
});
