import { defineMessages } from '../../platform/lib/messages.ts';

/** The words of the handover of an absence. */
export const handoverMessages = defineMessages({
  handover: { fr: 'Passation', en: 'Handover' },
  title: { fr: '{{cover}} relaie {{person}}', en: '{{cover}} covers for {{person}}' },
  span: { fr: 'Du {{from}} au {{to}}', en: 'From {{from}} to {{to}}' },
  toCome: {
    fr: 'Pendant l’absence, les droits sur ces fiches passent au relais ; ils prennent fin d’eux-mêmes au retour.',
    en: 'During the absence the rights to these records go to who covers; they end by themselves on return.',
  },
  now: {
    fr: 'Les droits sur ces fiches sont délégués. Ils prennent fin d’eux-mêmes {{when}}.',
    en: 'The rights to these records are delegated. They end by themselves {{when}}.',
  },
  over: {
    fr: 'L’absence est finie, la délégation aussi.',
    en: 'The absence is over, and so is the delegation.',
  },
  accounts: { fr: 'Comptes à suivre', en: 'Accounts to look after' },
  noAccounts: {
    fr: 'Rien n’est promis ni ouvert que vous puissiez voir.',
    en: 'Nothing is promised or open that you can see.',
  },
  more: {
    fr: { one: 'et {{count}} autre compte', other: 'et {{count}} autres comptes' },
    en: { one: 'and {{count}} more account', other: 'and {{count}} more accounts' },
  },
  promised: { fr: 'Promis et à faire', en: 'Promised and to do' },
  open: { fr: 'Affaires ouvertes', en: 'Open deals' },
  last: { fr: 'Derniers échanges', en: 'Last exchanges' },
  happened: { fr: 'Ce qui s’est passé', en: 'What happened' },
  nothing: { fr: 'Rien n’a été noté sur ces comptes.', en: 'Nothing was noted about these accounts.' },
  changed: { fr: 'Fiches modifiées', en: 'Records changed' },
  by: { fr: 'par {{name}}', en: 'by {{name}}' },
});

/** The words of departures. */
export const departureMessages = defineMessages({
  departures: { fr: 'Départs', en: 'Departures' },
  lead: {
    fr: 'Quand quelqu’un quitte l’entreprise : tout ce dont il est responsable passe à d’autres, son accès est fermé. Annulable pendant 30 jours.',
    en: 'When somebody leaves the firm: everything they answer for goes to others, their access is closed. Can be undone for 30 days.',
  },
  who: { fr: 'Qui s’en va', en: 'Who leaves' },
  heir: { fr: 'Qui reprend ce qu’aucune règle ne dit', en: 'Who takes over what no rule speaks of' },
  rules: { fr: 'Règles', en: 'Rules' },
  rulesHelp: {
    fr: 'La première qui convient décide. Ce qui tient à une société la suit.',
    en: 'The first that fits decides. What hangs on a company follows it.',
  },
  object: { fr: 'Quoi', en: 'What' },
  everything: { fr: 'Tout', en: 'Everything' },
  territory: { fr: 'Codes postaux', en: 'Postal codes' },
  territoryHelp: { fr: 'Débuts, comme 69, 01', en: 'How they begin, such as 69, 01' },
  heirs: { fr: 'À qui', en: 'To whom' },
  addRule: { fr: 'Ajouter une règle', en: 'Add a rule' },
  removeRule: { fr: 'Retirer la règle {{number}}', en: 'Remove rule {{number}}' },
  preview: { fr: 'Voir qui reçoit quoi', en: 'See who gets what' },
  raci_A: {
    fr: 'Tâches du projet CRM dont on répond (A)',
    en: 'Tasks of the CRM programme answered for (A)',
  },
  raci_R: { fr: 'Tâches du projet CRM à réaliser (R)', en: 'Tasks of the CRM programme to do (R)' },
  raci_C: {
    fr: 'Tâches du projet CRM, avis à donner (C)',
    en: 'Tasks of the CRM programme, advice to give (C)',
  },
  raci_I: { fr: 'Tâches du projet CRM à suivre (I)', en: 'Tasks of the CRM programme to follow (I)' },
  shares: { fr: 'Qui reçoit quoi', en: 'Who gets what' },
  nothing: { fr: 'Cette personne n’est responsable de rien.', en: 'This person answers for nothing.' },
  closes: {
    fr: 'Ses sessions, ses clés d’API et le lien de son agenda seront fermés. Ce qui est déjà fait reste à son nom. Ses rendez-vous privés ne passent à personne, et personne ne les voit. Si le départ est annulé, ses fiches, ses vues et le lien de son agenda reviennent ; ses clés d’API restent fermées.',
    en: 'Their sessions, API keys and calendar link will be closed. What is done already stays in their name. Their private entries go to nobody and are seen by nobody. Should the departure be undone, their records, views and calendar link come back; their API keys stay closed.',
  },
  run: { fr: 'Régler le départ de {{name}}', en: 'Settle the departure of {{name}}' },
  past: { fr: 'Départs réglés', en: 'Departures settled' },
  none: { fr: 'Aucun départ pour l’instant.', en: 'No departure so far.' },
  count: {
    fr: { one: '{{count}} fiche confiée', other: '{{count}} fiches confiées' },
    en: { one: '{{count}} record handed over', other: '{{count}} records handed over' },
  },
  kept: {
    fr: { one: '{{count}} fiche n’a pas pu l’être', other: '{{count}} fiches n’ont pas pu l’être' },
    en: { one: '{{count}} record could not be', other: '{{count}} records could not be' },
  },
  handing: {
    fr: 'Passation en cours : {{done}} fiches sur {{count}}',
    en: 'Handing over: {{done}} of {{count}} records',
  },
  undoing: {
    fr: {
      one: 'Annulation en cours : encore {{count}} fiche',
      other: 'Annulation en cours : encore {{count}} fiches',
    },
    en: { one: 'Undoing: {{count}} record left', other: 'Undoing: {{count}} records left' },
  },
  undo: { fr: 'Annuler le départ de {{name}}', en: 'Undo the departure of {{name}}' },
  undoShort: { fr: 'Annuler', en: 'Undo' },
  until: { fr: 'annulable jusqu’au {{day}}', en: 'can be undone until {{day}}' },
  undone: { fr: 'annulé {{when}}', en: 'undone {{when}}' },
  settled: { fr: 'Départ réglé', en: 'Departure settled' },
  takenBack: {
    fr: {
      one: 'Départ annulé ; {{count}} fiche modifiée depuis reste où elle est',
      other: 'Départ annulé ; {{count}} fiches modifiées depuis restent où elles sont',
    },
    en: {
      one: 'Departure undone; {{count}} record changed since stays where it is',
      other: 'Departure undone; {{count}} records changed since stay where they are',
    },
  },
});
