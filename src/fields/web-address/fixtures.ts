import { defineFixtures } from '../fixtures.ts';

export const webAddress = defineFixtures({
  definition: { type: 'web_address', label: { fr: 'Site', en: 'Website' } },
  good: [
    { input: 'exemple.fr', wire: 'https://exemple.fr', print: 'https://exemple.fr' },
    {
      input: 'HTTP://WWW.Exemple.FR/Page?q=1#a',
      wire: 'http://www.exemple.fr/Page?q=1#a',
      print: 'http://www.exemple.fr/Page?q=1#a',
    },
    { input: 'https://société.fr/', wire: 'https://société.fr', print: 'https://société.fr' },
    { input: 'exemple.fr:8080/x', wire: 'https://exemple.fr:8080/x', print: 'https://exemple.fr:8080/x' },
  ],
  bad: [
    { input: 'javascript:alert(1)', code: 'web_scheme_refused' },
    { input: 'ftp://exemple.fr', code: 'web_scheme_refused' },
    { input: 'data:text/html,x', code: 'web_scheme_refused' },
    { input: 'localhost', code: 'web_address_invalid' },
    { input: 'https://jean:secret@exemple.fr', code: 'web_address_invalid' },
    { input: 'exemple .fr', code: 'web_address_invalid' },
    { input: 3, code: 'wrong_type' },
  ],
  ascending: ['http://a.fr', 'a.fr', 'a.fr/b', 'b.fr'],
  filters: [
    { op: 'is', value: 'Exemple.fr', meets: [true, false, false, false] },
    { op: 'contains', value: 'exemple', meets: [true, true, false, true] },
  ],
});
