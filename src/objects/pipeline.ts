// A sales cycle: its stages in order. Settings rather than files; managed by administrators.
import { f } from '../fields/build.ts';
import { defineObject } from '../model/object.ts';

export const pipeline = defineObject({
  name: 'pipeline',
  label: { one: { fr: 'Pipeline', en: 'Pipeline' }, many: { fr: 'Pipelines', en: 'Pipelines' } },
  icon: 'route',
  internal: true,
  fields: {
    name: f.text({ fr: 'Nom', en: 'Name' }, { required: true, max: 150 }),
    position: f.number({ fr: 'Ordre', en: 'Order' }, { scale: 0, default: 0 }),
  },
  title: { of: ['name'] },
  sort: 'position',
  columns: ['name', 'position'],
  keyFields: ['name', 'position'],
  quickCreate: ['name'],
});
