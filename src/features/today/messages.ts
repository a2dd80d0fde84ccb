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
  promisedFor: { fr: 'réponse promise {{when}}', en: 'answer promised {{when}}' },
  promiseBroken: { fr: 'réponse promise {{when}}, délai dépassé', en: 'answer promised {{when}}, overdue' },
  nobody: { fr: 'à personne encore', en: 'nobody’s yet' },
  nothingPlanned: { fr: 'rien n’est prévu', en: 'nothing is planned' },
  unnamed: { fr: 'Sans nom', en: 'No name' },

  report: { fr: 'Compte rendu', en: 'Report' },
  reportOf: { fr: 'Compte rendu : {{what}}', en: 'Report: {{what}}' },
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
  callAgain: { fr: 'Relancer', en: 'Follow up with' },
  renewWith: { fr: 'Préparer la suite avec', en: 'Prepare what follows with' },
  moveOn: { fr: 'Faire avancer', en: 'Move on' },
  older: {
    fr: 'à l’étape {{stage}} depuis {{days}} jours, {{norm}} d’habitude ({{count}} passages)',
    en: 'in {{stage}} for {{days}} days, usually {{norm}} ({{count}} stays)',
  },
  olderThanTyped: {
    fr: 'à l’étape {{stage}} depuis {{days}} jours, {{norm}} au plus selon vos réglages',
    en: 'in {{stage}} for {{days}} days, {{norm}} at most by your settings',
  },
  getBackTo: { fr: 'Reprendre contact avec', en: 'Get back to' },
  offerTo: { fr: 'Proposer autre chose à', en: 'Offer something more to' },
  lastContact: { fr: 'dernier contact {{when}}', en: 'last contact {{when}}' },
  ownRhythm: {
    fr: 'd’habitude au plus {{days}} jours entre deux contacts ({{count}} observés)',
    en: 'usually at most {{days}} days between contacts ({{count}} observed)',
  },
  classRhythm: {
    fr: '{{days}} jours pour sa classe de clients',
    en: '{{days}} days for their class of customers',
  },
  neverOffered: { fr: 'jamais proposé :', en: 'never offered:' },
  similar: {
    fr: 'acheté par {{both}} des {{of}} clients de',
    en: 'bought by {{both}} of the {{of}} customers of',
  },
  quoteOpened: { fr: 'devis ouvert {{when}}', en: 'quote opened {{when}}' },
  validUntil: { fr: 'valable jusqu’au {{day}}', en: 'valid until {{day}}' },
  endsOn: { fr: 'prend fin le {{day}}', en: 'ends on {{day}}' },
  renewsOn: { fr: 'se reconduit le {{day}}', en: 'renews on {{day}}' },
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
  whyWorth: {
    fr: 'Au moins le double du montant moyen des vôtres, ou client fidèle',
    en: 'At least twice the average amount of yours, or a loyal customer',
  },
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

  results: { fr: 'Ce que donnent les propositions', en: 'What comes of suggestions' },
});

/** The words of the page of results. */
export const resultMessages = defineMessages({
  title: { fr: 'Ce que donnent les propositions', en: 'What comes of suggestions' },
  lead: {
    fr: 'Pour chaque genre de proposition : combien vous ont été faites, ce que vous en avez fait, et si une vente a avancé dans les 30 jours.',
    en: 'For each kind of suggestion: how many were put to you, what you made of them, and whether a sale moved within 30 days.',
  },
  leadTeam: {
    fr: {
      one: 'La somme de {{count}} personne. Rien n’est montré personne par personne.',
      other: 'La somme de {{count}} personnes. Rien n’est montré personne par personne.',
    },
    en: {
      one: 'The sum of {{count}} person. Nothing is shown person by person.',
      other: 'The sum of {{count}} people. Nothing is shown person by person.',
    },
  },
  mine: { fr: 'Les miennes', en: 'Mine' },
  led: { fr: 'Celles de mon équipe', en: 'My team’s' },
  whose: { fr: 'Propositions', en: 'Suggestions' },
  period: { fr: 'Période', en: 'Period' },
  lastMonths: {
    fr: { one: 'Le dernier mois', other: 'Les {{count}} derniers mois' },
    en: { one: 'The last month', other: 'The last {{count}} months' },
  },
  kind: { fr: 'Genre', en: 'Kind' },
  shown: { fr: 'Faites', en: 'Put' },
  followed: { fr: 'Suivies', en: 'Followed' },
  refused: { fr: 'Refusées', en: 'Refused' },
  cameFollowed: { fr: 'Vente avancée, si suivie', en: 'Sale moved, if followed' },
  cameOtherwise: { fr: 'Sinon', en: 'Otherwise' },
  share: { fr: '{{share}} de {{count}}', en: '{{share}} of {{count}}' },
  notEnough: { fr: 'pas assez de données ({{count}})', en: 'not enough data ({{count}})' },
  mostOften: { fr: 'surtout : {{reason}}', en: 'mostly: {{reason}}' },
  empty: {
    fr: 'Les propositions d’Aujourd’hui se comptent ici dès qu’il y en a eu.',
    en: 'The suggestions of Today are counted here as soon as there have been some.',
  },
  tooFew: {
    fr: 'Moins de trois personnes ont reçu des propositions : une somme dirait ce que fait l’une d’elles.',
    en: 'Fewer than three people were put suggestions: a sum would tell what one of them does.',
  },
  note: {
    fr: 'Une proposition est jugée 30 jours après votre réponse : une vente a avancé si une affaire du client a changé d’étape ou s’est ouverte. « Sinon » compte celles refusées ou restées sans réponse : c’est ce qui arrive de toute façon. Un pourcentage n’est donné qu’à partir de 30.',
    en: 'A suggestion is judged 30 days after your answer: a sale moved if a deal of the customer changed its stage or was opened. “Otherwise” counts those refused or never answered: that is what happens anyway. A percentage is given from 30 on.',
  },
  ranking: {
    fr: 'Le rang d’une proposition est la somme du poids de son genre, de son urgence (20 au plus) et de son importance (10), multipliée par (suivies + 4) ÷ (suivies + refusées + 4) sur 90 jours. Une proposition refusée ne revient pas avant :',
    en: 'The rank of a suggestion is the sum of the weight of its kind, its urgency (20 at most) and its worth (10), times (followed + 4) ÷ (followed + refused + 4) over 90 days. A refused suggestion does not come back before:',
  },
  restOf: {
    fr: '{{kind}} : poids {{weight}}, {{days}} jours',
    en: '{{kind}}: weight {{weight}}, {{days}} days',
  },
  back: { fr: 'Aujourd’hui', en: 'Today' },
});
