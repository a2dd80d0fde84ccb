import { defineMessages } from '../../platform/lib/messages.ts';

/** Rules in words. */
export const ruleMessages = defineMessages({
  title: { fr: 'Cycle de vie', en: 'Life cycle' },
  lead: {
    fr: 'Le statut de chaque client suit ce qu’il fait. Les règles sont lues dans l’ordre ; la première qui convient décide. Quand aucune ne convient, le statut ne change pas.',
    en: 'Each customer’s status follows from what they do. Rules are read in order; the first that holds decides. When none holds, the status stays as it is.',
  },
  enabled: { fr: 'Faire suivre les statuts par ces règles', en: 'Let these rules decide on statuses' },
  rule: { fr: 'Règle {{number}}', en: 'Rule {{number}}' },
  statusOfRule: { fr: 'Statut donné par la règle {{number}}', en: 'Status given by rule {{number}}' },
  when: { fr: 'quand le client', en: 'when the customer' },
  and: { fr: 'et', en: 'and' },
  factOfRule: {
    fr: 'Condition {{place}} de la règle {{number}}',
    en: 'Condition {{place}} of rule {{number}}',
  },
  amountOfRule: {
    fr: 'Seuil de la condition {{place}} de la règle {{number}}',
    en: 'Threshold of condition {{place}} of rule {{number}}',
  },
  purchases: { fr: 'a acheté au moins', en: 'has bought at least' },
  purchases_year: { fr: 'a acheté en douze mois au moins', en: 'has bought in twelve months at least' },
  bought_within: { fr: 'a acheté depuis moins de', en: 'has bought within' },
  not_bought_for: { fr: 'n’a plus acheté depuis plus de', en: 'has not bought again for more than' },
  spoken_within: { fr: 'a eu un contact depuis moins de', en: 'was in contact within' },
  not_spoken_for: { fr: 'n’a eu aucun contact depuis plus de', en: 'was not in contact for more than' },
  subscribed_for: { fr: 'est abonné depuis au moins', en: 'has been subscribed for at least' },
  not_subscribed: { fr: 'n’est pas abonné', en: 'is not subscribed' },
  times: { fr: 'fois', en: 'times' },
  days: { fr: 'jours', en: 'days' },
  addCondition: { fr: 'Ajouter une condition', en: 'Add a condition' },
  removeCondition: {
    fr: 'Retirer la condition {{place}} de la règle {{number}}',
    en: 'Remove condition {{place}} of rule {{number}}',
  },
  addRule: { fr: 'Ajouter une règle', en: 'Add a rule' },
  removeRule: { fr: 'Retirer la règle {{number}}', en: 'Remove rule {{number}}' },
  up: { fr: 'Monter la règle {{number}}', en: 'Move rule {{number}} up' },
  down: { fr: 'Descendre la règle {{number}}', en: 'Move rule {{number}} down' },
  reviewDays: {
    fr: 'Un statut choisi à la main est revu au bout de',
    en: 'A status chosen by hand is reviewed after',
  },
  reviewHelp: {
    fr: 'Jusque-là il passe avant les règles. Sur la fiche, chacun peut dire une autre date et pourquoi.',
    en: 'Until then it goes before the rules. On the record, anybody may say another day and why.',
  },
  save: { fr: 'Enregistrer les règles', en: 'Save the rules' },
  saved: {
    fr: 'Les règles sont enregistrées ; les statuts suivent dans les minutes qui viennent.',
    en: 'The rules are saved; statuses follow within minutes.',
  },
  savedOff: { fr: 'Les règles sont enregistrées, sans effet.', en: 'The rules are saved, without effect.' },
  savedBy: {
    fr: 'Enregistrées par {{name}}, {{when}}.',
    en: 'Saved by {{name}}, {{when}}.',
  },
  foreseen: { fr: 'Ce que ces règles changeraient maintenant', en: 'What these rules would change now' },
  nobody: {
    fr: 'Rien : les {{count}} clients ont déjà le statut que disent ces règles.',
    en: 'Nothing: all {{count}} customers have the status that these rules say.',
  },
  noCustomers: { fr: 'Rien : il n’y a pas encore de client.', en: 'Nothing: there is no customer yet.' },
  would: {
    fr: {
      one: '{{count}} client sur {{of}} changerait de statut.',
      other: '{{count}} clients sur {{of}} changeraient de statut.',
    },
    en: {
      one: '{{count}} customer of {{of}} would change their status.',
      other: '{{count}} customers of {{of}} would change their status.',
    },
  },
  stillCounting: {
    fr: 'Des faits récents sont encore en train d’être comptés.',
    en: 'Recent facts are still being counted.',
  },
  companies: {
    fr: { one: '{{count}} société', other: '{{count}} sociétés' },
    en: { one: '{{count}} company', other: '{{count}} companies' },
  },
  contacts: {
    fr: { one: '{{count}} contact', other: '{{count}} contacts' },
    en: { one: '{{count}} contact', other: '{{count}} contacts' },
  },
  becomes: { fr: 'devient', en: 'becomes' },
  noStatus: { fr: 'Sans statut', en: 'No status' },
});

