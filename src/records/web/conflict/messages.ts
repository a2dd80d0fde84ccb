import { defineMessages } from '../../../platform/lib/messages.ts';

export const conflictMessages = defineMessages({
  title: { fr: 'Modifié entre-temps', en: 'Changed in the meantime' },
  intro: {
    fr: '{{who}} a modifié « {{title}} » pendant que vous y travailliez. Choisissez ce qui reste.',
    en: '{{who}} changed “{{title}}” while you were working on it. Choose what stays.',
  },
  somebody: { fr: 'Quelqu’un', en: 'Somebody' },
  untitled: { fr: 'Sans nom', en: 'Untitled' },
  field: { fr: 'Champ', en: 'Field' },
  original: { fr: 'Avant', en: 'Before' },
  theirs: { fr: 'Sa valeur', en: 'Their value' },
  yours: { fr: 'Votre valeur', en: 'Your value' },
  keepTheirs: { fr: '{{field}} : garder sa valeur', en: '{{field}}: keep their value' },
  keepYours: { fr: '{{field}} : garder votre valeur', en: '{{field}}: keep your value' },
  empty: { fr: 'vide', en: 'empty' },
  save: { fr: 'Enregistrer ce choix', en: 'Save this choice' },
  leave: { fr: 'Garder ses valeurs', en: 'Keep their values' },
});
