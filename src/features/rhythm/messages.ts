import { defineMessages } from '../../platform/lib/messages.ts';

/** The words of the rhythm. */
export const rhythmMessages = defineMessages({
  title: { fr: 'Rythme', en: 'Rhythm' },
  lead: {
    fr: 'À quelle fréquence vous parlez à vos clients, ce qui en a suivi, et le mois qui en découle.',
    en: 'How often you speak with your customers, what followed, and the month that comes of it.',
  },
  callSubject: { fr: 'Prendre des nouvelles', en: 'Catch up' },
  visitSubject: { fr: 'Visite de suivi', en: 'Follow-up visit' },

  classes: { fr: 'Classes de clients', en: 'Classes of customers' },
  table: { fr: 'Rythme de chaque classe', en: 'Rhythm of each class' },
  by: { fr: 'Classer par', en: 'Classes by' },
  turnover: { fr: 'Chiffre d’affaires (A, B, C)', en: 'Turnover (A, B, C)' },
  industry: { fr: 'Secteur', en: 'Industry' },
  status: { fr: 'Statut', en: 'Status' },
  source: { fr: 'Origine', en: 'Source' },
  classA: { fr: 'A : les premiers 80 % des ventes', en: 'A: the first 80% of sales' },
  classB: { fr: 'B : les 15 % suivants', en: 'B: the next 15%' },
  classC: { fr: 'C : les 5 % restants', en: 'C: the remaining 5%' },
  classNone: { fr: 'Sans achat', en: 'Bought nothing' },
  class: { fr: 'Classe', en: 'Class' },
  customers: { fr: 'Clients observés', en: 'Customers observed' },
  contacts: { fr: 'Contacts par an', en: 'Contacts a year' },
  visits: { fr: 'Dont visites', en: 'Of them visits' },
  bought: { fr: 'Ont acheté ensuite', en: 'Bought afterwards' },
  recommended: { fr: 'Intervalle conseillé', en: 'Recommended interval' },
  settled: { fr: 'Intervalle retenu', en: 'Interval in force' },
  settledOf: {
    fr: 'Intervalle retenu pour {{name}}, en jours',
    en: 'Interval in force for {{name}}, in days',
  },
  byVisit: { fr: 'Par une visite', en: 'By a visit' },
  byVisitOf: { fr: 'Par une visite : {{name}}', en: 'By a visit: {{name}}' },
  days: {
    fr: { one: '{{count}} jour', other: '{{count}} jours' },
    en: { one: '{{count}} day', other: '{{count}} days' },
  },
  sample: { fr: '{{days}} (sur {{count}} clients)', en: '{{days}} (of {{count}} customers)' },
  share: { fr: '{{share}} de {{count}}', en: '{{share}} of {{count}}' },
  notEnough: { fr: 'pas assez de données ({{count}})', en: 'not enough data ({{count}})' },
  noDifference: { fr: 'rien ne distingue les rythmes', en: 'rhythms make no difference' },
  details: { fr: 'Selon le nombre de contacts', en: 'By number of contacts' },
  band: { fr: '{{from}} à {{to}} contacts', en: '{{from}} to {{to}} contacts' },
  bandNone: { fr: 'aucun contact', en: 'no contact' },
  bandMore: { fr: '{{from}} contacts et plus', en: '{{from}} contacts or more' },
  method: {
    fr: 'Les contacts (appels, réunions, visites, messages) sont comptés sur une année qui s’est terminée il y a six mois, les achats sur les six mois depuis. L’intervalle conseillé est celui des clients de la classe qui ont le plus souvent acheté ensuite ; entre rythmes à trois points près, le plus léger. C’est une observation, pas une preuve ; elle se tait en dessous de 30 clients.',
    en: 'Contacts (calls, meetings, visits, messages) are counted over a year that ended six months ago, purchases over the six months since. The recommended interval is that of the customers of the class who most often bought afterwards; among rhythms within three points, the lightest. It is an observation, not a proof; it is silent below 30 customers.',
  },
  notLearnt: {
    fr: 'Vos ventes et vos contacts sont lus chaque nuit. La première lecture est en cours ; revenez dans une minute.',
    en: 'Your sales and contacts are read every night. The first reading is under way; come back in a minute.',
  },
  nothing: {
    fr: 'Aucun contact ni achat de plus de six mois : le rythme se lit sur le passé. Notez vos appels et vos visites, il viendra.',
    en: 'No contact or purchase older than six months: rhythm is read from the past. Log your calls and visits, it will come.',
  },
  saved: {
    fr: 'Les intervalles sont enregistrés. Les rythmes suivent dans une minute.',
    en: 'Intervals are saved. Rhythms follow in a minute.',
  },
  visitsLead: {
    fr: {
      one: 'Visiter les clients des classes qui ont assez de données ({{classes}}), au rythme conseillé : {{count}} visite d’ici la fin du mois, pour toute l’entreprise.',
      other:
        'Visiter les clients des classes qui ont assez de données ({{classes}}), au rythme conseillé : {{count}} visites d’ici la fin du mois, pour toute l’entreprise.',
    },
    en: {
      one: 'Visit the customers of the classes with enough data ({{classes}}), at the recommended rhythm: {{count}} visit by the end of the month, in all the firm.',
      other:
        'Visit the customers of the classes with enough data ({{classes}}), at the recommended rhythm: {{count}} visits by the end of the month, in all the firm.',
    },
  },
  visitsPlan: { fr: 'Planifier ces visites', en: 'Plan these visits' },
  visitsNone: { fr: 'Aujourd’hui, seuls des appels sont planifiés.', en: 'So far only calls are planned.' },
  save: { fr: 'Enregistrer les intervalles', en: 'Save the intervals' },
  failed: { fr: 'Rien n’a changé : {{reason}}', en: 'Nothing has changed: {{reason}}' },

  plan: { fr: 'Votre mois', en: 'Your month' },
  month: { fr: 'Mois', en: 'Month' },
  planLead: {
    fr: 'Vos clients dont le rythme arrive à terme et avec qui rien n’est prévu, posés sur vos jours de travail.',
    en: 'Your customers whose rhythm comes to its end and with whom nothing is planned, laid on your working days.',
  },
  planEmpty: {
    fr: 'Aucun client à recontacter ce mois-ci : ou bien quelque chose est prévu avec chacun, ou leur rythme n’est pas encore connu.',
    en: 'No customer to get back to this month: something is planned with each, or their rhythm is not known yet.',
  },
  call: { fr: 'Appeler', en: 'Call' },
  visit: { fr: 'Visiter', en: 'Visit' },
  own: {
    fr: 'd’habitude au plus {{days}} jours entre deux contacts ({{count}} observés)',
    en: 'usually at most {{days}} days between contacts ({{count}} observed)',
  },
  ofClass: { fr: '{{days}} jours pour sa classe', en: '{{days}} days for their class' },
  last: { fr: 'dernier contact {{when}}', en: 'last contact {{when}}' },
  choose: { fr: 'Retenir {{who}}', en: 'Keep {{who}}' },
  accept: {
    fr: { one: 'Mettre {{count}} contact à l’agenda', other: 'Mettre {{count}} contacts à l’agenda' },
    en: { one: 'Put {{count}} contact on the agenda', other: 'Put {{count}} contacts on the agenda' },
  },
  accepted: {
    fr: { one: '{{count}} contact est à l’agenda.', other: '{{count}} contacts sont à l’agenda.' },
    en: { one: '{{count}} contact is on the agenda.', other: '{{count}} contacts are on the agenda.' },
  },
  leftOver: {
    fr: {
      one: '{{count}} client de plus n’a plus de place ce mois-ci.',
      other: '{{count}} clients de plus n’ont plus de place ce mois-ci.',
    },
    en: {
      one: 'There is no room for {{count}} more customer this month.',
      other: 'There is no room for {{count}} more customers this month.',
    },
  },
});
