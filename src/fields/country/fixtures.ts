import { defineFixtures } from '../fixtures.ts';

export const country = defineFixtures({
  definition: { type: 'country', label: { fr: 'Pays', en: 'Country' } },
  good: [
    { input: 'fr', wire: 'FR', print: 'France' },
    { input: 'DEU', wire: 'DE', print: 'Allemagne' },
    { input: 'royaume uni', wire: 'GB', print: 'Royaume-Uni' },
    { input: 'The Netherlands', wire: 'NL', print: 'Pays-Bas' },
    { input: 'Cote d’Ivoire', wire: 'CI', print: 'Côte d’Ivoire' },
  ],
  bad: [
    { input: 'Atlantide', code: 'country_unknown' },
    { input: 'ZZ', code: 'country_unknown' },
    { input: 33, code: 'country_unknown' },
  ],
  ascending: ['BE', 'FR', 'GB'],
  filters: [
    { op: 'is', value: 'Germany', meets: [false, true, false, false, false] },
    { op: 'in', value: ['FR', 'NLD'], meets: [true, false, false, true, false] },
  ],
});
