// A cost of the programme, the hidden ones too: planned, committed, spent, and what it could come to if things go badly.
import { f } from '../../fields/build.ts';
import { defineObject } from '../../model/object.ts';

export const budgetKinds = [
  { key: 'licences', label: { fr: 'Licences et matériel', en: 'Licences and hardware' } },
  { key: 'hosting', label: { fr: 'Hébergement', en: 'Hosting' } },
  { key: 'consulting', label: { fr: 'Conseil et mise en œuvre', en: 'Consulting and implementation' } },
  { key: 'customising', label: { fr: 'Personnalisation', en: 'Customising' } },
  { key: 'installation', label: { fr: 'Installation', en: 'Installation' } },
  { key: 'integration', label: { fr: 'Intégration', en: 'Integration' } },
  { key: 'migration', label: { fr: 'Reprise des données', en: 'Data migration' } },
  { key: 'training', label: { fr: 'Formation', en: 'Training' } },
  {
    key: 'overtime',
    label: { fr: 'Heures supplémentaires et productivité perdue', en: 'Overtime and lost productivity' },
  },
  { key: 'travel', label: { fr: 'Déplacements', en: 'Travel' } },
  { key: 'backup', label: { fr: 'Sauvegarde et stockage', en: 'Backup and storage' } },
  { key: 'maintenance', label: { fr: 'Maintenance', en: 'Maintenance' } },
] as const;

export const budgetLine = defineObject({
  name: 'budget_line',
  label: {
    one: { fr: 'Ligne de budget', en: 'Budget line' },
    many: { fr: 'Lignes de budget', en: 'Budget lines' },
    new: { fr: 'Nouvelle ligne', en: 'New line' },
  },
  icon: 'coin-euro',
  internal: true,
  confined: true,
  importable: true,
  fields: {
    name: f.text({ fr: 'Poste', en: 'Item' }, { required: true, max: 200 }),
    kind: f.select({ fr: 'Nature', en: 'Kind' }, budgetKinds, {
      required: true,
      index: true,
      default: 'consulting',
    }),
    position: f.number({ fr: 'Rang', en: 'Position' }, { min: 0, scale: 0, default: 0 }),
    recurrence: f.select(
      { fr: 'Revient', en: 'Comes' },
      [
        { key: 'once', label: { fr: 'Une fois', en: 'Once' } },
        { key: 'monthly', label: { fr: 'Chaque mois', en: 'Every month' } },
        { key: 'yearly', label: { fr: 'Chaque année', en: 'Every year' } },
      ],
      { required: true, default: 'once' },
    ),
    starts_on: f.date({ fr: 'À partir du', en: 'From' }),
    ends_on: f.date({ fr: 'Jusqu’au', en: 'Until' }),
    quantity: f.number({ fr: 'Quantité', en: 'Quantity' }, { min: 0, scale: 2, default: 1 }),
    unit_cost: f.money({ fr: 'Coût unitaire', en: 'Unit cost' }),
    by_user: f.boolean(
      { fr: 'Par utilisateur réel', en: 'By real user' },
      {
        default: false,
        help: {
          fr: 'La quantité suit les comptes dont on se sert',
          en: 'The quantity follows the accounts that are used',
        },
      },
    ),
    committed: f.money({ fr: 'Engagé', en: 'Committed' }),
    spent: f.money({ fr: 'Dépensé', en: 'Spent' }),
    could_reach: f.money(
      { fr: 'Pourrait atteindre', en: 'Could come to' },
      {
        help: {
          fr: 'Pour les postes imprévus : conseil, heures supplémentaires, déplacements, sauvegarde',
          en: 'For the unforeseen lines: consulting, overtime, travel, backup',
        },
      },
    ),
    supplier: f.text({ fr: 'Fournisseur', en: 'Supplier' }, { max: 200 }),
    note: f.longText({ fr: 'Note', en: 'Note' }),
  },
  title: { of: ['name'] },
  sort: 'position',
  columns: ['name', 'kind', 'recurrence', 'quantity', 'unit_cost', 'committed', 'spent', 'could_reach'],
  keyFields: ['kind', 'recurrence', 'quantity', 'unit_cost', 'committed', 'spent'],
  quickCreate: ['name', 'kind', 'recurrence', 'unit_cost'],
});
