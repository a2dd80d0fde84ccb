import { defineMessages } from '../../platform/lib/messages.ts';

/** The words of Today. */
export const todayMessages = defineMessages({
  today: { fr: 'Aujourd’hui', en: 'Today' },
  goodDay: { fr: 'Bonjour {{name}}', en: 'Hello {{name}}' },
  goodEvening: { fr: 'Bonsoir {{name}}', en: 'Good evening {{name}}' },
  late: { fr: 'En retard', en: 'Late' },
  forToday: { fr: 'À faire aujourd’hui', en: 'To do today' },
  suggestions: { fr: 'Ce qui ferait avancer', en: 'What would help' },
  newLeads: { fr: 'Demandes qui attendent', en: 'Leads that wait' },
  seeAll: {
    fr: { one: 'Voir la fiche', other: 'Voir les {{count}}' },
    en: { one: 'See it', other: 'See all {{count}}' },
  },
  end: { fr: 'C’est tout pour aujourd’hui.', en: 'That is all for today.' },
  nothing: {
    fr: 'Vos tâches, vos affaires sans suite prévue et les demandes nouvelles s’annoncent ici.',
    en: 'Your tasks, your deals with nothing planned and new leads announce themselves here.',
  },
  bringCustomers: { fr: 'Importer vos clients', en: 'Import your customers' },

  call: { fr: 'Appeler', en: 'Call' },
  meeting: { fr: 'Rencontrer', en: 'Meet' },
  visit: { fr: 'Visiter', en: 'Visit' },
  email: { fr: 'Écrire à', en: 'Write to' },
  decide: { fr: 'Décider de la suite', en: 'Decide what comes next' },
  answer: { fr: 'Répondre à', en: 'Answer' },
  planned: { fr: 'prévu {{when}}', en: 'planned {{when}}' },
  waitsMinutes: {
    fr: { one: 'attend depuis {{count}} minute', other: 'attend depuis {{count}} minutes' },
    en: { one: 'has waited for {{count}} minute', other: 'has waited for {{count}} minutes' },
  },
  waitsHours: {
    fr: { one: 'attend depuis {{count}} heure', other: 'attend depuis {{count}} heures' },
    en: { one: 'has waited for {{count}} hour', other: 'has waited for {{count}} hours' },
  },
  waitsDays: {
    fr: { one: 'attend depuis {{count}} jour', other: 'attend depuis {{count}} jours' },
    en: { one: 'has waited for {{count}} day', other: 'has waited for {{count}} days' },
  },
  nobody: { fr: 'à personne encore', en: 'nobody’s yet' },
  nothingPlanned: { fr: 'rien n’est prévu', en: 'nothing is planned' },
  unnamed: { fr: 'Sans nom', en: 'No name' },

  done: { fr: 'Fait', en: 'Done' },
  doneOf: { fr: 'Fait : {{what}}', en: 'Done: {{what}}' },
  callOf: { fr: 'Appeler : {{what}}', en: 'Call: {{what}}' },
  plan: { fr: 'Planifier', en: 'Plan' },
  planOf: { fr: 'Planifier la suite : {{what}}', en: 'Plan what is next: {{what}}' },
  notNow: { fr: 'Plus tard', en: 'Not now' },
  notNowOf: { fr: 'Plus tard : {{what}}', en: 'Not now: {{what}}' },
  assign: { fr: 'Confier', en: 'Assign' },
  assignOf: { fr: 'Confier : {{what}}', en: 'Assign: {{what}}' },
  takeIt: { fr: 'Je m’en charge', en: 'I take care of it' },
  isDone: { fr: '« {{what}} » est fait.', en: '“{{what}}” is done.' },
  isPutOff: { fr: '« {{what}} » est reporté : {{when}}.', en: '“{{what}}” is put off: {{when}}.' },
  isAssigned: { fr: '« {{what}} » est confié à {{who}}.', en: '“{{what}}” is assigned to {{who}}.' },
  comeBack: { fr: 'Faire le point', en: 'Take stock' },
  failed: { fr: 'Rien n’a changé : {{reason}}', en: 'Nothing has changed: {{reason}}' },
  noteOf: { fr: 'Ce qui s’est dit', en: 'What was said' },
  saveCall: { fr: 'Enregistrer l’appel', en: 'Save the call' },
  dial: { fr: 'Composer le {{number}}', en: 'Dial {{number}}' },

  wish: { fr: 'Souhaiter son anniversaire à', en: 'Wish a happy birthday to' },
  inStage: { fr: 'étape {{stage}}', en: 'stage {{stage}}' },
  shouldHaveClosed: { fr: 'devait se conclure {{when}}', en: 'was to close {{when}}' },
  birthdayOn: { fr: 'anniversaire {{when}}', en: 'birthday {{when}}' },

  refuse: { fr: 'Non merci', en: 'No thanks' },
  refuseOf: { fr: 'Non merci : {{what}}', en: 'No thanks: {{what}}' },
  refuseWords: { fr: 'Un mot (facultatif)', en: 'A word (optional)' },
  not_now: { fr: 'Pas le moment', en: 'Not the moment' },
  not_useful: { fr: 'N’apporterait rien', en: 'Would bring nothing' },
  already_done: { fr: 'Déjà fait', en: 'Done already' },
  not_wanted: { fr: 'Le client ne le souhaite pas', en: 'The customer does not want it' },
  other: { fr: 'Une autre raison', en: 'Another reason' },
  isRefused: {
    fr: '« {{what}} » ne reviendra pas avant {{days}} jours.',
    en: '“{{what}}” will not come back for {{days}} days.',
  },
  isWritten: { fr: 'C’est noté pour « {{what}} ».', en: 'Noted for “{{what}}”.' },
  wasCalled: { fr: 'Appel', en: 'Call' },

  why: { fr: 'Pourquoi ici', en: 'Why here' },
  whyOf: { fr: 'Pourquoi ici : {{what}}', en: 'Why here: {{what}}' },
  whyWeight: { fr: 'Poids de ce genre de proposition', en: 'Weight of this kind of suggestion' },
  whyUrgency: { fr: 'Urgence, jusqu’à 20', en: 'Urgency, up to 20' },
  whyWorth: { fr: 'Parmi le quart le plus important des vôtres', en: 'Among the largest quarter of yours' },
  whyLiking: {
    fr: 'Vos réponses depuis 90 jours : {{followed}} suivies, {{refused}} refusées',
    en: 'Your answers in 90 days: {{followed}} followed, {{refused}} refused',
  },
  whyScore: { fr: 'Rang', en: 'Rank' },

  beyond: {
    fr: {
      one: '{{count}} autre proposition ne tient pas dans la journée.',
      other: '{{count}} autres propositions ne tiennent pas dans la journée.',
    },
    en: {
      one: '{{count}} more suggestion does not fit into the day.',
      other: '{{count}} more suggestions do not fit into the day.',
    },
  },
  showBeyond: { fr: 'Voir quand même', en: 'Show anyway' },
  timeFor: {
    fr: 'Il reste {{time}} pour ce qui suit, une fois fait ce qui est prévu.',
    en: 'There is {{time}} left for these, once what is planned is done.',
  },
  hoursMinutes: { fr: '{{hours}} h {{minutes}}', en: '{{hours}} h {{minutes}}' },
  onlyHours: { fr: '{{hours}} h', en: '{{hours}} h' },
  onlyMinutes: { fr: '{{minutes}} min', en: '{{minutes}} min' },
});
