// A person of the firm. Whoever owns records is one, with or without an account: signing in is another matter (features/auth).
import { f } from '../fields/build.ts';
import { defineObject } from '../model/object.ts';
import { agendaVisibilities } from './choices.ts';

export const user = defineObject({
  name: 'user',
  label: { one: { fr: 'Personne', en: 'Person' }, many: { fr: 'Personnes', en: 'People' } },
  icon: 'users',
  internal: true,
  importable: true,
  fields: {
    name: f.text(
      { fr: 'Nom', en: 'Name' },
      {
        required: true,
        index: true,
        max: 150,
        aliases: ['name', 'nom', 'user', 'utilisateur', 'sales_agent', 'commercial', 'sales agent'],
      },
    ),
    email: f.email(
      { fr: 'E-mail', en: 'E-mail' },
      { unique: true, aliases: ['email', 'e-mail', 'courriel'] },
    ),
    role: f.relation({ fr: 'Rôle', en: 'Role' }, 'role', {
      reverse: { name: 'people', label: { fr: 'Personnes', en: 'People' } },
    }),
    team: f.relation({ fr: 'Équipe', en: 'Team' }, 'team', {
      index: true,
      reverse: { name: 'people', label: { fr: 'Personnes', en: 'People' } },
      aliases: ['team', 'équipe', 'regional_office', 'office', 'bureau', 'agence'],
    }),
    manager: f.user({ fr: 'Supérieur', en: 'Manager' }, { aliases: ['manager', 'supérieur', 'responsable'] }),
    job_title: f.text({ fr: 'Fonction', en: 'Job title' }, { max: 150, aliases: ['job title', 'fonction'] }),
    language: f.select({ fr: 'Langue', en: 'Language' }, [
      { key: 'fr', label: { fr: 'Français', en: 'French' } },
      { key: 'en', label: { fr: 'Anglais', en: 'English' } },
    ]),
    time_zone: f.text({ fr: 'Fuseau horaire', en: 'Time zone' }, { max: 60 }),
    territories: f.tags(
      { fr: 'Secteurs', en: 'Territories' },
      {
        help: {
          fr: 'Départements ou débuts de code postal : 63, 751, 2A',
          en: 'French departments or beginnings of postal codes: 63, 751, 2A',
        },
        aliases: ['territories', 'secteurs', 'départements'],
      },
    ),
    skills: f.tags({ fr: 'Compétences', en: 'Skills' }, { aliases: ['skills', 'compétences'] }),
    working_hours: f.json(
      { fr: 'Horaires', en: 'Working hours' },
      { help: { fr: 'Ceux de l’entreprise, sinon', en: 'Else those of the firm' } },
    ),
    agenda_visibility: f.select(
      { fr: 'Ce que les autres voient de son agenda', en: 'What others see of their agenda' },
      agendaVisibilities,
      { default: 'details' },
    ),
    active: f.boolean(
      { fr: 'Actif', en: 'Active' },
      { default: true, help: { fr: 'Peut se voir confier des fiches', en: 'May be given records' } },
    ),
  },
  title: { of: ['name'], or: ['email'] },
  sort: 'name',
  columns: ['name', 'email', 'role', 'team', 'active'],
  keyFields: ['email', 'role', 'team', 'manager', 'language', 'active'],
  quickCreate: ['name', 'email', 'role', 'team'],
  identity: [['email'], ['name']],
});
