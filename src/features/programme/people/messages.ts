import { defineMessages } from '../../../platform/lib/messages.ts';

/** Whom the programme touches. */
export const stakeholderMessages = defineMessages({
  title: { fr: 'Personnes', en: 'People' },
  map: { fr: 'Carte', en: 'Map' },
  table: { fr: 'Tableau', en: 'Table' },
  private: {
    fr: 'Seule l’équipe du projet voit cette page : ni le sponsor, ni les comités, ni les personnes concernées.',
    en: 'Only the project team sees this page: neither the sponsor, nor the committees, nor those concerned.',
  },
  empty: {
    fr: 'Placez ici les personnes et les équipes que le projet touche : leur influence, leur attitude, et de quoi elles ont besoin pour réussir.',
    en: 'Place here the people and teams whom the programme touches: their influence, their attitude, and what they need to succeed.',
  },
  add: { fr: 'Ajouter', en: 'Add' },
  addOther: { fr: 'Nouvelle personne ou nouveau groupe', en: 'New person or group' },
  newName: { fr: 'Nouvelle personne', en: 'New person' },
  proposed: { fr: 'Pas encore sur la carte', en: 'Not on the map yet' },
  propose: { fr: 'Placer {{name}} sur la carte', en: 'Put {{name}} on the map' },
  influence: { fr: 'Influence', en: 'Influence' },
  influenceOf: { fr: 'Influence {{value}}', en: 'Influence {{value}}' },
  attitude: { fr: 'Attitude', en: 'Attitude' },
  unknown: { fr: 'Attitude pas encore connue', en: 'Attitude not known yet' },
  cell: { fr: '{{attitude}}, influence {{influence}}', en: '{{attitude}}, influence {{influence}}' },
  leader: { fr: 'Meneur', en: 'Leader' },
  leaderShort: { fr: 'meneur', en: 'leader' },
  keyUser: { fr: 'Utilisateur clé', en: 'Key user' },
  keyShort: { fr: 'clé', en: 'key' },
  name: { fr: 'Nom', en: 'Name' },
  people: { fr: 'Combien de personnes', en: 'How many people' },
  changes: { fr: 'Ce qui change pour eux', en: 'What changes for them' },
  gains: { fr: 'Ce qu’ils y gagnent', en: 'What they gain' },
  minutes: { fr: 'Minutes gagnées par semaine et par personne', en: 'Minutes gained a week, each' },
  fears: { fr: 'Ce qu’ils craignent', en: 'What they fear' },
  approach: { fr: 'Comment les aider', en: 'How to help them' },
  remove: { fr: 'Retirer de la carte', en: 'Take off the map' },
  removed: { fr: '{{name}} retiré de la carte', en: '{{name}} taken off the map' },
  keyUsers: {
    fr: 'Utilisateurs clés : {{said}}.',
    en: 'Key users: {{said}}.',
  },
  keyKeen: {
    fr: { one: '{{count}} favorable', other: '{{count}} favorables' },
    en: { one: '{{count}} keen', other: '{{count}} keen' },
  },
  keyNeutral: {
    fr: { one: '{{count}} neutre', other: '{{count}} neutres' },
    en: { one: '{{count}} neutral', other: '{{count}} neutral' },
  },
  keyReluctant: {
    fr: { one: '{{count}} réticent', other: '{{count}} réticents' },
    en: { one: '{{count}} reluctant', other: '{{count}} reluctant' },
  },
  moved: { fr: 'Nouvelle place sur la carte : {{name}}', en: 'New place on the map: {{name}}' },
  minutesEach: {
    fr: '{{minutes}} min par semaine × {{people}} = {{hours}} h',
    en: '{{minutes}} min a week × {{people}} = {{hours}} h',
  },
  keyNone: {
    fr: 'Choisissez des utilisateurs clés : des favorables qui entraînent, et des réticents qui voient ce qui gêne.',
    en: 'Choose key users: keen ones who carry others along, and reluctant ones who see what hinders.',
  },
  keyNoKeen: {
    fr: 'Il manque un favorable : personne n’entraînera les autres.',
    en: 'A keen one is missing: nobody will carry the others along.',
  },
  keyNoReluctant: {
    fr: 'Il manque un réticent : ce qui gêne vraiment restera caché jusqu’à la mise en service.',
    en: 'A reluctant one is missing: what really hinders will stay hidden until go-live.',
  },
  oneSided: { fr: 'Un seul côté', en: 'One side only' },
  balanced: { fr: 'Les deux côtés', en: 'Both sides' },
  gained: {
    fr: {
      one: 'En tout, {{hours}} h gagnées par semaine pour {{count}} personne.',
      other: 'En tout, {{hours}} h gagnées par semaine pour {{count}} personnes.',
    },
    en: {
      one: '{{hours}} h gained a week in all, for {{count}} person.',
      other: '{{hours}} h gained a week in all, for {{count}} people.',
    },
  },
});
