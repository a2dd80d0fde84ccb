import { defineMessages } from '../../platform/lib/messages.ts';

/** The words of the deal board. */
export const boardMessages = defineMessages({
  deals: { fr: 'Affaires', en: 'Deals' },
  list: { fr: 'Liste', en: 'List' },
  board: { fr: 'Étapes', en: 'Board' },
  shownAs: { fr: 'Affichage', en: 'Shown as' },
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
  opened: { fr: 'Ouverte le {{date}}', en: 'Opened on {{date}}' },
  closed: { fr: 'Close le {{date}}', en: 'Closed on {{date}}' },
  closes: { fr: 'Clôture prévue le {{date}}', en: 'To close on {{date}}' },

  draggable: { fr: 'affaire à déplacer', en: 'movable deal' },
  instructions: {
    fr: 'Espace soulève l’affaire, les flèches gauche et droite choisissent l’étape, Espace la dépose, Échap annule. Entrée ouvre l’aperçu.',
    en: 'Space lifts the deal, the left and right arrows choose the stage, Space drops it, Escape cancels. Enter opens the peek.',
  },
  lifted: { fr: '{{deal}} soulevée, à l’étape {{stage}}.', en: '{{deal}} lifted, in {{stage}}.' },
  over: { fr: 'Au-dessus de {{stage}}.', en: 'Over {{stage}}.' },
  nowhere: { fr: 'Hors des étapes.', en: 'Outside of the stages.' },
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

  whyLost: { fr: 'Pourquoi « {{deal}} » est-elle perdue ?', en: 'Why was “{{deal}}” lost?' },
  reason: { fr: 'Motif', en: 'Reason' },
  saveReason: { fr: 'Enregistrer le motif', en: 'Save the reason' },
  later: { fr: 'Plus tard', en: 'Later' },
  usual: { fr: 'Motifs habituels', en: 'Usual reasons' },
  reasonSaved: { fr: 'Le motif est enregistré.', en: 'The reason is saved.' },
  reasonNotSaved: {
    fr: 'Le motif n’a pas été enregistré : {{reason}}',
    en: 'The reason was not saved: {{reason}}',
  },
});
