import { defineFixtures } from '../fixtures.ts';

const one = '0198c5a0-0000-7000-8000-000000000001';
const two = '0198c5a0-0000-7000-8000-000000000002';

export const id = defineFixtures({
  definition: { type: 'id', label: { fr: 'Identifiant', en: 'Id' } },
  good: [
    { input: one, wire: one, print: one },
    { input: two.toUpperCase(), wire: two, print: two },
  ],
  bad: [
    { input: '12', code: 'id_invalid' },
    { input: { id: one }, code: 'id_invalid' },
  ],
  ascending: [one, two],
  filters: [
    { op: 'is', value: one, meets: [true, false] },
    { op: 'not_in', value: [one], meets: [false, true] },
  ],
});
