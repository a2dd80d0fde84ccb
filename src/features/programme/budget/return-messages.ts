import { defineMessages } from '../../../platform/lib/messages.ts';

export const returnMessages = defineMessages({
  title: { fr: 'Retour', en: 'Return' },
  lead: {
    fr: 'Ce que le CRM a rapporté, moins ce qu’il a coûté, mois par mois.',
    en: 'What the CRM has brought minus what it has cost, month by month.',
  },
  value: { fr: 'Valeur à ce jour', en: 'Value to date' },
  cost: { fr: 'Coût à ce jour', en: 'Cost to date' },
  balance: { fr: 'Solde à ce jour', en: 'Balance to date' },
  even: { fr: 'Équilibre', en: 'Break-even' },
  notEven: { fr: 'pas avant le {{day}}', en: 'not before {{day}}' },
  chart: { fr: 'Solde cumulé', en: 'Cumulated balance' },
  month: { fr: 'Mois', en: 'Month' },
  cumulatedValue: { fr: 'Valeur cumulée', en: 'Cumulated value' },
  cumulatedCost: { fr: 'Coût cumulé', en: 'Cumulated cost' },
  evenSays: {
    fr: 'La valeur cumulée rejoint le coût cumulé en {{month}}.',
    en: 'Cumulated value meets cumulated cost in {{month}}.',
  },
  neverSays: {
    fr: 'La valeur cumulée ne rejoint pas le coût cumulé avant le {{day}}.',
    en: 'Cumulated value does not meet cumulated cost before {{day}}.',
  },
  sensitivity: { fr: 'À quoi cela tient', en: 'What it hangs on' },
  scenario: { fr: 'Si…', en: 'If…' },
  atEnd: { fr: 'Solde au {{day}}', en: 'Balance on {{day}}' },
  as_is: { fr: 'rien ne change', en: 'nothing changes' },
  value_less: { fr: 'la valeur est de 20 % moindre', en: 'the value is 20% less' },
  value_more: { fr: 'la valeur est de 20 % plus grande', en: 'the value is 20% more' },
  cost_more: { fr: 'les coûts sont de 20 % plus grands', en: 'costs are 20% more' },
  cost_less: { fr: 'les coûts sont de 20 % moindres', en: 'costs are 20% less' },
  later: { fr: 'la valeur vient trois mois plus tard', en: 'the value comes three months later' },
  goals: { fr: 'D’où vient la valeur', en: 'Where the value comes from' },
  unvalued: {
    fr: 'Sans valeur en argent, donc non comptés : {{goals}}.',
    en: 'Without a worth in money, hence not counted: {{goals}}.',
  },
  nothing: {
    fr: 'Dites, but par but, ce que vaut une unité de mieux : le retour s’en calcule.',
    en: 'Say, goal by goal, what one unit better is worth: the return is computed from it.',
  },
  toGoals: { fr: 'Voir les buts', en: 'See the goals' },
  how: { fr: 'Comment c’est calculé', en: 'How it is computed' },
  howValue: {
    fr: 'Valeur : pour chaque but, ce que vaut une unité × (aujourd’hui − avant), mois entier par mois entier depuis la mise en service ; moins bien qu’avant compte en négatif. Les mois à venir sont pris pour la moyenne des trois derniers, {{expected}}.',
    en: 'Value: for each goal, the worth of one unit × (today − before), whole month by whole month since go-live; worse than before counts against it. Months to come are taken for the mean of the last three, {{expected}}.',
  },
  howCost: {
    fr: 'Coût : chaque ligne du budget à terminaison, répartie sur les mois où elle échoit, et les heures notées au coût d’une heure. Jusqu’au {{day}}.',
    en: 'Cost: each budget line at completion, spread over the months in which it falls due, and the hours noted at the cost of an hour. Until {{day}}.',
  },
});
