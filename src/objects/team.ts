import { f } from '../fields/build.ts';
import { defineObject } from '../model/object.ts';

export const team = defineObject({
  name: 'team',
  label: { one: { fr: 'Équipe', en: 'Team' }, many: { fr: 'Équipes', en: 'Teams' } },
  icon: 'users-group',
  internal: true,
  importable: true,
  fields: {
    name: f.text(
      { fr: 'Nom', en: 'Name' },
      { required: true, max: 150, aliases: ['name', 'nom', 'team', 'équipe'] },
    ),
    manager: f.user(
      { fr: 'Responsable d’équipe', en: 'Team manager' },
      { aliases: ['manager', 'responsable'] },
    ),
  },
  title: { of: ['name'] },
  sort: 'name',
  columns: ['name', 'manager'],
  keyFields: ['manager'],
  quickCreate: ['name', 'manager'],
  identity: [['name']],
});
