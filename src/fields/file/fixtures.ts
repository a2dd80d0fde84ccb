import { defineFixtures } from '../fixtures.ts';

const one = '0198c5a0-0000-7000-8000-000000000001';

export const file = defineFixtures({
  definition: { type: 'file', label: { fr: 'Contrat', en: 'Contract' } },
  good: [
    {
      input: { id: one, name: 'contrat.pdf', size: 1234, type: 'application/pdf' },
      wire: { id: one, name: 'contrat.pdf', size: 1234, type: 'application/pdf' },
      print: 'contrat.pdf',
    },
    { input: one, wire: { id: one, name: null, size: null, type: null }, print: one },
  ],
  bad: [
    { input: 'contrat.pdf', code: 'file_invalid' },
    { input: { id: one, size: -1 }, code: 'file_invalid' },
    { input: { id: one, name: 3 }, code: 'file_invalid' },
    { input: { name: 'contrat.pdf' }, code: 'file_invalid' },
  ],
  ascending: [],
  filters: [
    { op: 'not_empty', meets: [true, true] },
    { op: 'empty', meets: [false, false] },
  ],
});
