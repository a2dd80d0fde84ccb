import { defineProblems } from '../../../../platform/lib/errors.ts';

export const missing = defineProblems(
  {
    interview_link_unknown: {
      fr: 'Ce lien ne mène à aucun entretien : il est incomplet, terminé ou remplacé. Demandez-en un autre à qui vous l’a envoyé.',
      en: 'This link leads to no interview: it is incomplete, over or replaced. Ask whoever sent it for another.',
    },
    question_unknown: {
      fr: 'Cette question ne fait pas partie de l’entretien.',
      en: 'This question is not part of the interview.',
    },
  },
  'not_found',
);

export const conflict = defineProblems(
  {
    campaign_closed: {
      fr: 'Cette campagne est close : les réponses ne changent plus.',
      en: 'This campaign is closed: answers no longer change.',
    },
    campaign_unasked: {
      fr: 'Écrivez au moins une question avant d’inviter.',
      en: 'Write at least one question before inviting.',
    },
    vision_published: {
      fr: 'Une version publiée ne change plus : commencez la suivante.',
      en: 'A published version no longer changes: begin the next one.',
    },
  },
  'conflict',
);

export const wrong = defineProblems(
  {
    choice_unknown: {
      fr: '« {{choice}} » n’est pas proposé.',
      en: '“{{choice}}” is not offered.',
    },
    one_choice: { fr: 'Un seul choix est attendu.', en: 'One choice is wanted.' },
    value_out: {
      fr: 'La valeur va de {{least}} à {{most}}.',
      en: 'The value goes from {{least}} to {{most}}.',
    },
  },
  'invalid',
);

export const limited = defineProblems(
  {
    interview_too_often: {
      fr: 'Cette page a été sollicitée trop souvent en peu de temps. Ce que vous avez écrit reste sur cet appareil : réessayez dans {{minutes}} min.',
      en: 'This page was asked for too often in a short time. What you wrote stays on this device: try again in {{minutes}} min.',
    },
  },
  'rate_limited',
);
