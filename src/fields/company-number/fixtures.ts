import { defineFixtures } from '../fixtures.ts';

export const companyNumber = defineFixtures({
  definition: { type: 'company_number', label: { fr: 'SIRET', en: 'SIRET' }, scheme: 'siret' },
  good: [
    { input: '552 100 554 00013', wire: '55210055400013', print: '552\u202f100\u202f554\u202f00013' },
    { input: '35600000049837', wire: '35600000049837', print: '356\u202f000\u202f000\u202f49837' },
    { input: 55210055400013, wire: '55210055400013', print: '552\u202f100\u202f554\u202f00013' },
  ],
  bad: [
    { input: '552 100 554 00014', code: 'siret_invalid' },
    { input: '552100554', code: 'siret_invalid' },
    { input: '00000000000000', code: 'siret_invalid' },
    { input: '5521005540001A', code: 'siret_invalid' },
    { input: {}, code: 'wrong_type' },
  ],
  ascending: ['35600000049837', '55210055400013'],
  filters: [
    { op: 'is', value: '552 100 554 00013', meets: [true, false, true] },
    { op: 'starts_with', value: '356', meets: [false, true, false] },
  ],
});
