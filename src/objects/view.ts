// A way of looking at an object: columns, filter, sort. Private to its owner until shared.
import { f } from '../fields/build.ts';
import { defineObject } from '../model/object.ts';

export const view = defineObject({
  name: 'view',
  label: { one: { fr: 'Vue', en: 'View' }, many: { fr: 'Vues', en: 'Views' } },
  icon: 'layout-list',
  internal: true,
  fields: {
    name: f.text({ fr: 'Nom', en: 'Name' }, { required: true, max: 150 }),
    object: f.text({ fr: 'Objet', en: 'Object' }, { required: true, index: true, max: 60 }),
    kind: f.select(
      { fr: 'Genre', en: 'Kind' },
      [
        { key: 'table', label: { fr: 'Tableau', en: 'Table' } },
        { key: 'board', label: { fr: 'Kanban', en: 'Board' } },
      ],
      { required: true, default: 'table' },
    ),
    shared: f.boolean({ fr: 'Partagée', en: 'Shared' }, { default: false }),
    settings: f.json({ fr: 'Réglages', en: 'Settings' }, { required: true }),
    position: f.number({ fr: 'Ordre', en: 'Order' }, { scale: 0, default: 0 }),
  },
  title: { of: ['name'] },
  sort: 'position',
  columns: ['name', 'object', 'kind', 'shared', 'owner'],
  keyFields: ['object', 'kind', 'shared', 'owner'],
  quickCreate: ['name'],
});
