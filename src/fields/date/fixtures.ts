import { defineFixtures } from '../fixtures.ts';

export const date = defineFixtures({
  definition: { type: 'date', label: { fr: 'Échéance', en: 'Due' } },
  good: [
    { input: '2026-03-12', wire: '2026-03-12', print: '12 mars 2026' },
    { input: '31/12/2024', wire: '2024-12-31', print: '31 déc. 2024' },
    { input: '29.2.24', wire: '2024-02-29', print: '29 févr. 2024' },
    { input: '1er avr. 2026', wire: '2026-04-01', print: '1er avr. 2026' },
    { input: '2026-03-12T00:00:00.000Z', wire: '2026-03-12', print: '12 mars 2026' },
  ],
  bad: [
    { input: '2026-02-30', code: 'date_impossible' },
    { input: '29/02/2025', code: 'date_impossible' },
    { input: '12/31/2024', code: 'date_impossible' },
    { input: '0024-01-01', code: 'date_impossible' },
    { input: 'bientôt', code: 'date_invalid' },
    { input: '2026-03-12T10:00:00Z', code: 'date_invalid' },
    { input: 20260312, code: 'wrong_type' },
  ],
  ascending: ['1000-01-01', '1999-12-31', '2024-02-29', '2024-12-31', '2026-03-12', '9999-12-31'],
  filters: [
    { op: 'is', value: '12/03/2026', meets: [true, false, false, false, true] },
    { op: 'lt', value: '2026-01-01', meets: [false, true, true, false, false] },
    { op: 'between', value: ['2026-03-12', '2026-04-01'], meets: [true, false, false, true, true] },
    { op: 'empty', meets: [false, false, false, false, false] },
  ],
});
