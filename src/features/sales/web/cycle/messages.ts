import { defineMessages } from '../../../../platform/lib/messages.ts';

export const cycleMessages = defineMessages({
  cycle: { fr: 'Cycle de vente', en: 'Sales cycle' },
  pipeline: { fr: 'Pipeline', en: 'Pipeline' },
  period: { fr: 'Période', en: 'Period' },
  months: {
    fr: { one: 'Dernier mois', other: '{{count}} derniers mois' },
    en: { one: 'Last month', other: 'Last {{count}} months' },
  },
  owner: { fr: 'Responsable', en: 'Owner' },
  everyone: { fr: 'Tout le monde', en: 'Everyone' },
  drawing: {
    fr: 'Le chemin des affaires : {{stages}}. Le tableau qui suit dit la même chose.',
    en: 'The way of deals: {{stages}}. The table below says the same.',
  },
  stageWords: { fr: '{{name}}, {{entered}} entrées', en: '{{name}}, {{entered}} entered' },
  entered: {
    fr: { one: '{{count}} entrée', other: '{{count}} entrées' },
    en: { one: '{{count}} entered', other: '{{count}} entered' },
  },
  days: { fr: '{{days}} j', en: '{{days}} d' },
  few: { fr: 'durée : peu de données', en: 'time: too few' },
  table: { fr: 'Étape par étape', en: 'Stage by stage' },
  stage: { fr: 'Étape', en: 'Stage' },
  enteredHead: { fr: 'Entrées', en: 'Entered' },
  median: { fr: 'Durée médiane', en: 'Median time' },
  now: { fr: 'En ce moment', en: 'Now' },
  next: { fr: 'Et ensuite', en: 'And then' },
  notEnough: { fr: 'Pas assez de données', en: 'Not enough data' },
  ofStays: {
    fr: { one: '{{count}} passage', other: '{{count}} passages' },
    en: { one: '{{count}} stay', other: '{{count}} stays' },
  },
  enteredOf: {
    fr: 'Voir les affaires entrées à l’étape {{stage}} : {{number}}',
    en: 'See the deals that entered {{stage}}: {{number}}',
  },
  movedOf: {
    fr: 'Voir les affaires passées de {{stage}} à {{to}} : {{number}}',
    en: 'See the deals that went from {{stage}} to {{to}}: {{number}}',
  },
  nowOf: {
    fr: 'Voir les affaires à l’étape {{stage}} : {{number}}',
    en: 'See the deals in {{stage}}: {{number}}',
  },
  dealsEntered: { fr: 'Affaires entrées à l’étape {{stage}}', en: 'Deals that entered {{stage}}' },
  dealsMoved: {
    fr: 'Affaires passées de {{stage}} à {{to}}',
    en: 'Deals that went from {{stage}} to {{to}}',
  },
  more: { fr: 'Les cent plus récentes.', en: 'The latest hundred.' },
  close: { fr: 'Fermer', en: 'Close' },
  back: { fr: 'retour', en: 'back' },
  empty: {
    fr: 'Aucune affaire n’a bougé sur la période. Chaque passage d’une étape à l’autre se dessine ici.',
    en: 'No deal moved in the period. Each move from stage to stage is drawn here.',
  },
});
