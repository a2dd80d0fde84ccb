import { defineFixtures } from '../fixtures.ts';

export const language = defineFixtures({
  definition: { type: 'language', label: { fr: 'Langue', en: 'Language' } },
  good: [
    { input: 'FR', wire: 'fr', print: 'français' },
    { input: 'en-GB', wire: 'en', print: 'anglais' },
    { input: 'German', wire: 'de', print: 'allemand' },
    { input: 'espagnol', wire: 'es', print: 'espagnol' },
    { input: 'fra', wire: 'fr', print: 'français' },
  ],
  bad: [
    { input: 'klingon', code: 'language_unknown' },
    { input: 'zz', code: 'language_unknown' },
    { input: 1, code: 'language_unknown' },
  ],
  ascending: ['de', 'en', 'fr'],
  filters: [
    { op: 'is', value: 'French', meets: [true, false, false, false, true] },
    { op: 'not_in', value: ['fr', 'en'], meets: [false, false, true, true, false] },
  ],
});
