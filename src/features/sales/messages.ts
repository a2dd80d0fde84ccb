import { defineMessages } from '../../platform/lib/messages.ts';

/** The words of the deal board. */
export const boardMessages = defineMessages({
  deals: { fr: 'Affaires', en: 'Deals' },
  newDeal: { fr: 'Nouvelle affaire', en: 'New deal' },
  newDealIn: { fr: 'Nouvelle affaire dans {{stage}}', en: 'New deal in {{stage}}' },
  pipeline: { fr: 'Pipeline', en: 'Pipeline' },
  whose: { fr: 'Affaires de', en: 'Deals of' },
  all: { fr: 'Tous', en: 'Everyone' },
  team: { fr: 'Mon équipe', en: 'My team' },
  me: { fr: 'Moi', en: 'Me' },
  find: { fr: 'Filtrer par nom ou société', en: 'Filter by name or company' },
  clear: { fr: 'Effacer le filtre', en: 'Clear the filter' },

  stages: { fr: 'Étapes', en: 'Stages' },
  count: {
    fr: { one: '{{count}} affaire', other: '{{count}} affaires' },
    en: { one: '{{count}} deal', other: '{{count}} deals' },
  },
  noAmount: { fr: 'Sans montant', en: 'No amount' },
  noneHere: { fr: 'Aucune affaire à cette étape.', en: 'No deal in this stage.' },
  noneFound: { fr: 'Aucune affaire ne correspond.', en: 'No deal matches.' },
  unfold: { fr: 'Voir les affaires : {{stage}}', en: 'Show the deals: {{stage}}' },
  fold: { fr: 'Replier : {{stage}}', en: 'Fold: {{stage}}' },
  more: { fr: 'Voir plus d’affaires', en: 'Show more deals' },
  noPipeline: {
    fr: 'Un pipeline dit par quelles étapes passent vos affaires. Créez le premier pour les suivre ici.',
    en: 'A pipeline says which stages your deals go through. Make the first one to follow them here.',
  },
  openSettings: { fr: 'Créer un pipeline', en: 'Make a pipeline' },
  noStage: { fr: 'Ce pipeline n’a pas encore d’étape.', en: 'This pipeline has no stage yet.' },

  noNext: { fr: 'Sans prochaine étape', en: 'No next step' },
  late: { fr: 'En retard', en: 'Late' },
  today: { fr: 'aujourd’hui', en: 'today' },
  ageDays: { fr: '{{days}} j', en: '{{days}} d' },
  ageMonths: { fr: '{{months}} mois', en: '{{months}} mo' },
  ageYears: { fr: '{{years}} ans', en: '{{years}} y' },
  inStage: {
    fr: { one: 'À cette étape depuis {{count}} jour', other: 'À cette étape depuis {{count}} jours' },
    en: { one: 'In this stage for {{count}} day', other: 'In this stage for {{count}} days' },
  },
  usual: {
    fr: 'D’habitude {{days}} j (médiane de {{stays}} passages)',
    en: 'Usually {{days}} d (median of {{stays}} stays)',
  },
  norm: { fr: 'Durée normale : {{days}} j', en: 'Normal time: {{days}} d' },
  tooLong: { fr: 'Plus longtemps que la normale', en: 'Longer than normal' },
  opened: { fr: 'Ouverte le {{date}}', en: 'Opened on {{date}}' },
  closed: { fr: 'Close le {{date}}', en: 'Closed on {{date}}' },
  closes: { fr: 'Clôture prévue le {{date}}', en: 'To close on {{date}}' },

  draggable: { fr: 'affaire à déplacer', en: 'movable deal' },
  instructions: {
    fr: 'Espace soulève l’affaire, les flèches gauche et droite choisissent l’étape, Espace la dépose, Échap annule. Maj et une flèche la déplacent d’une étape. Entrée ouvre l’aperçu.',
    en: 'Space lifts the deal, the left and right arrows choose the stage, Space drops it, Escape cancels. Shift and an arrow move it by one stage. Enter opens the peek.',
  },
  stepOn: { fr: 'Passer l’affaire à l’étape suivante', en: 'Move the deal on to the next stage' },
  stepBack: { fr: 'Ramener l’affaire à l’étape précédente', en: 'Move the deal back to the stage before' },
  lifted: { fr: '{{deal}} soulevée, à l’étape {{stage}}.', en: '{{deal}} lifted, in {{stage}}.' },
  over: { fr: 'Au-dessus de {{stage}}.', en: 'Over {{stage}}.' },
  dropped: { fr: '{{deal}} déposée à l’étape {{stage}}.', en: '{{deal}} dropped in {{stage}}.' },
  cancelled: {
    fr: 'Annulé : {{deal}} reste à l’étape {{stage}}.',
    en: 'Cancelled: {{deal}} stays in {{stage}}.',
  },
  moveTo: { fr: 'Déplacer « {{deal}} »', en: 'Move “{{deal}}”' },
  moved: { fr: '« {{deal}} » est à l’étape {{stage}}.', en: '“{{deal}}” is in {{stage}}.' },
  won: { fr: '« {{deal}} » est gagnée.', en: '“{{deal}}” is won.' },
  wonFor: { fr: '« {{deal}} » est gagnée : {{amount}}.', en: '“{{deal}}” is won: {{amount}}.' },
  lost: { fr: '« {{deal}} » est perdue.', en: '“{{deal}}” is lost.' },
  notMoved: {
    fr: '« {{deal}} » n’a pas été déplacée : {{reason}}',
    en: '“{{deal}}” was not moved: {{reason}}',
  },
  movedByOther: {
    fr: 'quelqu’un d’autre vient de la déplacer. Elle est maintenant là où il l’a mise.',
    en: 'somebody else has just moved it. It is now where they put it.',
  },
});

