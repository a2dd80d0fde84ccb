import { defineFixtures } from '../fixtures.ts';

export const rating = defineFixtures({
  definition: { type: 'rating', label: { fr: 'Intérêt', en: 'Interest' } },
  good: [
    { input: 3, wire: 3, print: '3/5' },
    { input: '★★★★☆', wire: 4, print: '4/5' },
    { input: '5/5', wire: 5, print: '5/5' },
  ],
  bad: [
    { input: 0, code: 'too_small' },
    { input: 6, code: 'too_great' },
    { input: 2.5, code: 'too_many_decimals' },
    { input: 'beaucoup', code: 'number_invalid' },
  ],
  ascending: [1, 2, 3, 4, 5],
  filters: [
    { op: 'gte', value: 4, meets: [false, true, true] },
    { op: 'is', value: '★★★', meets: [true, false, false] },
  ],
});
