import { defineFixtures } from '../fixtures.ts';

export const multiSelect = defineFixtures({
  definition: {
    type: 'multi_select',
    label: { fr: 'Statuts', en: 'Statuses' },
    choices: [
      { key: 'prospect', label: { fr: 'Prospect', en: 'Prospect' }, tone: 'info' },
      { key: 'active', label: { fr: 'Client actif', en: 'Active customer' }, tone: 'good' },
      { key: 'lost', label: { fr: 'Perdu, définitivement', en: 'Lost, for good' }, tone: 'bad' },
    ],
  },
  good: [
    {
      input: ['lost', 'prospect', 'lost'],
      wire: ['prospect', 'lost'],
      print: 'Prospect, Perdu, définitivement',
    },
    { input: 'prospect; client actif', wire: ['prospect', 'active'], print: 'Prospect, Client actif' },
    { input: 'Perdu, définitivement', wire: ['lost'], print: 'Perdu, définitivement' },
  ],
  bad: [
    { input: ['prospect', 'inconnu'], code: 'choice_unknown' },
    { input: 'prospect, inconnu', code: 'choice_unknown' },
    { input: 3, code: 'wrong_type' },
  ],
  ascending: [],
  filters: [
    { op: 'is', value: ['prospect'], meets: [true, true, false] },
    { op: 'contains', value: 'lost', meets: [true, false, true] },
    { op: 'in', value: ['active', 'lost'], meets: [true, true, true] },
    { op: 'is_not', value: 'prospect', meets: [false, false, true] },
    { op: 'empty', meets: [false, false, false] },
  ],
});
