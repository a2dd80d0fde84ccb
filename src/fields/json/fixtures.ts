import { defineFixtures } from '../fixtures.ts';

export const json = defineFixtures({
  definition: { type: 'json', label: { fr: 'Réglages', en: 'Settings' } },
  good: [
    {
      input: { b: 1, a: [true, null, 'é'] },
      wire: { b: 1, a: [true, null, 'é'] },
      print: '{"b":1,"a":[true,null,"é"]}',
    },
    { input: [], wire: [], print: '[]' },
  ],
  bad: [
    { input: 'texte', code: 'wrong_type' },
    { input: 3, code: 'wrong_type' },
    { input: { a: 'x\u0000' }, code: 'control_characters' },
    { input: { 'a\u0000': 1 }, code: 'control_characters' },
    { input: { a: Number.POSITIVE_INFINITY }, code: 'json_invalid' },
  ],
  ascending: [],
  filters: [
    { op: 'not_empty', meets: [true, true] },
    { op: 'empty', meets: [false, false] },
  ],
});
