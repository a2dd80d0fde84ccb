import { defineMessages } from '../../../platform/lib/messages.ts';

export const frictionMessages = defineMessages({
  title: { fr: 'Gênes', en: 'Frictions' },
  hinders: { fr: 'Ceci me gêne', en: 'This hinders me' },
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
    fr: 'Lue par tous ; qui l’a dit en est prévenu.',
    en: 'Read by all; whoever said it is told.',
  },
  answerMissing: { fr: 'Écrivez une réponse.', en: 'Write an answer.' },
  became: { fr: 'Ce qu’il en advient', en: 'What becomes of it' },
  you: { fr: 'Vous avez dit : {{words}}', en: 'You said: {{words}}' },
});
