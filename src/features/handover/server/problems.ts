import { defineProblems } from '../../../platform/lib/errors.ts';

export const missing = defineProblems(
  {
    absence_missing: {
      fr: 'Cette absence n’existe pas, ou n’a pas de relais.',
      en: 'This absence does not exist, or nobody covers for it.',
    },
    person_missing: {
      fr: 'Une personne choisie n’existe plus ou n’est plus active.',
      en: 'A person who was chosen is gone or no longer active.',
    },
    departure_missing: { fr: 'Ce départ n’existe pas.', en: 'This departure does not exist.' },
  },
  'not_found',
);

export const refused = defineProblems(
  {
    heir_leaves: {
      fr: 'Qui s’en va ne reprend pas ses propres fiches. Choisissez quelqu’un d’autre.',
      en: 'Who leaves does not take over their own records. Choose somebody else.',
    },
    too_many: {
      fr: 'Plus de {{max}} fiches : réassignez-en une partie depuis les listes d’abord.',
      en: 'More than {{max}} records: reassign some of them from their lists first.',
    },
  },
  'invalid',
);

export const conflict = defineProblems(
  {
    owns_records: {
      fr: '{{name}} est responsable de fiches. Confiez-les d’abord à d’autres : Réglages, Départs.',
      en: '{{name}} owns records. Hand them over to others first: Settings, Departures.',
    },
    too_late: {
      fr: 'Un départ s’annule pendant {{days}} jours ; ce délai est passé.',
      en: 'A departure can be undone for {{days}} days; that time is over.',
    },
    undone_already: { fr: 'Ce départ est déjà annulé.', en: 'This departure has been undone already.' },
  },
  'conflict',
);

export const forbidden = defineProblems(
  {
    administer_needed: {
      fr: 'Seul un administrateur règle un départ.',
      en: 'Only an administrator settles a departure.',
    },
    not_yours: {
      fr: 'Cette passation ne regarde que la personne absente et son relais.',
      en: 'This handover concerns the absent person and who covers for them alone.',
    },
  },
  'forbidden',
);
