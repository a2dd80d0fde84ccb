import { defineMessages } from '../../../platform/lib/messages.ts';

export const paletteMessages = defineMessages({
  records: { fr: 'Fiches', en: 'Records' },
  lists: { fr: 'Aller à', en: 'Go to' },
  phone: { fr: 'appeler', en: 'phone' },
  noPhone: { fr: '{{title}} n’a pas de numéro de téléphone.', en: '{{title}} has no phone number.' },
  act: { fr: 'Agir', en: 'Act' },
  logCallOn: { fr: 'Noter un appel : {{title}}', en: 'Log a call: {{title}}' },
  writeNoteOn: { fr: 'Écrire une note : {{title}}', en: 'Write a note: {{title}}' },
  addTaskOn: { fr: 'Ajouter une tâche : {{title}}', en: 'Add a task: {{title}}' },
  light: { fr: 'Apparence claire', en: 'Light appearance' },
  dark: { fr: 'Apparence sombre', en: 'Dark appearance' },
  system: { fr: 'Apparence du système', en: 'Appearance of the system' },
  speakFrench: { fr: 'Afficher en français', en: 'Show in French' },
  speakEnglish: { fr: 'Afficher en anglais', en: 'Show in English' },
  keys: { fr: 'Raccourcis clavier', en: 'Keyboard shortcuts' },
});
