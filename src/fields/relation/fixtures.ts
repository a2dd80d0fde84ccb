import { defineFixtures } from '../fixtures.ts';

const one = '0198c5a0-0000-7000-8000-000000000001';
const two = '0198c5a0-0000-7000-8000-000000000002';

export const relation = defineFixtures({
  definition: { type: 'relation', label: { fr: 'Lien', en: 'Link' }, to: 'company' },
  good: [
    { input: one, wire: { id: one, object: 'company' }, print: one },
    { input: { id: two.toUpperCase(), title: 'Deux' }, wire: { id: two, object: 'company' }, print: two },
  ],
  bad: [
    { input: 'Dupont', code: 'id_invalid' },
    { input: { title: 'Dupont' }, code: 'id_invalid' },
    { input: 12, code: 'id_invalid' },
    { input: { id: { toString: 1 } }, code: 'id_invalid' },
  ],
  ascending: [one, two],
  filters: [
    { op: 'is', value: { id: one }, meets: [true, false] },
    { op: 'in', value: [one, two], meets: [true, true] },
    { op: 'is_not', value: two, meets: [true, false] },
    { op: 'empty', meets: [false, false] },
  ],
});
