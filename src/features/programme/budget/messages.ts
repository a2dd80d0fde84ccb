import type { Text } from '../../../platform/lib/language.ts';
import { defineMessages } from '../../../platform/lib/messages.ts';

/** What is written into the firm's records, in its language. */
export const budgetTexts = {
  budget: { fr: 'Budget du projet', en: 'Budget of the programme' },
  approve: { fr: 'Approuver le budget du projet CRM', en: 'Approve the budget of the CRM programme' },
  approved: {
    fr: 'Le budget est approuvé tel qu’il est ce jour. Ses montants sont lus par qui voit le budget.',
    en: 'The budget is approved as it stands on this day. Its amounts are read by those who see the budget.',
  },
} satisfies Record<string, Text>;

export const budgetMessages = defineMessages({
  budget: { fr: 'Budget', en: 'Budget' },
  lead: {
    fr: 'Tous les coûts, ceux qu’on oublie aussi. Compté jusqu’au {{day}} : un an après la mise en service.',
    en: 'All costs, those one forgets too. Counted until {{day}}: a year after go-live.',
  },
  gridLabel: { fr: 'Lignes du budget', en: 'Budget lines' },
  keys: {
    fr: 'Entrée et les flèches passent d’une cellule à l’autre ; un bloc copié d’un tableur se colle à partir de la cellule.',
    en: 'Enter and the arrows go from cell to cell; a block copied from a spreadsheet pastes from the cell on.',
  },
  name: { fr: 'Poste', en: 'Item' },
  kind: { fr: 'Nature', en: 'Kind' },
  recurrence: { fr: 'Revient', en: 'Comes' },
  starts_on: { fr: 'Du', en: 'From' },
  ends_on: { fr: 'Au', en: 'Until' },
  quantity: { fr: 'Quantité', en: 'Quantity' },
  unit_cost: { fr: 'Coût unitaire', en: 'Unit cost' },
  times: { fr: 'Fois', en: 'Times' },
  planned: { fr: 'Prévu', en: 'Planned' },
  committed: { fr: 'Engagé', en: 'Committed' },
  spent: { fr: 'Dépensé', en: 'Spent' },
  forecast: { fr: 'À terminaison', en: 'At completion' },
  could_reach: { fr: 'Pourrait atteindre', en: 'Could come to' },
  committedHelp: { fr: 'Commandé, pas encore payé', en: 'Ordered, not yet paid' },
  forecastHelp: {
    fr: 'Dépensé + le plus grand de l’engagé et du reste du prévu',
    en: 'Spent + the larger of committed and what is left of the plan',
  },
  couldHelp: {
    fr: 'Ce que ce poste imprévu pourrait coûter en tout si les choses tournent mal',
    en: 'What this unforeseen line could cost in all if things go badly',
  },
  cellOf: { fr: '{{column}}, {{line}}', en: '{{column}}, {{line}}' },
  newLine: { fr: 'Nouveau poste', en: 'New line' },
  total: { fr: 'Total', en: 'Total' },
  rowMenu: { fr: 'Actions sur {{line}}', en: 'Actions on {{line}}' },
  byUser: { fr: 'Suivre les comptes réels', en: 'Follow the real accounts' },
  notByUser: { fr: 'Garder la quantité écrite', en: 'Keep the quantity as typed' },
  followed: { fr: 'Suit les comptes réels', en: 'Follows the real accounts' },
  open: { fr: 'Ouvrir la fiche', en: 'Open the record' },
  remove: { fr: 'Retirer', en: 'Remove' },
  removed: { fr: '« {{line}} » retirée', en: '“{{line}}” removed' },
  failed: { fr: 'Non enregistré : {{reason}}', en: 'Not saved: {{reason}}' },
  empty: {
    fr: 'Écrivez un premier poste : un projet CRM coûte surtout ce qui n’est pas la licence.',
    en: 'Write a first line: most of what a CRM costs is not the licence.',
  },
  hours: { fr: 'Heures notées sur les tâches', en: 'Hours noted on tasks' },
  hoursOf: {
    fr: '{{hours}} h × {{rate}} = {{cost}}',
    en: '{{hours}} h × {{rate}} = {{cost}}',
  },
  hoursNoRate: {
    fr: '{{hours}} h notées. Dites ce que coûte une heure pour les compter.',
    en: '{{hours}} h noted. Say what an hour costs to count them.',
  },
  rate: { fr: 'Coût d’une heure, charges comprises', en: 'Cost of an hour with everything' },
  reserve: { fr: 'Réserve', en: 'Reserve' },
  reserveRule: {
    fr: '{{percent}} % du budget total, ajoutés à ce que les postes imprévus pourraient atteindre (conseil et mise en œuvre, heures supplémentaires, déplacements, sauvegarde et stockage).',
    en: '{{percent}}% of the total budget, added to what the unforeseen lines could come to (consulting and implementation, staff overtime, travel, backup and storage).',
  },
  reserveShare: { fr: '{{percent}} % de {{planned}}', en: '{{percent}}% of {{planned}}' },
  reserveTotal: { fr: 'Réserve', en: 'Reserve' },
  reserveMissing: {
    fr: 'Sans « pourrait atteindre » : {{lines}}.',
    en: 'Without “could come to”: {{lines}}.',
  },
  withReserve: { fr: 'Budget avec la réserve', en: 'Budget with the reserve' },
  check: { fr: 'Rien d’oublié ?', en: 'Nothing forgotten?' },
  checkRule: {
    fr: 'D’habitude, mise en œuvre, intégration et formation coûtent deux à trois fois le matériel, les licences et l’hébergement.',
    en: 'As a rule, set-up, integration and training cost two to three times hardware, licences and hosting.',
  },
  checkTimes: {
    fr: 'Ici : {{work}} pour {{bought}}, soit {{times}} fois.',
    en: 'Here: {{work}} for {{bought}}, {{times}} times.',
  },
  check_empty: {
    fr: 'Rien n’est encore prévu pour le matériel, les licences ou l’hébergement.',
    en: 'Nothing is planned yet for hardware, licences or hosting.',
  },
  check_forgotten: {
    fr: 'Le plan a sans doute oublié quelque chose.',
    en: 'The plan has probably forgotten something.',
  },
  check_usual: { fr: 'C’est dans l’ordre.', en: 'That is as it should be.' },
  check_more: {
    fr: 'C’est plus que d’habitude : voyez si tout cela est nécessaire.',
    en: 'That is more than usual: see whether all of it is needed.',
  },
  checkMissing: { fr: 'Sans ligne : {{kinds}}.', en: 'Without a line: {{kinds}}.' },
  addMissing: { fr: 'Ajouter ces lignes', en: 'Add these lines' },
  accounts: { fr: 'Comptes', en: 'Accounts' },
  real: { fr: 'Réels', en: 'Real' },
  occasional: { fr: 'Occasionnels', en: 'Occasional' },
  unused: { fr: 'Inutilisés', en: 'Unused' },
  accountsRule: {
    fr: 'Sur les treize dernières semaines : réel, au moins trois semaines sur quatre ; occasionnel, moins ; inutilisé, jamais. Des groupes, personne n’est nommé.',
    en: 'Over the last thirteen weeks: real, three weeks of four at least; occasional, less; unused, never. Groups, nobody is named.',
  },
  approval: { fr: 'Approbation', en: 'Approval' },
  notApproved: { fr: 'Pas encore approuvé.', en: 'Not approved yet.' },
  approvedOn: {
    fr: 'Approuvé le {{day}}, décision n° {{number}}.',
    en: 'Approved on {{day}}, decision no. {{number}}.',
  },
  approvedFor: {
    fr: 'Pour {{planned}}, et {{reserve}} de réserve.',
    en: 'For {{planned}}, and {{reserve}} of reserve.',
  },
  changedSince: { fr: 'Le plan a changé depuis.', en: 'The plan has changed since.' },
  approve: { fr: 'Approuver ce budget', en: 'Approve this budget' },
  approveAgain: { fr: 'Approuver le plan changé', en: 'Approve the changed plan' },
  leftOut: {
    fr: {
      one: '{{count}} ligne dans une autre monnaie n’est pas comptée.',
      other: '{{count}} lignes dans d’autres monnaies ne sont pas comptées.',
    },
    en: {
      one: '{{count}} line in another currency is not counted.',
      other: '{{count}} lines in other currencies are not counted.',
    },
  },
});
