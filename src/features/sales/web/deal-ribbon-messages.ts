import { defineMessages } from '../../../platform/lib/messages.ts';

export const ribbonMessages = defineMessages({
  stages: { fr: 'Étapes de l’affaire', en: 'Stages of the deal' },
  moveTo: { fr: 'Passer à l’étape {{stage}}', en: 'Move to the stage {{stage}}' },
  current: { fr: '{{stage}} : étape actuelle', en: '{{stage}}: the current stage' },
});
