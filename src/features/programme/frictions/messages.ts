import { defineMessages } from '../../../platform/lib/messages.ts';
import { hinderMessages } from './hinder-messages.ts';

export const frictionMessages = defineMessages({
  title: { fr: 'Gênes', en: 'Frictions' },
  ...hinderMessages,
  lead: {
    fr: 'Ce qui gêne au quotidien, dit d’une touche depuis n’importe quel écran (!), et ce qui en a été fait.',
    en: 'What hinders day by day, said with one key from any screen (!), and what was done about it.',
  },
  empty: {
    fr: 'Rien ne gêne pour l’instant. La touche ! le dit depuis n’importe quel écran.',
    en: 'Nothing hinders for now. The key ! says so from any screen.',
  },
  words: { fr: 'Qu’est-ce qui vous gêne ?', en: 'What hinders you?' },
  wordsMissing: { fr: 'Dites ce qui gêne.', en: 'Say what hinders.' },
  often: { fr: 'À quelle fréquence ?', en: 'How often?' },
  minutes: { fr: 'Minutes perdues à chaque fois', en: 'Minutes lost each time' },
  minutesHelp: { fr: 'Votre propre estimation.', en: 'Your own estimate.' },
  context: {
    fr: 'Part avec l’écran où vous êtes : {{screen}}',
    en: 'Goes with the screen you are on: {{screen}}',
  },
  send: { fr: 'Envoyer', en: 'Send' },
  sent: { fr: 'C’est noté : on vous répondra.', en: 'Noted: you will be answered.' },
  cancel: { fr: 'Annuler', en: 'Cancel' },
  close: { fr: 'Fermer', en: 'Close' },
  open: { fr: 'À traiter', en: 'To deal with' },
  answered: { fr: 'Vous avez dit, nous avons fait', en: 'You said, we did' },
  cost: {
    fr: 'Environ {{hours}} h par mois, d’après les personnes gênées ({{people}})',
    en: 'About {{hours}} h a month, by the estimates of those hindered ({{people}})',
  },
  people: {
    fr: { one: '{{count}} personne', other: '{{count}} personnes' },
    en: { one: '{{count}} person', other: '{{count}} people' },
  },
  alike: {
    fr: { one: 'et {{count}} gêne semblable', other: 'et {{count}} gênes semblables' },
    en: { one: 'and {{count}} alike', other: 'and {{count}} alike' },
  },
  answerable: { fr: 'À {{person}} d’y répondre', en: '{{person}} is to answer' },
  answer: { fr: 'Répondre', en: 'Answer' },
  answerTo: { fr: 'Répondre à « {{words}} »', en: 'Answer “{{words}}”' },
  theAnswer: { fr: 'Réponse', en: 'Answer' },
  theAnswerHelp: {
    fr: 'Lue par tous ; chacune des personnes qui l’ont dit en est prévenue.',
    en: 'Read by all; everybody who said it is told.',
  },
  answerMissing: { fr: 'Écrivez une réponse.', en: 'Write an answer.' },
  became: { fr: 'Ce qu’il en advient', en: 'What becomes of it' },
  we: { fr: 'Nous avons fait :', en: 'We did:' },
  ourAnswer: { fr: 'Notre réponse :', en: 'Our answer:' },
  noneOpen: { fr: 'Tout a reçu une réponse.', en: 'All has been answered.' },
  also: { fr: 'Aussi : {{words}}', en: 'Also: {{words}}' },
  choose: { fr: 'Choisir « {{words}} »', en: 'Choose “{{words}}”' },
  chooseMore: { fr: 'Choisissez-en une autre', en: 'Choose another one' },
  join: { fr: 'Réunir les {{count}}', en: 'Join the {{count}}' },
  joined: { fr: '{{count}} gênes réunies', en: '{{count}} frictions joined' },
  split: { fr: 'Séparer', en: 'Take apart' },
  splitOne: { fr: 'Séparer « {{words}} »', en: 'Take “{{words}}” apart' },
  splitDone: { fr: '« {{words}} » séparée des autres', en: '“{{words}}” taken apart from the others' },
  you: { fr: 'Vous avez dit : {{words}}', en: 'You said: {{words}}' },
});
