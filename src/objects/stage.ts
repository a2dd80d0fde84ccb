import { f } from '../fields/build.ts';
import { defineObject } from '../model/object.ts';

export const stage = defineObject({
  name: 'stage',
  label: { one: { fr: 'Étape', en: 'Stage' }, many: { fr: 'Étapes', en: 'Stages' } },
  icon: 'flag',
  internal: true,
  fields: {
    name: f.text({ fr: 'Nom', en: 'Name' }, { required: true, max: 150 }),
    pipeline: f.relation({ fr: 'Pipeline', en: 'Pipeline' }, 'pipeline', {
      required: true,
      index: true,
      reverse: { name: 'stages', label: { fr: 'Étapes', en: 'Stages' } },
    }),
    position: f.number({ fr: 'Ordre', en: 'Order' }, { scale: 0, default: 0 }),
    probability: f.percent({ fr: 'Probabilité', en: 'Probability' }, { default: 0 }),
    outcome: f.select(
      { fr: 'Issue', en: 'Outcome' },
      [
        { key: 'open', label: { fr: 'En cours', en: 'Open' }, tone: 'info' },
        { key: 'won', label: { fr: 'Gagnée', en: 'Won' }, tone: 'good' },
        { key: 'lost', label: { fr: 'Perdue', en: 'Lost' }, tone: 'bad' },
      ],
      { required: true, default: 'open' },
    ),
  },
  title: { of: ['name'] },
  sort: 'position',
  columns: ['name', 'pipeline', 'position', 'probability', 'outcome'],
  keyFields: ['pipeline', 'position', 'probability', 'outcome'],
  quickCreate: ['name', 'pipeline'],
});
