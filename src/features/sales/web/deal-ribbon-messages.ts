import { defineMessages } from '../../../platform/lib/messages.ts';

export const ribbonMessages = defineMessages({
  stages: { fr: 'Étapes de l’affaire', en: 'Stages of the deal' },
  moveTo: { fr: 'Passer à l’étape {{stage}}', en: 'Move to the stage {{stage}}' },
  since: {
    fr: { one: 'À cette étape depuis {{count}} jour', other: 'À cette étape depuis {{count}} jours' },
    en: { one: 'In this stage for {{count}} day', other: 'In this stage for {{count}} days' },
  },
  sinceToday: { fr: 'À cette étape depuis aujourd’hui', en: 'In this stage since today' },
  usual: {
    fr: 'd’habitude {{days}} jours (médiane de {{stays}} passages)',
    en: 'usually {{days}} days (median of {{stays}} stays)',
  },
  norm: { fr: 'durée normale : {{days}} jours', en: 'normal time: {{days}} days' },
  tooLong: { fr: 'plus longtemps que la normale', en: 'longer than normal' },
  probability: { fr: 'Probabilité {{typed}} %', en: 'Probability {{typed}}%' },
  learnt: {
    fr: 'apprise : {{learnt}} % ({{won}} gagnées sur {{deals}})',
    en: 'learnt: {{learnt}}% ({{won}} won of {{deals}})',
  },
  guidance: { fr: 'Conseils pour cette étape', en: 'Guidance for this stage' },
  current: { fr: '{{stage}} : étape actuelle', en: '{{stage}}: the current stage' },
});
