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
  bounds_invalid: {
    fr: 'Un agenda se lit sur {{days}} jours au plus, du début à la fin.',
    en: 'An agenda is read over {{days}} days at most, from its beginning to its end.',
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
    agenda_refused: {
      fr: 'Votre rôle ne permet pas de voir les agendas.',
      en: 'Your role does not let you see agendas.',
    },
    activity_not_yours: {
      fr: 'Seul qui peut modifier l’activité choisit ses participants.',
      en: 'Only who may change the activity chooses who takes part.',
    },
  },
  'forbidden',
);

export const missing = defineProblems(
  {
    guest_missing: {
      fr: 'Le participant {{id}} n’existe pas ou ne vous est pas accessible.',
      en: 'The participant {{id}} does not exist or is not yours to see.',
    },
    not_invited: {
      fr: 'Vous ne participez pas à cette activité.',
      en: 'You do not take part in this activity.',
    },
  },
  'not_found',
);
