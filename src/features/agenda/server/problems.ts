import { defineProblems } from '../../../platform/lib/errors.ts';

export const invalid = defineProblems({
  hours_invalid: {
    fr: 'Ces horaires ne se suivent pas : chaque plage commence après la fin de la précédente.',
    en: 'These hours do not follow each other: each opening begins after the one before has ended.',
  },
  absence_backwards: {
    fr: 'L’absence finit avant d’avoir commencé. Choisissez un dernier jour plus tardif.',
    en: 'The absence ends before it begins. Choose a later last day.',
  },
  covered_by_self: {
    fr: 'On ne prend pas le relais de soi-même. Choisissez quelqu’un d’autre.',
    en: 'Nobody covers for themselves. Choose somebody else.',
  },
  time_zone_unknown: {
    fr: '« {{zone}} » n’est pas un fuseau horaire connu, comme « Europe/Paris ».',
    en: '“{{zone}}” is no time zone we know, such as “Europe/Paris”.',
  },
});

export const forbidden = defineProblems(
  {
    administer_needed: {
      fr: 'Seul un administrateur change les horaires de l’entreprise.',
      en: 'Only an administrator changes the firm’s hours.',
    },
  },
  'forbidden',
);
