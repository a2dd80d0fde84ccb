import { defineMessages } from '../../../../platform/lib/messages.ts';

/** The words around a move of a deal. */
export const moveMessages = defineMessages({
  title: { fr: 'Passer à l’étape {{stage}}', en: 'Move to {{stage}}' },
  about: {
    fr: { one: '« {{deal}} » : il manque une chose.', other: '« {{deal}} » : il manque {{count}} choses.' },
    en: { one: '“{{deal}}”: one thing is missing.', other: '“{{deal}}”: {{count}} things are missing.' },
  },
  call: { fr: 'Appel fait', en: 'Call made' },
  meeting: { fr: 'Réunion tenue', en: 'Meeting held' },
  visit: { fr: 'Visite faite', en: 'Visit made' },
  email: { fr: 'E-mail envoyé', en: 'E-mail sent' },
  task: { fr: 'Tâche faite', en: 'Task done' },
  said: { fr: 'En quelques mots, ce qui s’est dit', en: 'What was said, in a few words' },
  did: { fr: 'En quelques mots, ce qui a été fait', en: 'What was done, in a few words' },
  document: {
    fr: { one: 'Document', other: '{{count}} documents' },
    en: { one: 'Document', other: '{{count}} documents' },
  },
  choose: { fr: 'Choisir un fichier', en: 'Choose a file' },
  reason: { fr: 'Motif', en: 'Reason' },
  noReasons: {
    fr: 'La liste des motifs est vide ; un administrateur la remplit dans les réglages.',
    en: 'The list of reasons is empty; an administrator fills it in the settings.',
  },
  competitor: { fr: 'Concurrent', en: 'Competitor' },
  needed: { fr: 'À renseigner.', en: 'To be filled in.' },
  move: { fr: 'Déplacer', en: 'Move' },
  cancel: { fr: 'Annuler', en: 'Cancel' },
  close: { fr: 'Fermer', en: 'Close' },

  movedByOther: {
    fr: 'Quelqu’un d’autre vient de déplacer cette affaire : elle est à l’étape « {{stage}} ». Rien n’a été enregistré ; fermez pour la retrouver.',
    en: 'Somebody else has just moved this deal: it is in “{{stage}}”. Nothing was saved; close to find it there.',
  },
  changedByOther: {
    fr: 'Quelqu’un d’autre vient de modifier cette affaire. Vérifiez ce que vous avez saisi, puis déplacez-la.',
    en: 'Somebody else has just changed this deal. Check what you typed, then move it.',
  },

  whyLost: { fr: 'Pourquoi « {{deal}} » est-elle perdue ?', en: 'Why was “{{deal}}” lost?' },
  whyWon: { fr: 'Pourquoi « {{deal}} » est-elle gagnée ?', en: 'Why was “{{deal}}” won?' },
  words: { fr: 'En clair, si besoin', en: 'In words, if need be' },
  save: { fr: 'Enregistrer le motif', en: 'Save the reason' },
  later: { fr: 'Plus tard', en: 'Later' },
  saved: { fr: 'Le motif est enregistré.', en: 'The reason is saved.' },
  notSaved: {
    fr: 'Le motif n’a pas été enregistré : {{reason}}',
    en: 'The reason was not saved: {{reason}}',
  },

  whatNext: { fr: 'Quelle est la suite pour « {{deal}} » ?', en: 'What is next for “{{deal}}”?' },
});
