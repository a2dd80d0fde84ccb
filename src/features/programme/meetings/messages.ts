import type { Text } from '../../../platform/lib/language.ts';
import { defineMessages } from '../../../platform/lib/messages.ts';

/** Items of an agenda made from what is open, in the firm's language. */
export const agendaTexts = {
  lateAction: { fr: 'Action en retard : {{name}}', en: 'Late action: {{name}}' },
  lateActionOf: { fr: 'Action en retard ({{person}}) : {{name}}', en: 'Late action ({{person}}): {{name}}' },
  request: { fr: 'Demande de changement : {{name}}', en: 'Change request: {{name}}' },
  conflict: { fr: 'Désaccord : {{name}}', en: 'Conflict: {{name}}' },
  gate: { fr: 'Passage à la phase « {{phase}} » : {{what}}', en: 'Gate to the phase “{{phase}}”: {{what}}' },
  gateFails: { fr: 'non tenu : {{names}}', en: 'does not hold: {{names}}' },
  gateToSign: { fr: 'à signer : {{names}}', en: 'to be signed: {{names}}' },
  gateUnknown: { fr: 'sans données : {{names}}', en: 'no data: {{names}}' },
  between: { fr: ' ; ', en: '; ' },
  andMore: { fr: '{{named}} et {{more}} de plus', en: '{{named}} and {{more}} more' },
  goal: { fr: 'But qui n’avance pas : {{name}}', en: 'Goal off track: {{name}}' },
  risk: { fr: 'Risque à revoir : {{name}}', en: 'Risk to be reviewed: {{name}}' },
  riskSeen: { fr: 'Risque signalé : {{name}}', en: 'Risk signalled: {{name}}' },
  review: {
    fr: 'Décision n° {{number}} à revoir : {{name}}',
    en: 'Decision no. {{number}} to be reviewed: {{name}}',
  },
  effect: { fr: 'Effet de l’arbitrage : {{name}}', en: 'Effect of the arbitration: {{name}}' },
} satisfies Record<string, Text>;

/** The agenda and the minutes as they are sent. */
export const paperMessages = defineMessages({
  agenda: { fr: 'Ordre du jour', en: 'Agenda' },
  noAgenda: { fr: 'L’ordre du jour est encore libre.', en: 'The agenda is still open.' },
  withPack: {
    fr: 'Le dossier du comité est joint à ce message : deux pages, figées le {{day}}.',
    en: 'The committee pack is attached to this message: two pages, frozen on {{day}}.',
  },
  withOpenPack: {
    fr: 'Le dossier du comité est joint à ce message, sans le budget : deux pages, figées le {{day}}.',
    en: 'The committee pack is attached to this message, without the budget: two pages, frozen on {{day}}.',
  },
  toDecide: { fr: 'à décider', en: 'to decide' },
  present: { fr: 'Présents : {{names}}', en: 'Present: {{names}}' },
  excused: { fr: 'Absents : {{names}}', en: 'Absent: {{names}}' },
  decisions: { fr: 'Ce qui est décidé', en: 'What is decided' },
  actions: { fr: 'Qui fait quoi', en: 'Who does what' },
  decided: { fr: 'Décision n° {{number}} :', en: 'Decision no. {{number}}:' },
  nobody: { fr: 'à personne', en: 'nobody’s yet' },
  by: { fr: 'pour le {{day}}', en: 'by {{day}}' },
});

