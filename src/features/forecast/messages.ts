import { defineMessages } from '../../platform/lib/messages.ts';

export const forecastMessages = defineMessages({
  forecast: { fr: 'Prévision', en: 'Forecast' },
  period: { fr: 'Période', en: 'Period' },
  month: { fr: 'Mois', en: 'Month' },
  quarter: { fr: 'Trimestre', en: 'Quarter' },
  quarterName: { fr: 'T{{quarter}} {{year}}', en: 'Q{{quarter}} {{year}}' },
  before: { fr: 'Période précédente', en: 'Period before' },
  after: { fr: 'Période suivante', en: 'Next period' },
  by: { fr: 'Détail par', en: 'Detail by' },
  person: { fr: 'Personne', en: 'Person' },
  team: { fr: 'Équipe', en: 'Team' },
  product: { fr: 'Produit', en: 'Product' },
  nobody: { fr: 'Sans personne', en: 'Nobody' },
  noTeam: { fr: 'Sans équipe', en: 'No team' },
  noProduct: { fr: 'Sans produit', en: 'No product' },

  figures: { fr: 'Objectifs et prévisions, en {{currency}}', en: 'Targets and forecasts, in {{currency}}' },
  apart: {
    fr: 'Chaque devise a son tableau : rien n’est converti.',
    en: 'Each currency has its table: nothing is converted.',
  },
  together: {
    fr: 'Ensemble, en {{currency}} : gagné {{won}}, prévision par étape {{byStage}}, objectif {{target}} ({{rates}}).',
    en: 'Together, in {{currency}}: won {{won}}, forecast by stage {{byStage}}, target {{target}} ({{rates}}).',
  },
  noTargetYet: { fr: 'non fixé', en: 'not set' },
  rate: {
    fr: '1 {{from}} = {{rate}} {{to}}, cours du {{day}}',
    en: '1 {{from}} = {{rate}} {{to}}, rate of {{day}}',
  },
  noRates: {
    fr: 'Pour la somme de toutes, il manque un cours : {{currencies}}.',
    en: 'For the sum of all, a rate is missing: {{currencies}}.',
  },
  setRates: { fr: 'Donner un cours', en: 'Give a rate' },
  target: { fr: 'Objectif', en: 'Target' },
  won: { fr: 'Gagné', en: 'Won' },
  commit: { fr: 'Engagé', en: 'Commit' },
  best_case: { fr: 'Meilleur cas', en: 'Best case' },
  pipeline: { fr: 'Pipeline', en: 'Pipeline' },
  byStage: { fr: 'Par étape', en: 'By stage' },
  byStageHelp: {
    fr: 'Le gagné, et chaque affaire en cours à la probabilité de son étape',
    en: 'What is won, and each open deal at the probability of its stage',
  },
  byAge: { fr: 'Par ancienneté', en: 'By age' },
  byAgeHelp: {
    fr: 'Le gagné, et chaque affaire en cours selon ce que sont devenues celles restées aussi longtemps à l’étape',
    en: 'What is won, and each open deal by what became of those that stood in the stage as long',
  },
  called: { fr: 'Annoncé', en: 'Called' },
  calledHelp: { fr: 'Ce que chacun annonce lui-même', en: 'What people say themselves' },
  notAged: {
    fr: 'Par ancienneté : pas assez de données encore (il faut 30 affaires closes passées par une étape) ; la colonne vaut celle des étapes.',
    en: 'By age: not enough data yet (30 closed deals must have come through a stage); the column equals the one by stage.',
  },
  forecasts: { fr: 'Prévisions', en: 'Forecasts' },
  total: { fr: 'Ensemble', en: 'Together' },
  noTarget: { fr: 'Pas d’objectif', en: 'No target' },
  ofTarget: { fr: '{{percent}} de l’objectif', en: '{{percent}} of the target' },
  overdue: {
    fr: {
      one: '{{count}} affaire en cours a une date de clôture passée : elle n’entre dans aucune prévision à venir.',
      other:
        '{{count}} affaires en cours ont une date de clôture passée : elles n’entrent dans aucune prévision à venir.',
    },
    en: {
      one: '{{count}} open deal has a closing date that has passed: it is in no forecast to come.',
      other: '{{count}} open deals have a closing date that has passed: they are in no forecast to come.',
    },
  },
  reviewDates: { fr: 'Revoir leurs dates', en: 'Review their dates' },
  empty: {
    fr: 'Rien à prévoir sur cette période : les affaires qui ont un montant et une date de clôture s’additionnent ici.',
    en: 'Nothing to forecast in this period: deals with an amount and a closing date add up here.',
  },
  targets: { fr: 'Objectifs', en: 'Targets' },

  myCall: { fr: 'Ce que j’annonce pour {{period}}', en: 'What I call for {{period}}' },
  myCallHelp: {
    fr: 'Ce que vous pensez gagner en tout sur la période, et ce qui est possible si tout va bien.',
    en: 'What you think you will win in all in the period, and what is possible if all goes well.',
  },
  mySum: { fr: 'Je m’engage sur', en: 'I commit to' },
  myBest: { fr: 'Au mieux', en: 'At best' },
  callCurrency: { fr: 'Devise de l’annonce', en: 'Currency of the call' },
  save: { fr: 'Annoncer', en: 'Call it' },
  saved: { fr: 'Votre prévision est enregistrée.', en: 'Your forecast is saved.' },

  why: { fr: 'Pourquoi la prévision a changé', en: 'Why the forecast changed' },
  notFrozen: {
    fr: 'La prévision est figée chaque lundi ; ce qui l’aura fait changer se lira ici dès le prochain.',
    en: 'The forecast is frozen every Monday; what changed it will be told here from the next one on.',
  },
  compareWith: { fr: 'Comparée au', en: 'Compared with' },
  compareUntil: { fr: 'Jusqu’au', en: 'Until' },
  today: { fr: 'Aujourd’hui', en: 'Today' },
  movedUntil: {
    fr: 'Le {{since}}, elle était de {{before}} ; le {{until}}, de {{after}} : {{delta}}.',
    en: 'On {{since}} it was {{before}}; on {{until}} it was {{after}}: {{delta}}.',
  },
  sameUntil: {
    fr: 'Le {{since}}, elle était de {{before}}, comme le {{until}}.',
    en: 'On {{since}} it was {{before}}, as on {{until}}.',
  },
  moved: {
    fr: 'Le {{since}}, elle était de {{before}} ; elle est de {{after}} : {{delta}}.',
    en: 'On {{since}} it was {{before}}; it is {{after}}: {{delta}}.',
  },
  same: {
    fr: 'Le {{since}}, elle était de {{before}}, comme aujourd’hui.',
    en: 'On {{since}} it was {{before}}, as it is today.',
  },
  cause: { fr: 'Ce qui l’a changée', en: 'What changed it' },
  deals: {
    fr: { one: '{{count}} affaire', other: '{{count}} affaires' },
    en: { one: '{{count}} deal', other: '{{count}} deals' },
  },
  difference: { fr: 'Écart', en: 'Difference' },
  deal: { fr: 'Affaire', en: 'Deal' },
  was: { fr: 'Avant', en: 'Before' },
  is: { fr: 'Maintenant', en: 'Now' },
  later: { fr: 'Après', en: 'After' },
  binned: { fr: 'Affaire à la corbeille', en: 'A deal in the bin' },
  mostOf: {
    fr: 'Les {{shown}} plus grands écarts sur {{count}}.',
    en: 'The {{shown}} largest of {{count}} differences.',
  },
  cause_won: { fr: 'Gagnées', en: 'Won' },
  cause_lost: { fr: 'Perdues', en: 'Lost' },
  cause_new: { fr: 'Nouvelles affaires', en: 'New deals' },
  cause_moved_in: { fr: 'Entrées dans la période (date)', en: 'Moved into the period (date)' },
  cause_moved_out: { fr: 'Sorties de la période (date)', en: 'Moved out of the period (date)' },
  cause_amount: { fr: 'Montant changé', en: 'Amount changed' },
  cause_probability: { fr: 'Étape ou probabilité changée', en: 'Stage or probability changed' },
  cause_owner: { fr: 'Responsable changé', en: 'Owner changed' },
  cause_gone: { fr: 'Mises à la corbeille', en: 'Binned' },

  accuracy: { fr: 'Exactitude', en: 'Accuracy' },
  accuracyHelp: {
    fr: 'Ce qui était prévu au début de chaque période, et ce qui a été gagné.',
    en: 'What was forecast at the beginning of each period, and what was won.',
  },
  noAccuracy: {
    fr: 'Pas encore de période terminée dont le début ait été figé.',
    en: 'No period has ended yet whose beginning was frozen.',
  },
  forecastThen: { fr: 'Prévu', en: 'Forecast' },
  error: { fr: 'Erreur', en: 'Error' },
  forYou: { fr: 'Pour vous seul', en: 'For you alone' },
  forYouHelp: {
    fr: 'Personne d’autre ne voit ceci : les autres ne voient que la somme de l’équipe.',
    en: 'Nobody else sees this: others see the team’s sum only.',
  },
  optimistic: {
    fr: 'La plupart des mois, vous annoncez nettement plus que vous ne gagnez.',
    en: 'Most months you call clearly more than you win.',
  },
  cautious: {
    fr: 'La plupart des mois, vous annoncez nettement moins que vous ne gagnez.',
    en: 'Most months you call clearly less than you win.',
  },
  fair: {
    fr: 'Vos annonces sont proches de ce que vous gagnez.',
    en: 'Your calls are close to what you win.',
  },
  not_enough: {
    fr: 'Pas assez de données : il faut quatre mois terminés où vous avez annoncé une prévision.',
    en: 'Not enough data: four months that are over, in which you made a call, are needed.',
  },
  said: { fr: 'Annoncé', en: 'Called' },
});
