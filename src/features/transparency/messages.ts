import { defineMessages } from '../../platform/lib/messages.ts';

/** The words of what others see of one. */
export const visibleMessages = defineMessages({
  title: { fr: 'Ce que les autres voient', en: 'What others see' },
  lead: {
    fr: 'Qui peut lire vos fiches, qui a regardé votre agenda, ce qui est mesuré et comment le contester. Vous seul voyez cette page.',
    en: 'Who can read your records, who looked at your agenda, what is measured and how to contest it. Only you see this page.',
  },
  records: { fr: 'Vos fiches', en: 'Your records' },
  recordsLead: {
    fr: 'D’après les rôles et les équipes d’aujourd’hui : qui peut lire les fiches dont vous êtes responsable.',
    en: 'By the roles and teams of today: who can read the records you own.',
  },
  nobody: { fr: 'Vous seul.', en: 'Only you.' },
  all: { fr: 'parce que leur rôle voit tout', en: 'because their role sees everything' },
  own: { fr: 'leur rôle ou votre équipe le permet', en: 'their role or your team allows it' },
  some: { fr: 'certaines, selon ce qu’elles contiennent', en: 'some, by what is in them' },
  watchers: { fr: '{{names}} ({{role}}) : {{why}}', en: '{{names}} ({{role}}): {{why}}' },
  andMore: {
    fr: { one: '{{count}} autre', other: '{{count}} autres' },
    en: { one: '{{count}} other', other: '{{count}} others' },
  },
  agendaNote: {
    fr: 'De votre agenda ils lisent ce que vous laissez voir : tout, les heures seulement, ou rien.',
    en: 'Of your agenda they read what you let them: everything, the hours alone, or nothing.',
  },

  looks: { fr: 'Qui a regardé votre agenda', en: 'Who looked at your agenda' },
  looksLead: { fr: 'Sur les trois derniers mois.', en: 'In the last three months.' },
  noLooks: { fr: 'Personne n’a ouvert votre agenda.', en: 'Nobody has opened your agenda.' },
  lookedAt: { fr: 'à {{time}}', en: 'at {{time}}' },
  lookedBetween: { fr: 'de {{from}} à {{to}}', en: 'from {{from}} to {{to}}' },
  olderLooks: {
    fr: { one: 'Voir {{count}} de plus', other: 'Voir les {{count}} autres' },
    en: { one: 'Show {{count}} more', other: 'Show the other {{count}}' },
  },

  measures: { fr: 'Ce qui est mesuré de vous', en: 'What is measured of you' },
  measuresLead: {
    fr: 'Il n’y a pas d’autre mesure par personne que celles-ci. Chacune se conteste.',
    en: 'There is no other measure by person than these. Each can be contested.',
  },
  purpose: { fr: 'À quoi elle sert : {{what}}', en: 'What it is for: {{what}}' },
  seenBy: { fr: 'Qui la voit : {{who}}', en: 'Who sees it: {{who}}' },
  seenMe: { fr: 'vous seul', en: 'only you' },
  seenProgramme: {
    fr: 'vous et ceux qui conduisent le projet : responsable CRM, comités, équipe projet',
    en: 'you and those who lead the programme: CRM lead, committees, project team',
  },
  seenNobody: {
    fr: 'personne : seuls des totaux sont montrés',
    en: 'nobody: only sums are shown',
  },
  seenSum: {
    fr: 'vous ; {{names}} dans une somme de trois personnes au moins',
    en: 'you; {{names}} in a sum of three people at least',
  },
  seenAdministrators: { fr: 'vous ; {{names}}', en: 'you; {{names}}' },
  seenReaders: {
    fr: {
      one: 'vous et {{count}} personne, celle qui lit vos fiches « {{object}} »',
      other: 'vous et {{count}} personnes, celles qui lisent vos fiches « {{object}} »',
    },
    en: {
      one: 'you and {{count}} person who reads your records of “{{object}}”',
      other: 'you and {{count}} people, those who read your records of “{{object}}”',
    },
  },
  open: { fr: 'Ouvrir', en: 'Open' },
  openOf: { fr: 'Ouvrir : {{what}}', en: 'Open: {{what}}' },
  contest: { fr: 'Contester', en: 'Contest' },
  contestOf: { fr: 'Contester : {{what}}', en: 'Contest: {{what}}' },
  contestWords: { fr: 'Ce que vous contestez, et pourquoi', en: 'What you contest, and why' },
  contestTo: {
    fr: '{{name}} le recevra et vous répondra. Vous deux seuls le lirez.',
    en: '{{name}} will receive it and answer you. Only the two of you will read it.',
  },
  nobodyAnswers: {
    fr: 'Il n’y a personne d’autre pour répondre : désignez d’abord un supérieur ou un autre administrateur.',
    en: 'There is nobody else to answer: name a manager or another administrator first.',
  },
  send: { fr: 'Envoyer', en: 'Send' },
  sent: { fr: 'C’est envoyé à {{name}}.', en: 'It is sent to {{name}}.' },

  contested: { fr: 'Contestations', en: 'What is contested' },
  byMe: { fr: 'Vous, à {{name}}', en: 'You, to {{name}}' },
  toMe: { fr: '{{name}}, à vous', en: '{{name}}, to you' },
  waits: { fr: 'En attente de réponse', en: 'Waiting for an answer' },
  answered: { fr: 'Réponse de {{name}}, {{when}}', en: 'Answer of {{name}}, {{when}}' },
  answer: { fr: 'Votre réponse', en: 'Your answer' },
  answerOf: { fr: 'Votre réponse à {{name}}', en: 'Your answer to {{name}}' },
  sendAnswer: { fr: 'Répondre', en: 'Answer' },
  answerSent: { fr: 'Votre réponse est envoyée.', en: 'Your answer is sent.' },
});
