import type { Text } from '../../../platform/lib/language.ts';
import { defineMessages } from '../../../platform/lib/messages.ts';
import type { Cadence, Weekday } from './rhythm.ts';

/** What is written into the firm's records, in the firm's language. */
export const governanceTexts = {
  review: { fr: 'Point sur le projet', en: 'Programme review' },
} satisfies Record<string, Text>;

export const cadenceLabels: Readonly<Record<Cadence, Text>> = {
  weekly: { fr: 'Chaque semaine', en: 'Every week' },
  fortnightly: { fr: 'Toutes les deux semaines', en: 'Every two weeks' },
  monthly: { fr: 'Chaque mois, la première semaine', en: 'Every month, in the first week' },
  monthly_third: { fr: 'Chaque mois, la troisième semaine', en: 'Every month, in the third week' },
  quarterly: { fr: 'Tous les trois mois', en: 'Every three months' },
};

export const weekdayLabels: Readonly<Record<Weekday, Text>> = {
  MO: { fr: 'Lundi', en: 'Monday' },
  TU: { fr: 'Mardi', en: 'Tuesday' },
  WE: { fr: 'Mercredi', en: 'Wednesday' },
  TH: { fr: 'Jeudi', en: 'Thursday' },
  FR: { fr: 'Vendredi', en: 'Friday' },
};

export const governanceMessages = defineMessages({
  title: { fr: 'Instances', en: 'Levels and members' },
  lead: {
    fr: 'Qui décide, qui arbitre, qui fait : trois niveaux au plus, chacun avec ses membres, son mandat et son rythme.',
    en: 'Who decides, who arbitrates, who does the work: three levels at most, each with its members, mandate and rhythm.',
  },
  light: {
    fr: 'Votre projet est léger : un sponsor et un responsable CRM suffisent. Quand il grandira, ajoutez un niveau.',
    en: 'Your programme is light: a sponsor and a CRM lead are enough. When it grows, add a level.',
  },
  grow: { fr: 'Faire grandir : {{level}}', en: 'Grow: {{level}}' },
  grown: { fr: '{{level}} : le niveau est ajouté.', en: '{{level}}: the level is added.' },
  mandate: { fr: 'Mandat', en: 'Mandate' },
  rhythm: { fr: 'Se réunit', en: 'Meets' },
  noRhythm: { fr: 'Quand il le faut', en: 'When needed' },
  otherRhythm: { fr: 'Autrement : {{rule}}', en: 'Otherwise: {{rule}}' },
  weekday: { fr: 'Jour', en: 'Day' },
  time: { fr: 'Heure', en: 'Time' },
  minutes: { fr: 'Minutes', en: 'Minutes' },
  members: { fr: 'Membres', en: 'Members' },
  noMembers: {
    fr: 'Personne encore : ajoutez qui représente chaque service, et des utilisateurs.',
    en: 'Nobody yet: add who represents each department, and users.',
  },
  person: { fr: 'Ajouter une personne', en: 'Add a person' },
  outsider: { fr: 'Ajouter quelqu’un sans compte', en: 'Add somebody without an account' },
  outsiderName: { fr: 'Nom', en: 'Name' },
  outsiderMail: { fr: 'E-mail', en: 'E-mail' },
  add: { fr: 'Ajouter', en: 'Add' },
  functionOf: { fr: 'Fonction : {{name}}', en: 'Function: {{name}}' },
  departmentOf: { fr: 'Service : {{name}}', en: 'Department: {{name}}' },
  department: { fr: 'Service', en: 'Department' },
  leave: { fr: 'Mettre fin à la place de {{name}}', en: 'End the place of {{name}}' },
  left: { fr: '{{name}} n’est plus membre.', en: '{{name}} is no longer a member.' },
  missing: {
    fr: 'Pas encore représentés : {{list}}.',
    en: 'Not represented yet: {{list}}.',
  },
  next: { fr: 'Prochaines réunions', en: 'Next meetings' },
  noNext: { fr: 'Aucune réunion n’est prévue.', en: 'No meeting is planned.' },
  plan: { fr: 'Créer les réunions des trois mois à venir', en: 'Make the meetings of the next three months' },
  planned: {
    fr: {
      one: '{{count}} réunion est dans l’agenda des membres.',
      other: '{{count}} réunions sont dans l’agenda des membres.',
    },
    en: {
      one: '{{count}} meeting is in the members’ agendas.',
      other: '{{count}} meetings are in the members’ agendas.',
    },
  },
  allThere: { fr: 'Toutes ces réunions existent déjà.', en: 'All these meetings are there already.' },
});
