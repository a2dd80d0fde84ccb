import { defineMessages } from '../../platform/lib/messages.ts';

/** The words around the parts of the programme. */
export const programmeMessages = defineMessages({
  project: { fr: 'Notre projet', en: 'Our project' },
  sections: { fr: 'Parties du projet', en: 'Parts of the project' },
  open: { fr: 'Aller à une autre partie du projet', en: 'Go to another part of the project' },
  closed: {
    fr: 'Cette partie du projet n’est pas ouverte à votre place dans le projet.',
    en: 'This part of the project is not open to your place in it.',
  },
  refused: { fr: 'Non enregistré : {{reason}}', en: 'Not saved: {{reason}}' },
  partFrame: { fr: 'Cadre', en: 'Frame' },
  partStudy: { fr: 'Étude et plan', en: 'Study and plan' },
  partResults: { fr: 'Résultats', en: 'Results' },
  partPeople: { fr: 'Personnes', en: 'People' },
  partSteering: { fr: 'Pilotage', en: 'Steering' },
});
