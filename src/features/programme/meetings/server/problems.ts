import { defineProblems } from '../../../../platform/lib/errors.ts';

export const conflicts = defineProblems(
  {
    meeting_cancelled: {
      fr: 'Cette réunion est annulée : remettez-la d’abord à l’ordre du jour.',
      en: 'This meeting is cancelled: plan it again first.',
    },
    nobody_invited: {
      fr: 'Personne n’est invité avec une adresse : ajoutez des membres à l’instance.',
      en: 'Nobody with an address is invited: add members to the level.',
    },
  },
  'conflict',
);
