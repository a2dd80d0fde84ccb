import { defineMessages } from '../../../platform/lib/messages.ts';

export const practiceMessages = defineMessages({
  title: { fr: 'Pratiques', en: 'Practices' },
  lead: {
    fr: 'Un CRM ne change rien si les procédures, les fiches de poste, les primes et les habitudes restent les mêmes.',
    en: 'A CRM changes nothing if procedures, job descriptions, bonuses and habits stay the same.',
  },
  empty: {
    fr: 'Notez ici ce qui doit changer à côté du logiciel : avant, après, qui s’en charge, pour quand, et la preuve que c’est fait.',
    en: 'Note here what has to change beside the software: before, after, who sees to it, by when, and the proof that it is done.',
  },
  add: { fr: 'Nouveau changement', en: 'New change' },
  newName: { fr: 'Nouveau changement', en: 'New change' },
  late: { fr: 'En retard', en: 'Late' },
  open: { fr: 'À faire', en: 'To do' },
  closed: { fr: 'Faits et abandonnés', en: 'Done and dropped' },
  before: { fr: 'Avant', en: 'Before' },
  after: { fr: 'Après', en: 'After' },
  owner: { fr: 'Qui s’en charge', en: 'Who sees to it' },
  due: { fr: 'Pour le', en: 'Due' },
  state: { fr: 'État', en: 'State' },
  kind: { fr: 'Nature', en: 'Kind' },
  name: { fr: 'Changement', en: 'Change' },
  proof: {
    fr: 'Preuve que c’est fait, en mots ou par un lien',
    en: 'Proof that it is done, in words or by a link',
  },
  proofOf: { fr: 'Preuve :', en: 'Proof:' },
  unproved: { fr: 'Sans preuve', en: 'No proof' },
  proved: { fr: 'Prouvé', en: 'Proved' },
  nobody: { fr: 'à personne', en: 'nobody’s' },
  remove: { fr: 'Retirer', en: 'Remove' },
  removed: { fr: '« {{name}} » retiré', en: '“{{name}}” removed' },
});
