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
    granted_to: f.select(
      { fr: 'Donné à', en: 'Granted to' },
      [
        { key: 'everyone', label: { fr: 'Tout le monde', en: 'Everybody' } },
        { key: 'project_team', label: { fr: 'Équipe projet', en: 'Project team' } },
        { key: 'committee', label: { fr: 'Comités', en: 'Committees' } },
        { key: 'crm_lead', label: { fr: 'Responsable CRM', en: 'CRM lead' } },
        { key: 'sponsor', label: { fr: 'Sponsor', en: 'Executive sponsor' } },
      ],
      {
        help: {
          fr: 'S’ajoute au rôle de ceux qui ont cette place dans le projet CRM',
          en: 'Comes on top of the role of those who have this place in the CRM programme',
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
