import { defineFixtures } from '../fixtures.ts';

export const select = defineFixtures({
  definition: {
    type: 'select',
    label: { fr: 'Statut', en: 'Status' },
    choices: [
      { key: 'prospect', label: { fr: 'Prospect', en: 'Prospect' }, tone: 'info' },
      { key: 'active', label: { fr: 'Client actif', en: 'Active customer' }, tone: 'good' },
      { key: 'lost', label: { fr: 'Perdu, définitivement', en: 'Lost, for good' }, tone: 'bad' },
    ],
  },
  good: [
    { input: 'active', wire: 'active', print: 'Client actif' },
    { input: 'CLIENT ACTIF', wire: 'active', print: 'Client actif' },
    { input: 'Lost, for good', wire: 'lost', print: 'Perdu, définitivement' },
    { input: ' prospect ', wire: 'prospect', print: 'Prospect' },
  ],
  bad: [
    { input: 'inconnu', code: 'choice_unknown' },
    { input: { key: 'active' }, code: 'choice_unknown' },
  ],
  ascending: ['active', 'lost', 'prospect'],
  filters: [
    { op: 'is', value: 'active', meets: [true, true, false, false] },
    { op: 'not_in', value: ['active', 'lost'], meets: [false, false, false, true] },
    { op: 'empty', meets: [false, false, false, false] },
  ],
});
