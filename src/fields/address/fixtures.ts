import { defineFixtures } from '../fixtures.ts';

export const address = defineFixtures({
  definition: { type: 'address', label: { fr: 'Adresse', en: 'Address' } },
  good: [
    {
      input: { street: '12 rue des Lilas', postal_code: '69003', city: 'Lyon', region: null, country: 'FR' },
      wire: { street: '12 rue des Lilas', postal_code: '69003', city: 'Lyon', region: null, country: 'FR' },
      print: '12 rue des Lilas, 69003 Lyon',
    },
    {
      input: '12 rue des Lilas, Bât. B, 69003 Lyon, France',
      wire: {
        street: '12 rue des Lilas\nBât. B',
        postal_code: '69003',
        city: 'Lyon',
        region: null,
        country: 'FR',
      },
      print: '12 rue des Lilas, Bât. B, 69003 Lyon',
    },
    {
      input: {
        street: ' 10 Downing Street',
        postal_code: 'SW1A 2AA',
        city: 'London',
        country: 'Royaume-Uni',
      },
      wire: {
        street: '10 Downing Street',
        postal_code: 'SW1A 2AA',
        city: 'London',
        region: null,
        country: 'GB',
      },
      print: '10 Downing Street, London, SW1A 2AA, Royaume-Uni',
    },
    {
      input: { city: 'Nantes' },
      wire: { street: null, postal_code: null, city: 'Nantes', region: null, country: null },
      print: 'Nantes',
    },
    {
      input: { postal_code: 44000 },
      wire: { street: null, postal_code: '44000', city: null, region: null, country: null },
      print: '44000',
    },
  ],
  bad: [
    { input: { town: 'Lyon' }, code: 'address_part_unknown' },
    { input: { country: 'Atlantide' }, code: 'country_unknown' },
    { input: { city: ['Lyon'] }, code: 'wrong_type' },
    { input: { street: 'x'.repeat(501) }, code: 'too_long' },
    { input: 12, code: 'wrong_type' },
  ],
  ascending: [
    { postal_code: '44000', city: 'Nantes' },
    { city: 'Brest' },
    { city: 'Évry' },
    { city: 'Lyon' },
  ],
  filters: [
    { op: 'contains', value: 'lyon', meets: [true, true, false, false, false] },
    { op: 'is', part: 'city', value: 'LYON', meets: [true, true, false, false, false] },
    { op: 'starts_with', part: 'postal_code', value: '69', meets: [true, true, false, false, false] },
    { op: 'is', part: 'country', value: 'United Kingdom', meets: [false, false, true, false, false] },
    { op: 'empty', part: 'country', meets: [false, false, false, true, true] },
    { op: 'empty', part: 'street', meets: [false, false, false, true, true] },
    { op: 'not_empty', meets: [true, true, true, true, true] },
  ],
});
