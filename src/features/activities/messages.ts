import { defineMessages } from '../../platform/lib/messages.ts';

export const activityMessages = defineMessages({
  logCall: { fr: 'Noter un appel', en: 'Log a call' },
  writeNote: { fr: 'Écrire une note', en: 'Write a note' },
  addTask: { fr: 'Ajouter une tâche', en: 'Add a task' },
  finish: { fr: 'Marquer comme fait', en: 'Mark as done' },
  writeAbout: { fr: 'Écrire : {{title}}', en: 'Write: {{title}}' },
  write: { fr: 'Écrire', en: 'Write' },
  withWhom: { fr: 'Avec qui', en: 'With whom' },
  withWhomHint: { fr: 'Une personne, une société, une affaire', en: 'A person, a company, a deal' },
  nobodyFound: { fr: 'Aucune fiche ne correspond.', en: 'No record matches.' },
  searching: { fr: 'Recherche en cours', en: 'Searching' },
  recent: { fr: 'Vues récemment', en: 'Seen lately' },
  close: { fr: 'Fermer', en: 'Close' },
  callOn: { fr: 'Noter un appel : {{title}}', en: 'Log a call: {{title}}' },
  noteOn: { fr: 'Écrire une note : {{title}}', en: 'Write a note: {{title}}' },
  taskOn: { fr: 'Ajouter une tâche : {{title}}', en: 'Add a task: {{title}}' },
  doneOn: { fr: 'Fait : {{title}}', en: 'Done: {{title}}' },
  activities: { fr: 'Activités', en: 'Activities' },

  finishTitle: { fr: 'Fait : {{title}}', en: 'Done: {{title}}' },
  nothingToFinish: { fr: 'Rien n’est prévu ici.', en: 'Nothing is planned here.' },
  howItWent: { fr: 'Ce qu’il en est sorti', en: 'What came of it' },
  next: { fr: 'Et ensuite', en: 'And next' },
  nextHint: { fr: 'Par exemple : envoyer le devis', en: 'For instance: send the quote' },
  done: { fr: 'C’est fait', en: 'Done' },
  doneAndNext: { fr: 'Fait, et planifier la suite', en: 'Done, and plan what follows' },
  isDone: { fr: '« {{title}} » est fait.', en: '“{{title}}” is done.' },
  isDoneNext: {
    fr: '« {{title}} » est fait, la suite est prévue.',
    en: '“{{title}}” is done, the next step is planned.',
  },
  failed: { fr: 'Rien n’a été enregistré : {{reason}}', en: 'Nothing was saved: {{reason}}' },

  thenCame: { fr: 'Ensuite : {{subject}}, {{when}}', en: 'Next: {{subject}}, {{when}}' },
  plan: { fr: 'Planifier', en: 'Plan it' },
  planned: { fr: '« {{subject}} » est prévu.', en: '“{{subject}}” is planned.' },
});
