import { defineFixtures } from '../fixtures.ts';

export const percent = defineFixtures({
  definition: {
    type: 'percent',
    label: { fr: 'Probabilité', en: 'Probability' },
    min: 0,
    max: 100,
    scale: 1,
  },
  good: [
    { input: 12.5, wire: 12.5, print: '12,5\u202f%' },
    { input: '12,5 %', wire: 12.5, print: '12,5\u202f%' },
    { input: '100%', wire: 100, print: '100\u202f%' },
    { input: 0, wire: 0, print: '0\u202f%' },
  ],
  bad: [
    { input: '%', code: 'number_invalid' },
    { input: '101 %', code: 'too_great' },
    { input: '-1', code: 'too_small' },
    { input: 12.55, code: 'too_many_decimals' },
  ],
  ascending: [0, '5 %', 12.5, '100%'],
  filters: [
    { op: 'gte', value: '12,5 %', meets: [true, true, true, false] },
    { op: 'is', value: 0, meets: [false, false, false, true] },
  ],
});
