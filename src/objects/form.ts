// A form that visitors of the firm's own pages fill in: each sending is a lead. Settings rather than files; managed by
// administrators. What it asks and says is in `settings`, whose shape is features/leads/form-settings.ts.
import { f } from '../fields/build.ts';
import { defineObject } from '../model/object.ts';
import { sources } from './choices.ts';

export const form = defineObject({
  name: 'form',
  label: {
    one: { fr: 'Formulaire', en: 'Form' },
    many: { fr: 'Formulaires', en: 'Forms' },
    new: { fr: 'Nouveau formulaire', en: 'New form' },
  },
  icon: 'forms',
  internal: true,
  fields: {
    name: f.text({ fr: 'Nom', en: 'Name' }, { required: true, max: 150 }),
    key: f.text(
      { fr: 'Clé', en: 'Key' },
      {
        readOnly: true,
        unique: true,
        max: 40,
        help: { fr: 'La fin de son adresse publique', en: 'The end of its public address' },
      },
    ),
    active: f.boolean({ fr: 'En service', en: 'In service' }, { default: true }),
    settings: f.json({ fr: 'Contenu', en: 'Content' }, { required: true }),
    language: f.select(
      { fr: 'Langue', en: 'Language' },
      [
        { key: 'visitor', label: { fr: 'Celle du visiteur', en: 'The visitor’s' } },
        { key: 'fr', label: { fr: 'Français', en: 'French' } },
        { key: 'en', label: { fr: 'Anglais', en: 'English' } },
      ],
      { required: true, default: 'visitor' },
    ),
    theme: f.select(
      { fr: 'Apparence', en: 'Appearance' },
      [
        { key: 'visitor', label: { fr: 'Celle du visiteur', en: 'The visitor’s' } },
        { key: 'light', label: { fr: 'Claire', en: 'Light' } },
        { key: 'dark', label: { fr: 'Sombre', en: 'Dark' } },
      ],
      { required: true, default: 'visitor' },
    ),
    redirect_url: f.webAddress({ fr: 'Page après l’envoi', en: 'Page after sending' }),
    sites: f.tags(
      { fr: 'Sites autorisés', en: 'Allowed sites' },
      { help: { fr: 'Vide : tous les sites', en: 'Empty: every site' } },
    ),
    source: f.select({ fr: 'Origine des demandes', en: 'Source of the leads' }, sources, {
      default: 'website',
    }),
    assign_to: f.user({ fr: 'Confier à', en: 'Assign to' }),
    lead_tags: f.tags({ fr: 'Étiquettes des demandes', en: 'Tags of the leads' }),
  },
  title: { of: ['name'] },
  sort: 'name',
  columns: ['name', 'active', 'source', 'assign_to'],
  keyFields: ['active', 'language', 'source', 'assign_to', 'redirect_url'],
  quickCreate: ['name'],
});
