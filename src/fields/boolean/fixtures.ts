import { defineFixtures } from '../fixtures.ts';

export const boolean = defineFixtures({
  definition: { type: 'boolean', label: { fr: 'Abonné', en: 'Subscribed' } },
  good: [
    { input: true, wire: true, print: 'Oui' },
    { input: false, wire: false, print: 'Non' },
    { input: 'VRAI', wire: true, print: 'Oui' },
    { input: 'no', wire: false, print: 'Non' },
    { input: 1, wire: true, print: 'Oui' },
  ],
  bad: [
    { input: 'peut-être', code: 'boolean_invalid' },
    { input: 2, code: 'boolean_invalid' },
    { input: {}, code: 'boolean_invalid' },
  ],
  ascending: [false, true],
  filters: [
    { op: 'is', value: true, meets: [true, false, true, false, true] },
    { op: 'is_not', value: 'oui', meets: [false, true, false, true, false] },
    { op: 'not_empty', meets: [true, true, true, true, true] },
  ],
});
