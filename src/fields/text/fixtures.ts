import { defineFixtures } from '../fixtures.ts';

export const text = defineFixtures({
  definition: { type: 'text', label: { fr: 'Nom', en: 'Name' }, search: true, max: 60 },
  good: [
    { input: '  Société   Générale ', wire: 'Société Générale', print: 'Société Générale' },
    { input: 'O\u2019Brien & fils', wire: 'O\u2019Brien & fils', print: 'O\u2019Brien & fils' },
    { input: 'E\u0301lodie', wire: '\u00c9lodie', print: '\u00c9lodie' },
    { input: 42, wire: '42', print: '42' },
    { input: '100% _sûr_ \\', wire: '100% _sûr_ \\', print: '100% _sûr_ \\' },
  ],
  bad: [
    { input: 'a\u0000b', code: 'control_characters' },
    { input: 'x'.repeat(61), code: 'too_long' },
    { input: { a: 1 }, code: 'wrong_type' },
    { input: ['a'], code: 'wrong_type' },
  ],
  ascending: ['10', '9', 'abc', 'ÀBD', 'œuf', 'zèbre', '日本'],
  filters: [
    { op: 'is', value: 'societe GENERALE', meets: [true, false, false, false, false] },
    { op: 'is_not', value: 'elodie', meets: [true, true, false, true, true] },
    { op: 'contains', value: "o'brien", meets: [false, true, false, false, false] },
    { op: 'contains', value: '% _', meets: [false, false, false, false, true] },
    { op: 'starts_with', value: 'éLO', meets: [false, false, true, false, false] },
    { op: 'in', value: ['42', 'absent'], meets: [false, false, false, true, false] },
    { op: 'not_in', value: ['42'], meets: [true, true, true, false, true] },
    { op: 'empty', meets: [false, false, false, false, false] },
    { op: 'not_empty', meets: [true, true, true, true, true] },
  ],
});