/** The life of a customer on their page. */
export const lifeMessages = defineMessages({
  since: { fr: 'depuis le {{date}}', en: 'since {{date}}' },
  held: { fr: 'Choisi par {{name}}, à revoir le {{date}}', en: 'Chosen by {{name}}, to review on {{date}}' },
  heldBySomebody: {
    fr: 'Choisi à la main, à revoir le {{date}}',
    en: 'Chosen by hand, to review on {{date}}',
  },
  purchases: {
    fr: { one: '{{count}} achat, le {{date}}', other: '{{count}} achats, le dernier le {{date}}' },
    en: { one: '{{count}} purchase, on {{date}}', other: '{{count}} purchases, the last on {{date}}' },
  },
  noPurchase: { fr: 'Aucun achat', en: 'No purchase' },
  contactOn: { fr: 'dernier contact {{when}}', en: 'last contact {{when}}' },
  subscribed: { fr: 'abonné depuis le {{date}}', en: 'subscribed since {{date}}' },
  why: { fr: 'Pourquoi ce statut', en: 'Why this status' },
  status: { fr: 'Statut', en: 'Status' },
  lives: { fr: 'Statuts successifs', en: 'Statuses so far' },
  byRule: { fr: 'Règle : le client {{rule}}.', en: 'Rule: the customer {{rule}}.' },
  byNoRule: {
    fr: 'Plus aucun achat ni abonnement connu.',
    en: 'No purchase or subscription is known any more.',
  },
  byPerson: { fr: 'Par {{name}}', en: 'By {{name}}' },
  byImport: { fr: 'Par un import', en: 'By an import' },
  atStart: { fr: 'À la création', en: 'At the creation' },
  byProgram: { fr: 'Par le programme', en: 'By the program' },
  facts: { fr: 'Alors : {{facts}}.', en: 'Then: {{facts}}.' },
  fromTo: { fr: 'du {{from}} au {{to}}', en: 'from {{from}} to {{to}}' },
  overrule: { fr: 'Choisir un autre statut', en: 'Choose another status' },
  reason: { fr: 'Pourquoi', en: 'Why' },
  reasonHint: {
    fr: 'Ce que vous savez et que les règles ne voient pas',
    en: 'What you know and the rules do not see',
  },
  reviewMissing: { fr: 'Choisissez un jour.', en: 'Choose a day.' },
  reasonMissing: { fr: 'Dites pourquoi : on vous le demandera.', en: 'Say why: you will be asked.' },
  reviewOn: { fr: 'À revoir le', en: 'To review on' },
  reviewHint: {
    fr: 'Ce jour-là, les règles décident de nouveau et le responsable est prévenu.',
    en: 'On that day the rules decide again, and the owner is told.',
  },
  choose: { fr: 'Garder ce statut', en: 'Keep this status' },
  chosen: { fr: 'Le statut est gardé jusqu’au {{date}}.', en: 'The status is kept until {{date}}.' },
  release: { fr: 'Rendre aux règles', en: 'Give back to the rules' },
  released: { fr: 'Les règles décident de nouveau.', en: 'The rules decide again.' },
  cancel: { fr: 'Annuler', en: 'Cancel' },
  ofCompany: {
    fr: 'Un contact de société suit la vie de sa société.',
    en: 'A contact of a company follows the life of its company.',
  },
});

/** The funnel of the life cycle. */
export const funnelMessages = defineMessages({
  title: { fr: 'Vie des clients', en: 'Customer life' },
  lead: {
    fr: 'De ceux qui sont entrés dans un statut pendant la période : combien sont allés plus loin, et en combien de temps.',
    en: 'Of those who came into a status within the period: how many went on, and how long it took.',
  },
  period: { fr: 'Période', en: 'Period' },
  lastMonths: {
    fr: { one: 'Ce mois-ci', other: '{{count}} derniers mois' },
    en: { one: 'This month', other: 'Last {{count}} months' },
  },
  customers: { fr: 'Clients', en: 'Customers' },
  companies: { fr: 'Sociétés', en: 'Companies' },
  contacts: { fr: 'Contacts sans société', en: 'Contacts without a company' },
  owner: { fr: 'Responsable', en: 'Owner' },
  everyone: { fr: 'Tout le monde', en: 'Everyone' },
  source: { fr: 'Origine', en: 'Source' },
  allSources: { fr: 'Toutes', en: 'All' },
  entries: { fr: 'Entrées par statut', en: 'Entries by status' },
  status: { fr: 'Statut', en: 'Status' },
  now: { fr: 'Cette période', en: 'This period' },
  before: { fr: 'Période précédente', en: 'Period before' },
  entered: {
    fr: { one: '{{count}} entrée', other: '{{count}} entrées' },
    en: { one: '{{count}} entry', other: '{{count}} entries' },
  },
  enteredBefore: {
    fr: '{{count}} la période précédente',
    en: '{{count}} in the period before',
  },
  becomes: { fr: 'devient', en: 'becomes' },
  outOf: { fr: '{{share}} des entrées', en: '{{share}} of entries' },
  shareBefore: { fr: '{{share}} avant', en: '{{share}} before' },
  medianDays: {
    fr: { one: 'en {{count}} jour (médiane)', other: 'en {{count}} jours (médiane)' },
    en: { one: 'in {{count}} day (median)', other: 'in {{count}} days (median)' },
  },
  notEnough: { fr: 'durée : pas assez de données', en: 'time: not enough data' },
  stayed: { fr: 'Y sont encore', en: 'Still there' },
  openMove: {
    fr: 'Ouvrir les {{count}} : {{from}} devenu {{to}}',
    en: 'Open the {{count}}: {{from}} to {{to}}',
  },
  openEntered: { fr: '{{entries}} : {{status}}', en: '{{entries}}: {{status}}' },
  empty: {
    fr: 'Personne n’est entré dans un statut pendant cette période. Essayez une période plus longue.',
    en: 'Nobody came into a status within this period. Try a longer one.',
  },
});
