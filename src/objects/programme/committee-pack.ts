// The two pages that a committee reads, as they were when they were made: kept whole, never computed again.
import { f } from '../../fields/build.ts';
import { defineObject } from '../../model/object.ts';

export const committeePack = defineObject({
  name: 'committee_pack',
  label: {
    one: { fr: 'Dossier de comité', en: 'Committee pack' },
    many: { fr: 'Dossiers de comité', en: 'Committee packs' },
    new: { fr: 'Nouveau dossier', en: 'New pack' },
  },
  icon: 'notebook',
  internal: true,
  confined: true,
  fields: {
    name: f.text({ fr: 'Nom', en: 'Name' }, { required: true, max: 200 }),
    language: f.select({ fr: 'Langue', en: 'Language' }, [
      { key: 'fr', label: { fr: 'Français', en: 'French' } },
      { key: 'en', label: { fr: 'Anglais', en: 'English' } },
    ]),
    frozen_at: f.dateTime(
      { fr: 'Figé le', en: 'Frozen' },
      { required: true, index: true, default: { relative: 'now' } },
    ),
    meeting: f.relation({ fr: 'Réunion', en: 'Meeting' }, 'meeting', {
      index: true,
      reverse: { name: 'packs', label: { fr: 'Dossiers', en: 'Packs' } },
    }),
    content: f.json({ fr: 'Contenu figé', en: 'Frozen content' }, { readOnly: true }),
    file: f.file({ fr: 'PDF', en: 'PDF' }, { readOnly: true }),
  },
  title: { of: ['name'] },
  sort: '-frozen_at',
  columns: ['name', 'language', 'frozen_at', 'meeting'],
  keyFields: ['language', 'frozen_at', 'meeting', 'file'],
  quickCreate: ['name'],
});
