import { defineMessages } from '../../../platform/lib/messages.ts';

export const ownerMessages = defineMessages({
  title: { fr: 'Qui mène le projet', en: 'Who leads the programme' },
  lead: {
    fr: 'Un projet CRM réussit quand quelqu’un à la direction en répond, et quand on le voit.',
    en: 'A CRM programme succeeds when somebody in the management answers for it, and is seen to.',
  },
  sponsor: { fr: 'Sponsor', en: 'Executive sponsor' },
  crm_lead: { fr: 'Responsable CRM', en: 'CRM lead' },
  sponsorRole: {
    fr: 'Répond du projet, décide, arbitre et montre l’exemple.',
    en: 'Answers for the programme, decides, arbitrates and leads by example.',
  },
  leadRole: {
    fr: 'Mène le projet au quotidien, prépare et rend compte.',
    en: 'Runs the programme day by day, prepares and reports.',
  },
  nobody: { fr: 'Personne n’a cette place : nommez quelqu’un.', en: 'Nobody has this place: name somebody.' },
  since: { fr: 'depuis le {{day}}', en: 'since {{day}}' },
  name: { fr: 'Nommer', en: 'Name' },
  change: { fr: 'Changer', en: 'Change' },
  newHolder: { fr: 'Nommer à cette place', en: 'Name to this place' },
  named: { fr: '{{name}} est nommé : {{place}}.', en: '{{name}} is named: {{place}}.' },
  cancel: { fr: 'Annuler', en: 'Cancel' },
  before: { fr: 'Avant', en: 'Before' },
  fromTo: { fr: '{{name}}, du {{from}} au {{to}}', en: '{{name}}, from {{from}} to {{to}}' },

  team: { fr: 'Avec eux', en: 'With them' },

  presence: { fr: 'Présence du sponsor', en: 'The sponsor’s presence' },
  presenceHelp: {
    fr: 'Ce qui se voit : décisions prises, passages d’étape prononcés, réunions tenues avec lui, chiffres ouverts dans le CRM. Douze semaines.',
    en: 'What shows: decisions taken, gates spoken on, meetings held with them, figures opened in the CRM. Twelve weeks.',
  },
  noSign: {
    fr: '{{name}} n’a pas encore eu l’occasion de se montrer : proposez une première revue.',
    en: '{{name}} has not yet had the occasion to show: propose a first review.',
  },
  lastSign: { fr: 'Dernier signe : {{what}}, {{when}}.', en: 'Last sign: {{what}}, {{when}}.' },
  present: {
    fr: '{{name}} est là : présence visible {{count}} semaines sur 12.',
    en: '{{name}} is there: visibly so in {{count}} weeks of 12.',
  },
  quiet: {
    fr: 'Rien depuis {{count}} jours : un point d’un quart d’heure remettrait le projet dans son agenda.',
    en: 'Nothing for {{count}} days: a quarter of an hour together would put the programme back on their agenda.',
  },
  week: { fr: 'Semaine du {{day}} : {{count}}', en: 'Week of {{day}}: {{count}}' },
  sign_decision: { fr: 'une décision prise', en: 'a decision taken' },
  sign_meeting: { fr: 'une réunion tenue', en: 'a meeting held' },
  sign_gate: { fr: 'un passage d’étape prononcé', en: 'a gate spoken on' },
  sign_home: { fr: 'l’accueil du projet ouvert', en: 'the programme’s home opened' },
  sign_goals: { fr: 'les buts ouverts', en: 'the goals opened' },
  sign_pack: { fr: 'un dossier de comité ouvert', en: 'a committee pack opened' },
  sign_report: { fr: 'un tableau ouvert', en: 'a report opened' },

  letter: { fr: 'Lettre de mission', en: 'Mandate letter' },
  noLetter: {
    fr: 'La lettre dit ce dont on répond et à quoi l’on s’engage. Jalon en rédige un projet avec ce qu’il sait du vôtre.',
    en: 'The letter says what one answers for and undertakes. Jalon drafts it from what it knows of your programme.',
  },
  noLetterYet: { fr: 'La lettre n’est pas encore écrite.', en: 'The letter is not written yet.' },
  draft: { fr: 'Rédiger un projet', en: 'Draft it' },
  draftAgain: { fr: 'Rédiger à nouveau', en: 'Draft it again' },
  drafted: { fr: 'Projet rédigé.', en: 'Draft written.' },
  inFrench: { fr: 'En français', en: 'In French' },
  inEnglish: { fr: 'En anglais', en: 'In English' },
  language: { fr: 'Langue de la lettre', en: 'Language of the letter' },
  print: { fr: 'Imprimer', en: 'Print' },
});
