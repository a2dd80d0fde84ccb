import { defineFixtures } from '../fixtures.ts';

export const tags = defineFixtures({
  definition: { type: 'tags', label: { fr: 'Étiquettes', en: 'Tags' } },
  good: [
    { input: ['VIP', 'fidèle', 'vip', 'FIDELE'], wire: ['VIP', 'fidèle'], print: 'VIP, fidèle' },
    { input: ' salon  2026 ; VIP ', wire: ['salon 2026', 'VIP'], print: 'salon 2026, VIP' },
    { input: ['a,b'], wire: ['a', 'b'], print: 'a, b' },
  ],
  bad: [
    { input: { a: 1 }, code: 'wrong_type' },
    { input: ['a', 3], code: 'wrong_type' },
    { input: ['x'.repeat(61)], code: 'too_long' },
    { input: Array.from({ length: 101 }, (_, i) => `t${i}`), code: 'too_many' },
  ],
  ascending: [],
  filters: [
    { op: 'is', value: ['VIP'], meets: [true, true, false] },
    { op: 'contains', value: 'b', meets: [false, false, true] },
    { op: 'in', value: ['a', 'fidèle'], meets: [true, false, true] },
    { op: 'not_in', value: ['VIP'], meets: [false, false, true] },
    { op: 'not_empty', meets: [true, true, true] },
  ],
});
