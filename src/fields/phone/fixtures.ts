import { defineFixtures } from '../fixtures.ts';

export const phone = defineFixtures({
  definition: { type: 'phone', label: { fr: 'Téléphone', en: 'Telephone' }, search: true },
  good: [
    { input: '01 23 45 67 89', wire: '+33123456789', print: '01 23 45 67 89' },
    { input: '+33123456789', wire: '+33123456789', print: '01 23 45 67 89' },
    { input: '0033 (0)6 12 34 56 78', wire: '+33612345678', print: '06 12 34 56 78' },
    { input: '01.23.45.67.89 poste 12', wire: '+33123456789', print: '01 23 45 67 89 poste 12' },
    { input: '+1 415 555 2671', wire: '+14155552671', print: '+1 415 555 2671' },
    { input: '36 30 puis 2', wire: '36 30 puis 2', print: '36 30 puis 2' },
    { input: 612345678, wire: '+33612345678', print: '06 12 34 56 78' },
  ],
  bad: [
    { input: '12', code: 'phone_invalid' },
    { input: 'néant', code: 'phone_invalid' },
    { input: '0'.repeat(101), code: 'too_long' },
    { input: { number: 1 }, code: 'wrong_type' },
  ],
  ascending: ['+1 415 555 2671', '01 23 45 67 89', '06 12 34 56 78', '36 30 puis 2'],
  filters: [
    { op: 'is', value: '01 23 45 67 89', meets: [true, true, false, true, false, false, false] },
    { op: 'starts_with', value: '+336', meets: [false, false, true, false, false, false, true] },
    { op: 'contains', value: '415', meets: [false, false, false, false, true, false, false] },
  ],
});