/** The words of the dashboard. */
export const dashboardMessages = defineMessages({
  dashboard: { fr: 'Tableau de bord', en: 'Dashboard' },
  pipeline: { fr: 'Pipeline', en: 'Pipeline' },
  allPipelines: { fr: 'Tous les pipelines', en: 'All pipelines' },
  owner: { fr: 'Responsable', en: 'Owner' },
  everyone: { fr: 'Tout le monde', en: 'Everyone' },
  period: { fr: 'Période', en: 'Period' },
  lastMonths: {
    fr: { one: 'Ce mois-ci', other: '{{count}} derniers mois' },
    en: { one: 'This month', other: 'Last {{count}} months' },
  },
  currency: { fr: 'Devise', en: 'Currency' },
  keyFigures: { fr: 'Chiffres clés', en: 'Key figures' },
  against: {
    fr: {
      one: 'Le mois en cours, comparé au mois précédent.',
      other: 'Les {{count}} derniers mois, le mois en cours compris, comparés aux {{count}} précédents.',
    },
    en: {
      one: 'The current month, against the month before.',
      other: 'The last {{count}} months, the current one included, against the {{count}} before.',
    },
  },
  open: { fr: 'En cours', en: 'Open' },
  won: { fr: 'Gagné', en: 'Won' },
  averageSale: { fr: 'Vente moyenne', en: 'Average sale' },
  conversion: { fr: 'Clients pour cent demandes', en: 'Customers per hundred leads' },
  newCustomers: { fr: 'Nouveaux clients', en: 'New customers' },
  response: { fr: 'Première réponse (médiane)', en: 'First response (median)' },
  notEnough: { fr: 'Pas assez de données', en: 'Not enough data' },
  otherCurrencies: { fr: 'Et aussi : {{sums}}', en: 'And also: {{sums}}' },

  byStage: { fr: 'Affaires en cours par étape', en: 'Open deals by stage' },
  wonByMonth: { fr: 'Gagné par mois', en: 'Won by month' },
  averageByMonth: { fr: 'Vente moyenne par mois', en: 'Average sale by month' },
  conversionByMonth: { fr: 'Clients pour cent demandes reçues', en: 'Customers per hundred leads received' },
  growth: { fr: 'Clients, en tout', en: 'Customers in all' },
  responseByMonth: { fr: 'Délai médian de première réponse', en: 'Median time to first response' },
  stage: { fr: 'Étape', en: 'Stage' },
  month: { fr: 'Mois', en: 'Month' },
  deals: {
    fr: { one: '{{count}} affaire', other: '{{count}} affaires' },
    en: { one: '{{count}} deal', other: '{{count}} deals' },
  },
  stageWithCount: { fr: '{{stage}} ({{count}})', en: '{{stage}} ({{count}})' },
  hours: { fr: '{{hours}} h', en: '{{hours}} h' },
  days: { fr: '{{days}} j', en: '{{days}} d' },
  minutes: { fr: '{{minutes}} min', en: '{{minutes}} min' },
  amount: { fr: 'Montant', en: 'Amount' },
  perHundred: { fr: 'Pour cent', en: 'Per hundred' },
  customers: { fr: 'Clients', en: 'Customers' },
  time: { fr: 'Délai', en: 'Time' },

  noOpen: {
    fr: 'Aucune affaire en cours. Celles que vous ouvrirez se rangeront ici par étape.',
    en: 'No open deal. Those you open will stand here by stage.',
  },
  noWon: {
    fr: 'Rien de gagné sur la période. Une affaire déposée à l’étape gagnée compte ici, au mois de sa clôture.',
    en: 'Nothing won in the period. A deal dropped on the won stage counts here, in the month it closed.',
  },
  noLeads: {
    fr: 'Aucune demande reçue sur la période. Celles que vous créez ou importez mesurent ici la conversion.',
    en: 'No lead received in the period. Create or import them to measure conversion.',
  },
  noCustomers: {
    fr: 'Aucun client encore : une société le devient avec sa première affaire gagnée.',
    en: 'No customer yet: a company becomes one with its first won deal.',
  },
  noResponse: {
    fr: 'Aucune réponse mesurée. Notez vos appels et vos e-mails sur les demandes pour connaître ce délai.',
    en: 'No answer measured. Log your calls and e-mails on leads to know this time.',
  },
  goDeals: { fr: 'Ouvrir les affaires', en: 'Open the deals' },
  goLeads: { fr: 'Ouvrir les demandes', en: 'Open the leads' },
});

