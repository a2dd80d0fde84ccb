import { f } from '../fields/build.ts';
import { defineObject } from '../model/object.ts';

export const role = defineObject({
  name: 'role',
  label: { one: { fr: 'Rôle', en: 'Role' }, many: { fr: 'Rôles', en: 'Roles' } },
  icon: 'shield',
  internal: true,
  fields: {
    name: f.text({ fr: 'Nom', en: 'Name' }, { required: true, max: 100 }),
    key: f.text(
      { fr: 'Clé', en: 'Key' },
      {
        unique: true,
        max: 50,
        help: {
          fr: 'Pour les rôles fournis : administrator, manager, sales_rep, read_only',
          en: 'For the roles provided: administrator, manager, sales_rep, read_only',
        },
      },
    ),
    permissions: f.json({ fr: 'Permissions', en: 'Permissions' }, { required: true }),
  },
  title: { of: ['name'] },
  sort: 'name',
  columns: ['name', 'key'],
  keyFields: ['key'],
  quickCreate: ['name'],
});
