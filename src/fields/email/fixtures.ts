import { defineFixtures } from '../fixtures.ts';

export const email = defineFixtures({
  definition: { type: 'email', label: { fr: 'Courriel', en: 'E-mail' }, search: true },
  good: [
    { input: ' Jean.Dupont@Exemple.FR ', wire: 'Jean.Dupont@exemple.fr', print: 'Jean.Dupont@exemple.fr' },
    { input: 'mailto:a+b@sub.exemple.fr', wire: 'a+b@sub.exemple.fr', print: 'a+b@sub.exemple.fr' },
    { input: 'élodie@société.fr', wire: 'élodie@société.fr', print: 'élodie@société.fr' },
    { input: "o'neil@exemple.museum", wire: "o'neil@exemple.museum", print: "o'neil@exemple.museum" },
  ],
  bad: [
    { input: 'jean', code: 'email_invalid' },
    { input: 'jean@exemple', code: 'email_invalid' },
    { input: 'jean..dupont@exemple.fr', code: 'email_invalid' },
    { input: 'jean@exemple..fr', code: 'email_invalid' },
    { input: 'jean@exemple.fr, luc@exemple.fr', code: 'email_invalid' },
    { input: 'Jean <jean@exemple.fr>', code: 'email_invalid' },
    { input: 12, code: 'wrong_type' },
  ],
  ascending: ['a@exemple.fr', 'B@exemple.fr', 'é@exemple.fr'],
  filters: [
    { op: 'is', value: 'jean.dupont@EXEMPLE.fr', meets: [true, false, false, false] },
    { op: 'contains', value: 'exemple.fr', meets: [true, true, false, false] },
    { op: 'starts_with', value: 'elodie', meets: [false, false, true, false] },
  ],
});
