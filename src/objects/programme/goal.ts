// What the programme is to change, in figures: a measure, where it stood before, where it shall be, by when, and whose it is.
import { f } from '../../fields/build.ts';
import { defineObject } from '../../model/object.ts';

export const measure = defineObject({
  name: 'measure',
  label: {
    one: { fr: 'Mesure', en: 'Measure' },
    many: { fr: 'Mesures', en: 'Measures' },
    new: { fr: 'Nouvelle mesure', en: 'New measure' },
  },
  icon: 'ruler-2',
  internal: true,
  confined: true,
  fields: {
    name: f.text({ fr: 'Nom', en: 'Name' }, { required: true, max: 200 }),
    key: f.text(
      { fr: 'Clé', en: 'Key' },
      { unique: true, max: 50, help: { fr: 'Pour les mesures fournies', en: 'For the measures provided' } },
    ),
    description: f.longText({ fr: 'Ce qu’elle dit', en: 'What it says' }),
    unit: f.select(
      { fr: 'Unité', en: 'Unit' },
      [
        { key: 'number', label: { fr: 'Nombre', en: 'Number' } },
        { key: 'percent', label: { fr: 'Pour cent', en: 'Per cent' } },
        { key: 'money', label: { fr: 'Montant', en: 'Amount' } },
        { key: 'minutes', label: { fr: 'Minutes', en: 'Minutes' } },
        { key: 'hours', label: { fr: 'Heures', en: 'Hours' } },
        { key: 'days', label: { fr: 'Jours', en: 'Days' } },
      ],
      { required: true, default: 'number' },
    ),
    better: f.select(
      { fr: 'Mieux vaut', en: 'Better is' },
      [
        { key: 'up', label: { fr: 'Plus', en: 'More' } },
        { key: 'down', label: { fr: 'Moins', en: 'Less' } },
      ],
      { required: true, default: 'up' },
    ),
    period: f.select(
      { fr: 'Mesurée par', en: 'Measured by' },
      [
        { key: 'week', label: { fr: 'Semaine', en: 'Week' } },
        { key: 'month', label: { fr: 'Mois', en: 'Month' } },
        { key: 'quarter', label: { fr: 'Trimestre', en: 'Quarter' } },
      ],
      { required: true, default: 'month' },
    ),
    definition: f.json(
      { fr: 'Calcul', en: 'Computation' },
      {
        help: {
          fr: 'Dans le langage de requête ; vide : relevée à la main',
          en: 'In the query language; empty: typed in by hand',
        },
      },
    ),
  },
  title: { of: ['name'] },
  sort: 'name',
  columns: ['name', 'unit', 'better', 'period'],
  keyFields: ['description', 'unit', 'better', 'period'],
  quickCreate: ['name', 'unit', 'better', 'period'],
});

/** A value that somebody brings: history from before, or a measure that the CRM cannot compute. */
export const measureValue = defineObject({
  name: 'measure_value',
  label: {
    one: { fr: 'Relevé', en: 'Value' },
    many: { fr: 'Relevés', en: 'Values' },
    new: { fr: 'Nouveau relevé', en: 'New value' },
  },
  icon: 'pencil-plus',
  internal: true,
  confined: true,
  importable: true,
  fields: {
    measure: f.relation({ fr: 'Mesure', en: 'Measure' }, 'measure', {
      index: true,
      reverse: { name: 'values', label: { fr: 'Relevés', en: 'Values' } },
      aliases: ['measure', 'mesure', 'indicateur', 'kpi'],
    }),
    starts_on: f.date(
      { fr: 'Période du', en: 'Period from' },
      {
        required: true,
        index: true,
        default: { relative: 'today' },
        aliases: ['mois', 'month', 'période', 'period', 'date'],
      },
    ),
    value: f.number(
      { fr: 'Valeur', en: 'Value' },
      { required: true, scale: 4, aliases: ['value', 'valeur'] },
    ),
    sample: f.number({ fr: 'Sur combien de cas', en: 'Out of how many cases' }, { min: 0, scale: 0 }),
    source: f.text(
      { fr: 'D’où vient ce chiffre', en: 'Where this figure comes from' },
      { required: true, max: 300, default: '—', aliases: ['source', 'origine'] },
    ),
  },
  title: { of: ['source'] },
  sort: '-starts_on',
  columns: ['measure', 'starts_on', 'value', 'sample', 'source'],
  keyFields: ['measure', 'starts_on', 'value', 'sample', 'source'],
  quickCreate: ['measure', 'starts_on', 'value', 'source'],
});

export const goal = defineObject({
  name: 'goal',
  label: {
    one: { fr: 'But', en: 'Goal' },
    many: { fr: 'Buts', en: 'Goals' },
    new: { fr: 'Nouveau but', en: 'New goal' },
  },
  icon: 'flag-3',
  internal: true,
  confined: true,
  importable: true,
  fields: {
    name: f.text({ fr: 'But', en: 'Goal' }, { required: true, max: 200 }),
    measure: f.relation({ fr: 'Mesure', en: 'Measure' }, 'measure', {
      index: true,
      reverse: { name: 'goals', label: { fr: 'Buts', en: 'Goals' } },
    }),
    position: f.number({ fr: 'Rang', en: 'Position' }, { min: 0, scale: 0, default: 0 }),
    status: f.select(
      { fr: 'État', en: 'State' },
      [
        { key: 'open', label: { fr: 'Poursuivi', en: 'Pursued' }, tone: 'info' },
        { key: 'reached', label: { fr: 'Atteint', en: 'Reached' }, tone: 'good' },
        { key: 'dropped', label: { fr: 'Abandonné', en: 'Dropped' }, tone: 'neutral' },
      ],
      { required: true, default: 'open' },
    ),
    baseline: f.number({ fr: 'Avant', en: 'Baseline' }, { scale: 4 }),
    baseline_from: f.date({ fr: 'Avant : du', en: 'Baseline from' }),
    baseline_to: f.date({ fr: 'Avant : au', en: 'Baseline to' }),
    baseline_sample: f.number(
      { fr: 'Avant : sur combien de cas', en: 'Baseline: out of how many' },
      { min: 0, scale: 0 },
    ),
    baseline_source: f.text(
      { fr: 'Avant : d’où vient le chiffre', en: 'Baseline: where it comes from' },
      { max: 300 },
    ),
    baseline_definition: f.json(
      { fr: 'Avant : par quel calcul', en: 'Baseline: by which computation' },
      { help: { fr: 'Vide : relevé à la main', en: 'Empty: typed in by hand' } },
    ),
    baseline_frozen_on: f.date({ fr: 'Figé le', en: 'Frozen on' }),
    target: f.number({ fr: 'Cible', en: 'Target' }, { scale: 4 }),
    target_on: f.date({ fr: 'Pour le', en: 'By' }, { index: true }),
    value_per_unit: f.money(
      { fr: 'Ce que vaut une unité', en: 'What one unit is worth' },
      {
        help: {
          fr: 'Ce qu’apporte, par mois, un point, un jour ou un euro de mieux que l’avant',
          en: 'What each point, day or euro better than the baseline brings a month',
        },
      },
    ),
    value_reason: f.longText({ fr: 'Comment on le sait', en: 'How one knows' }),
  },
  title: { of: ['name'] },
  sort: 'position',
  columns: ['name', 'measure', 'baseline', 'target', 'target_on', 'status', 'owner'],
  keyFields: ['measure', 'baseline', 'target', 'target_on', 'status', 'owner'],
  quickCreate: ['name', 'measure', 'target', 'target_on'],
});
