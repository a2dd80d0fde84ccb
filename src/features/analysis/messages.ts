import { defineMessages } from '../../platform/lib/messages.ts';

/** The words of the analysis. */
export const analysisMessages = defineMessages({
  title: { fr: 'Analyse', en: 'Analysis' },
  period: { fr: 'Période', en: 'Period' },
  lastMonths: {
    fr: { one: 'Ce mois-ci', other: '{{count}} derniers mois' },
    en: { one: 'This month', other: 'Last {{count}} months' },
  },
  against: {
    fr: {
      one: 'Ce mois-ci, comparé au mois précédent.',
      other: 'Les {{count}} derniers mois, comparés aux {{count}} mois précédents.',
    },
    en: {
      one: 'This month, against the month before.',
      other: 'The last {{count}} months, against the {{count}} before.',
    },
  },
  pipeline: { fr: 'Pipeline', en: 'Pipeline' },
  allPipelines: { fr: 'Tous', en: 'All' },
  owner: { fr: 'Responsable', en: 'Owner' },
  everyone: { fr: 'Tout le monde', en: 'Everyone' },
  team: { fr: 'Équipe', en: 'Team' },
  allTeams: { fr: 'Toutes', en: 'All' },
  source: { fr: 'Origine', en: 'Source' },
  allSources: { fr: 'Toutes', en: 'All' },
  product: { fr: 'Produit', en: 'Product' },
  allProducts: { fr: 'Tous', en: 'All' },
  currency: { fr: 'Devise', en: 'Currency' },
  keyFigures: { fr: 'Chiffres clés', en: 'Key figures' },
  notEnough: { fr: 'Pas assez de données', en: 'Not enough data' },
  fewClosed: {
    fr: 'Il faut {{count}} affaires closes.',
    en: 'It takes {{count}} closed deals.',
  },
  fewLeads: { fr: 'Il faut {{count}} demandes.', en: 'It takes {{count}} leads.' },
  won: { fr: 'Gagné', en: 'Won' },
  winRate: { fr: 'Affaires gagnées sur cent closes', en: 'Won of a hundred closed' },
  averageSale: { fr: 'Vente moyenne', en: 'Average sale' },
  days: { fr: 'Durée moyenne d’une vente', en: 'Average time to win' },
  inDays: {
    fr: { one: '{{count}} jour', other: '{{count}} jours' },
    en: { one: '{{count}} day', other: '{{count}} days' },
  },
  velocity: { fr: 'Vélocité, par jour', en: 'Velocity, a day' },
  velocityHelp: {
    fr: 'Affaires en cours × part gagnée × vente moyenne ÷ durée moyenne',
    en: 'Open deals × share won × average sale ÷ average time',
  },
  conversion: { fr: 'Clients pour cent demandes', en: 'Customers of a hundred leads' },
  response: { fr: 'Première réponse (médiane)', en: 'First answer (median)' },
  hours: { fr: '{{hours}} h', en: '{{hours}} h' },
  minutes: { fr: '{{minutes}} min', en: '{{minutes}} min' },
  dayUnits: { fr: '{{days}} j', en: '{{days}} d' },
  others: { fr: 'Autres devises : {{sums}}', en: 'Other currencies: {{sums}}' },

  funnel: {
    fr: 'Entonnoir des affaires ouvertes dans la période : {{pipeline}}',
    en: 'Funnel of the deals opened within the period: {{pipeline}}',
  },
  stage: { fr: 'Étape', en: 'Stage' },
  deals: { fr: 'Affaires', en: 'Deals' },
  opened: { fr: 'Ouvertes', en: 'Opened' },
  wonDeals: { fr: 'Gagnées', en: 'Won' },
  lostDeals: { fr: 'Perdues', en: 'Lost' },
  wonByMonth: { fr: 'Montant gagné par mois', en: 'Amount won by month' },
  month: { fr: 'Mois', en: 'Month' },
  now: { fr: 'Cette période', en: 'This period' },
  before: { fr: 'Période précédente', en: 'Period before' },
  forecastAgainst: { fr: 'Prévu en début de mois, et gagné', en: 'Forecast as the month began, and won' },
  forecastThen: { fr: 'Prévu', en: 'Forecast' },
  noForecast: {
    fr: 'Aucun mois terminé dont le début ait été figé : la prévision est figée chaque lundi.',
    en: 'No month has ended yet whose beginning was frozen: the forecast is frozen every Monday.',
  },
  forecastSummary: {
    fr: {
      one: 'Sur {{count}} mois, écart moyen de {{percent}} avec ce qui a été gagné ; {{over}} fois trop.',
      other: 'Sur {{count}} mois, écart moyen de {{percent}} avec ce qui a été gagné ; {{over}} fois trop.',
    },
    en: {
      one: 'Over {{count}} month, off by {{percent}} of what was won on average; too much {{over}} times.',
      other: 'Over {{count}} months, off by {{percent}} of what was won on average; too much {{over}} times.',
    },
  },
  lostReasons: { fr: 'Motifs de perte', en: 'Reasons for losses' },
  reason: { fr: 'Motif', en: 'Reason' },
  noReason: { fr: 'Sans motif', en: 'No reason given' },
  conversionByMonth: {
    fr: 'Clients pour cent demandes, par mois',
    en: 'Customers of a hundred leads, by month',
  },
  responseByMonth: { fr: 'Délai de première réponse, par mois', en: 'Time to the first answer, by month' },
  noOpened: {
    fr: 'Aucune affaire n’a été ouverte pendant cette période.',
    en: 'No deal was opened within this period.',
  },
  noWon: { fr: 'Aucune affaire gagnée pendant cette période.', en: 'No deal was won within this period.' },
  noLost: { fr: 'Aucune affaire perdue pendant cette période.', en: 'No deal was lost within this period.' },
  noLeads: {
    fr: 'Pas assez de demandes pendant cette période pour en tirer une part.',
    en: 'Not enough leads within this period to tell a share.',
  },
  noAnswers: {
    fr: 'Aucune demande n’a reçu de réponse pendant cette période.',
    en: 'No lead was answered within this period.',
  },

  breakdown: { fr: 'Qui gagne quoi', en: 'Who wins what' },
  by: { fr: 'Répartition par', en: 'Broken down by' },
  byOwner: { fr: 'Personne', en: 'Person' },
  byTeam: { fr: 'Équipe', en: 'Team' },
  bySource: { fr: 'Origine', en: 'Source' },
  byProduct: { fr: 'Produit', en: 'Product' },
  none: { fr: 'Sans', en: 'None' },
  rate: { fr: 'Part gagnée', en: 'Share won' },
  amountWon: { fr: 'Montant gagné', en: 'Amount won' },
  change: { fr: 'Évolution', en: 'Change' },
  duration: { fr: 'Durée', en: 'Time' },
  openWon: {
    fr: 'Ouvrir les {{count}} affaires gagnées : {{name}}',
    en: 'Open the {{count}} deals won: {{name}}',
  },
  openLost: {
    fr: 'Ouvrir les {{count}} affaires perdues : {{name}}',
    en: 'Open the {{count}} deals lost: {{name}}',
  },
  openAmount: {
    fr: '{{amount}} : ouvrir les affaires gagnées de {{name}}',
    en: '{{amount}}: open the deals won of {{name}}',
  },
  openAmountBefore: {
    fr: '{{amount}} : ouvrir celles de la période précédente, {{name}}',
    en: '{{amount}}: open those of the period before, {{name}}',
  },
  newHere: { fr: 'nouveau', en: 'new' },
  noChange: { fr: '–', en: '–' },
  leader: {
    fr: '{{name}} vient en tête avec {{amount}}, soit {{share}} de ce qui a été gagné.',
    en: '{{name}} comes first with {{amount}}, {{share}} of what was won.',
  },
  durationDays: { fr: 'Durée (jours)', en: 'Time (days)' },
  leftOut: {
    fr: { one: '{{count}} autre n’est pas montré.', other: '{{count}} autres ne sont pas montrés.' },
    en: { one: '{{count}} other is not shown.', other: '{{count}} others are not shown.' },
  },

  cohorts: { fr: 'Cohortes par mois d’ouverture', en: 'Cohorts by month of opening' },
  cohortsLead: {
    fr: 'Des affaires ouvertes un mois donné, la part gagnée à la fin de ce mois-là, puis de chacun des suivants.',
    en: 'Of the deals opened in a month, the share won by the end of that month, and of each one after.',
  },
  cohortsSummary: {
    fr: 'En tout, {{opened}} ouvertes, dont {{won}} gagnées à ce jour.',
    en: 'In all {{opened}} opened, {{won}} of them won so far.',
  },
  after: { fr: '+{{count}}', en: '+{{count}}' },
  sameMonth: { fr: 'Même mois', en: 'Same month' },
  openCohort: {
    fr: '{{shown}} : ouvrir les {{count}} affaires gagnées de {{month}}, {{after}}',
    en: '{{shown}}: open the {{count}} deals won of {{month}}, {{after}}',
  },
  monthsLater: {
    fr: { one: 'après {{count}} mois', other: 'après {{count}} mois' },
    en: { one: 'after {{count}} month', other: 'after {{count}} months' },
  },
  openMonth: {
    fr: 'Ouvrir les {{count}} affaires de {{month}}',
    en: 'Open the {{count}} deals of {{month}}',
  },
  fewOpened: {
    fr: 'Les mois de moins de {{count}} affaires montrent des nombres plutôt que des parts.',
    en: 'Months with fewer than {{count}} deals show counts rather than shares.',
  },
});
