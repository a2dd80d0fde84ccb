// Who takes part in the programme, on which level and as what. Rights follow from it: see features/programme/rights.ts.
import { f } from '../../fields/build.ts';
import { defineObject } from '../../model/object.ts';
import { committeeLevels, departments } from './choices.ts';

export const memberFunctions = [
  { key: 'sponsor', label: { fr: 'Sponsor', en: 'Executive sponsor' } },
  { key: 'crm_lead', label: { fr: 'Responsable CRM', en: 'CRM lead' } },
  { key: 'chair', label: { fr: 'Préside', en: 'Chair' } },
  { key: 'representative', label: { fr: 'Représente son service', en: 'Represents a department' } },
  { key: 'user', label: { fr: 'Utilisateur', en: 'User' } },
  { key: 'adviser', label: { fr: 'Conseil', en: 'Adviser' } },
] as const;

export const programmeMember = defineObject({
  name: 'programme_member',
  label: {
    one: { fr: 'Membre du projet', en: 'Programme member' },
    many: { fr: 'Membres du projet', en: 'Programme members' },
    new: { fr: 'Nouveau membre', en: 'New member' },
  },
  icon: 'user-star',
  internal: true,
  confined: true,
  importable: true,
  fields: {
    name: f.text(
      { fr: 'Nom', en: 'Name' },
      {
        max: 150,
        help: {
          fr: 'Suit la personne, si elle a un compte',
          en: 'Follows the person, if they have an account',
        },
      },
    ),
    person: f.user({ fr: 'Personne', en: 'Person' }, { index: true }),
    email: f.email({ fr: 'E-mail', en: 'E-mail' }),
    level: f.select({ fr: 'Niveau', en: 'Level' }, committeeLevels, {
      required: true,
      default: 'project_team',
    }),
    function: f.select({ fr: 'Fonction', en: 'Function' }, memberFunctions, {
      required: true,
      default: 'representative',
    }),
    department: f.select({ fr: 'Service', en: 'Department' }, departments),
    mandate: f.longText({ fr: 'Mandat', en: 'Mandate' }),
    starts_on: f.date({ fr: 'Depuis', en: 'From' }, { default: { relative: 'today' } }),
    ends_on: f.date({ fr: 'Jusqu’au', en: 'Until' }),
  },
  title: { of: ['name'], or: ['email', 'function'] },
  sort: 'level',
  columns: ['name', 'level', 'function', 'department', 'starts_on', 'ends_on'],
  keyFields: ['person', 'level', 'function', 'department', 'mandate'],
  quickCreate: ['person', 'level', 'function', 'department'],
});