/** The words of the settings of pipelines. */
export const pipelineMessages = defineMessages({
  pipelines: { fr: 'Pipelines', en: 'Pipelines' },
  lead: {
    fr: 'Les étapes par lesquelles passent vos affaires. La probabilité est celle que prend une affaire en arrivant à l’étape ; l’issue dit où elle est gagnée ou perdue, et ne change que sur une étape vide.',
    en: 'The stages your deals go through. The probability is the one a deal takes on arriving there; the outcome says where it is won or lost, and changes on an empty stage only.',
  },
  percent: { fr: ' %', en: '%' },
  newPipeline: { fr: 'Nouveau pipeline', en: 'New pipeline' },
  newPipelineName: { fr: 'Nouveau pipeline', en: 'New pipeline' },
  firstStage: { fr: 'Nouvelle', en: 'New' },
  wonStage: { fr: 'Gagnée', en: 'Won' },
  lostStage: { fr: 'Perdue', en: 'Lost' },
  pipelineName: { fr: 'Nom du pipeline', en: 'Name of the pipeline' },
  newStage: { fr: 'Ajouter une étape', en: 'Add a stage' },
  newStageName: { fr: 'Nouvelle étape', en: 'New stage' },
  stage: { fr: 'Étape', en: 'Stage' },
  stageName: { fr: 'Nom de l’étape {{number}}', en: 'Name of stage {{number}}' },
  probability: { fr: 'Probabilité', en: 'Probability' },
  probabilityOf: { fr: 'Probabilité de {{stage}}, en pour cent', en: 'Probability of {{stage}}, in percent' },
  outcome: { fr: 'Issue', en: 'Outcome' },
  outcomeOf: { fr: 'Issue de {{stage}}', en: 'Outcome of {{stage}}' },
  open: { fr: 'En cours', en: 'Open' },
  won: { fr: 'Gagnée', en: 'Won' },
  lost: { fr: 'Perdue', en: 'Lost' },
  deals: {
    fr: { one: '{{count}} affaire', other: '{{count}} affaires' },
    en: { one: '{{count}} deal', other: '{{count}} deals' },
  },
  details: { fr: 'Conditions et conseils de {{name}}', en: 'Criteria and guidance of {{name}}' },
  detailsSet: {
    fr: 'Conditions et conseils de {{name}} (il y en a)',
    en: 'Criteria and guidance of {{name}} (there are some)',
  },
  criteria: { fr: 'Pour quitter l’étape', en: 'To leave the stage' },
  criteriaFields: { fr: 'Champs renseignés', en: 'Fields filled in' },
  criteriaActivities: { fr: 'Activités faites', en: 'Activities done' },
  criteriaDocument: { fr: 'Un document joint', en: 'A document attached' },
  did_call: { fr: 'Appel', en: 'Call' },
  did_meeting: { fr: 'Réunion', en: 'Meeting' },
  did_visit: { fr: 'Visite', en: 'Visit' },
  did_email: { fr: 'E-mail', en: 'E-mail' },
  did_task: { fr: 'Tâche', en: 'Task' },
  reasonRequired: { fr: 'Le motif est obligatoire', en: 'The reason is required' },
  reasonRequiredHelp: {
    fr: 'Sinon, il est demandé après le déplacement et peut attendre.',
    en: 'Otherwise it is asked after the move, and can wait.',
  },
  norm: { fr: 'Durée normale à cette étape', en: 'Normal time in this stage' },
  daysSuffix: { fr: ' jours', en: ' days' },
  usual: {
    fr: 'La médiane de {{stays}} passages est de {{days}} jours : c’est elle qui compte.',
    en: 'The median of {{stays}} stays is {{days}} days: that is what counts.',
  },
  usualNotYet: {
    fr: 'Sert tant que {{enough}} passages terminés n’ont pas donné de médiane ({{stays}} à ce jour).',
    en: 'Serves until {{enough}} stays that ended give a median ({{stays}} so far).',
  },
  learnt: {
    fr: 'Des {{deals}} affaires closes passées par cette étape, {{won}} ont été gagnées : {{chance}} %, pour {{typed}} % saisis.',
    en: 'Of {{deals}} closed deals that came through this stage, {{won}} were won: {{chance}}%, against {{typed}}% as typed.',
  },
  learntNotYet: {
    fr: 'Probabilité apprise : pas assez de données ({{deals}} affaires closes passées par cette étape, il en faut {{enough}}).',
    en: 'Learnt probability: not enough data ({{deals}} closed deals came through this stage, {{enough}} are needed).',
  },
  guidance: { fr: 'Conseils', en: 'Guidance' },
  guidanceHelp: { fr: 'Affichés sur l’affaire à cette étape.', en: 'Shown on the deal in this stage.' },
  order: { fr: 'Ordre', en: 'Order' },
  up: { fr: 'Monter {{name}}', en: 'Move {{name}} up' },
  down: { fr: 'Descendre {{name}}', en: 'Move {{name}} down' },
  placed: { fr: '{{name}} est en position {{position}}.', en: '{{name}} is in position {{position}}.' },
  remove: { fr: 'Supprimer {{name}}', en: 'Remove {{name}}' },
  removed: { fr: '« {{name}} » est supprimé.', en: '“{{name}}” is removed.' },
  removedMoved: {
    fr: {
      one: '« {{name}} » est supprimée, {{count}} affaire déplacée.',
      other: '« {{name}} » est supprimée, {{count}} affaires déplacées.',
    },
    en: {
      one: '“{{name}}” is removed, {{count}} deal moved.',
      other: '“{{name}}” is removed, {{count}} deals moved.',
    },
  },
  whereTo: {
    fr: {
      one: '{{count}} affaire est à l’étape « {{name}} ». Où va-t-elle ?',
      other: '{{count}} affaires sont à l’étape « {{name}} ». Où vont-elles ?',
    },
    en: {
      one: '{{count}} deal is in “{{name}}”. Where does it go?',
      other: '{{count}} deals are in “{{name}}”. Where do they go?',
    },
  },
  moveTo: { fr: 'Nouvelle étape des affaires', en: 'New stage of the deals' },
  moveAndRemove: { fr: 'Déplacer et supprimer', en: 'Move and remove' },
  cancel: { fr: 'Annuler', en: 'Cancel' },
  close: { fr: 'Fermer', en: 'Close' },
  nameNeeded: { fr: 'Donnez un nom.', en: 'Give a name.' },
  failed: { fr: 'Rien n’a changé : {{reason}}', en: 'Nothing has changed: {{reason}}' },
  empty: {
    fr: 'Un pipeline dit par quelles étapes passent vos affaires.',
    en: 'A pipeline says which stages your deals go through.',
  },
});

/** The words of the settings of reasons and competitors. */
export const reasonMessages = defineMessages({
  reasons: { fr: 'Motifs et concurrents', en: 'Reasons and competitors' },
  lead: {
    fr: 'Ce que l’on choisit quand une affaire est perdue ou gagnée. Un motif retiré reste sur les affaires qui le portent.',
    en: 'What one chooses when a deal is lost or won. A reason that is removed stays on the deals that have it.',
  },
  lost: { fr: 'Motifs de perte', en: 'Reasons for a loss' },
  won: { fr: 'Motifs de gain', en: 'Reasons for a win' },
  competitors: { fr: 'Concurrents', en: 'Competitors' },
  noCompetitor: {
    fr: 'Les concurrents que vous rencontrez, pour savoir contre qui vous gagnez.',
    en: 'The competitors you meet, to know against whom you win.',
  },
  add: { fr: 'Ajouter un motif', en: 'Add a reason' },
  addCompetitor: { fr: 'Ajouter un concurrent', en: 'Add a competitor' },
  newReason: { fr: 'Nouveau motif', en: 'New reason' },
  name: { fr: 'Motif {{number}}', en: 'Reason {{number}}' },
  none: { fr: 'Aucun motif encore.', en: 'No reason yet.' },
});