export const meetingMessages = defineMessages({
  title: { fr: 'Réunions', en: 'Meetings' },
  upcoming: { fr: 'À venir', en: 'To come' },
  past: { fr: 'Passées', en: 'Past' },
  none: {
    fr: 'Une réunion se prépare avec ce qui est ouvert, se note pendant qu’elle a lieu et part en compte rendu.',
    en: 'A meeting is prepared from what is open, noted while it lasts, and its minutes are sent.',
  },
  nonePast: { fr: 'Aucune réunion n’a encore eu lieu.', en: 'No meeting has been held yet.' },
  call: { fr: 'Convoquer une réunion', en: 'Call a meeting' },
  called: { fr: 'La réunion est dans l’agenda des membres.', en: 'The meeting is in the members’ agendas.' },
  level: { fr: 'Avec', en: 'With' },
  everybody: {
    fr: 'Tous ceux qui ont une place dans le projet',
    en: 'All who have a place in the programme',
  },
  subject: { fr: 'Nom', en: 'Name' },
  day: { fr: 'Jour', en: 'Day' },
  dayMissing: { fr: 'Choisissez un jour.', en: 'Choose a day.' },
  time: { fr: 'Heure', en: 'Time' },
  timeMissing: { fr: 'Choisissez une heure.', en: 'Choose a time.' },
  minutes: { fr: 'Minutes', en: 'Minutes' },
  place: { fr: 'Lieu ou lien', en: 'Place or link' },
  cancelEdit: { fr: 'Annuler', en: 'Cancel' },
  back: { fr: 'Toutes les réunions', en: 'All meetings' },

  makeAgenda: { fr: 'Préparer avec ce qui est ouvert', en: 'Prepare from what is open' },
  agendaMade: {
    fr: { one: '{{count}} point ajouté.', other: '{{count}} points ajoutés.' },
    en: { one: '{{count}} item added.', other: '{{count}} items added.' },
  },
  agendaFull: {
    fr: 'Tout ce qui est ouvert est déjà à l’ordre du jour.',
    en: 'All that is open is on the agenda already.',
  },
  emptyAgenda: {
    fr: 'L’ordre du jour se remplit avec les décisions attendues, les désaccords, les demandes, les risques et ce qui est en retard.',
    en: 'The agenda fills with decisions wanted, conflicts, requests, risks and what is late.',
  },
  agenda: { fr: 'Ordre du jour', en: 'Agenda' },
  addItem: { fr: 'Ajouter un point', en: 'Add an item' },
  nameOf: { fr: 'Intitulé du point {{number}}', en: 'Name of item {{number}}' },
  kindOf: { fr: 'Nature du point {{number}}', en: 'Kind of item {{number}}' },
  notesOf: { fr: 'Notes du point {{number}}', en: 'Notes of item {{number}}' },
  notesPlaceholder: { fr: 'Ce qui se dit', en: 'What is said' },
  up: { fr: 'Monter le point {{number}}', en: 'Move item {{number}} up' },
  down: { fr: 'Descendre le point {{number}}', en: 'Move item {{number}} down' },
  moved: { fr: 'Point {{from}} déplacé à la place {{to}}.', en: 'Item {{from}} moved to place {{to}}.' },
  remove: { fr: 'Retirer le point {{number}}', en: 'Take item {{number}} off' },
  removed: { fr: 'Point retiré.', en: 'Item taken off.' },
  keys: {
    fr: 'Ctrl+Entrée fait de la ligne une action, Ctrl+Maj+Entrée une décision ; Alt+↑ et Alt+↓ déplacent le point.',
    en: 'Ctrl+Enter turns the line into an action, Ctrl+Shift+Enter into a decision; Alt+↑ and Alt+↓ move the item.',
  },
  toDecision: { fr: 'Décision', en: 'Decision' },
  toAction: { fr: 'Action', en: 'Action' },
  toDecisionOf: {
    fr: 'Faire une décision de la ligne, point {{number}}',
    en: 'Turn the line into a decision, item {{number}}',
  },
  toActionOf: {
    fr: 'Faire une action de la ligne, point {{number}}',
    en: 'Turn the line into an action, item {{number}}',
  },
  noLine: {
    fr: 'Écrivez d’abord la ligne, puis faites-en une décision ou une action.',
    en: 'Write the line first, then turn it into a decision or an action.',
  },
  decided: { fr: 'Décision n° {{number}} prise.', en: 'Decision no. {{number}} taken.' },
  given: { fr: 'Action notée : dites qui et pour quand.', en: 'Action noted: say who and by when.' },
  verdict: { fr: 'La demande est :', en: 'The request is:' },
  accepted: { fr: 'Acceptée', en: 'Accepted' },
  later: { fr: 'Plus tard', en: 'Later' },
  refused: { fr: 'Refusée', en: 'Refused' },
  decisionNo: { fr: 'Décision n° {{number}}', en: 'Decision no. {{number}}' },
  actionWord: { fr: 'Action', en: 'Action' },
  who: { fr: 'Qui : {{name}}', en: 'Who: {{name}}' },
  whoPlaceholder: { fr: 'Qui', en: 'Who' },
  byWhen: { fr: 'Pour quand : {{name}}', en: 'By when: {{name}}' },
  done: { fr: 'Fait : {{name}}', en: 'Done: {{name}}' },
  isDone: { fr: 'faite', en: 'done' },

  pack: { fr: 'Dossier du comité', en: 'Committee pack' },
  packGoes: {
    fr: 'Il est fait et joint quand l’ordre du jour part : en entier pour qui peut voir le budget, sans lui pour les autres.',
    en: 'It is made and attached when the agenda is sent: whole for those who may see the budget, without it for the others.',
  },
  packReady: {
    fr: 'Joint à l’envoi de l’ordre du jour, tel qu’il est figé.',
    en: 'Attached when the agenda is sent, as it is frozen.',
  },
  packNone: {
    fr: 'Aucun dossier n’accompagne cette réunion ; fait ici, il part avec l’ordre du jour.',
    en: 'No pack goes with this meeting; made here, it goes with the agenda.',
  },
  packOnlyLead: {
    fr: 'Aucun dossier n’est fait : le sponsor ou le responsable CRM le fait avant l’envoi.',
    en: 'No pack is made yet: the sponsor or the CRM lead makes it before the agenda is sent.',
  },
  packMake: { fr: 'Le faire maintenant', en: 'Make it now' },
  packMakeAgain: { fr: 'Le refaire', en: 'Make it anew' },
  packMade: { fr: 'Dossier fait et figé.', en: 'Pack made and frozen.' },
  packIn: { fr: 'En {{language}}, figé le {{day}}', en: 'In {{language}}, frozen on {{day}}' },
  packFrench: { fr: 'français', en: 'French' },
  packEnglish: { fr: 'anglais', en: 'English' },
  packWhole: {
    fr: { one: 'en entier à {{count}} personne', other: 'en entier à {{count}} personnes' },
    en: { one: 'whole to {{count}} person', other: 'whole to {{count}} people' },
  },
  packOpen: {
    fr: { one: 'sans le budget à {{count}} personne', other: 'sans le budget à {{count}} personnes' },
    en: { one: 'without the budget to {{count}} person', other: 'without the budget to {{count}} people' },
  },
  packSent: { fr: 'Envoyé {{how}}', en: 'Sent {{how}}' },

  presence: { fr: 'Présents', en: 'Present' },
  nobodyInvited: {
    fr: 'Personne n’est invité : ajoutez des membres dans les instances.',
    en: 'Nobody is invited: add members to the levels.',
  },
  summary: { fr: 'En bref', en: 'In short' },
  start: { fr: 'Commencer la réunion', en: 'Start the meeting' },
  cancelMeeting: { fr: 'Annuler la réunion', en: 'Cancel the meeting' },
  cancelled: {
    fr: 'La réunion est annulée et sort des agendas.',
    en: 'The meeting is cancelled and leaves the agendas.',
  },
  planAgain: { fr: 'Remettre à l’agenda', en: 'Plan it again' },
  sendAgenda: { fr: 'Envoyer l’ordre du jour', en: 'Send the agenda' },
  sendMinutes: { fr: 'Envoyer le compte rendu', en: 'Send the minutes' },
  sendAgain: { fr: 'Envoyer de nouveau', en: 'Send again' },
  sent: {
    fr: { one: 'Envoyé à {{count}} personne.', other: 'Envoyé à {{count}} personnes.' },
    en: { one: 'Sent to {{count}} person.', other: 'Sent to {{count}} people.' },
  },
  sentAlready: { fr: 'C’était déjà envoyé.', en: 'It had been sent already.' },
  agendaSent: { fr: 'Ordre du jour envoyé le {{day}}', en: 'Agenda sent on {{day}}' },
  minutesSent: { fr: 'Compte rendu envoyé le {{day}}', en: 'Minutes sent on {{day}}' },
});
