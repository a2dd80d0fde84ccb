// The two pages that a committee reads, as they were when they were made: kept whole, never computed again. Each is kept twice,
// with its budget and without: who may not read the budget reads the rest.
import { f } from '../../fields/build.ts';
import { defineObject } from '../../model/object.ts';

const whole = { readOnly: true, forReadersOf: 'budget_line' };

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
    content: f.json({ fr: 'Contenu figé', en: 'Frozen content' }, whole),
    file: f.file({ fr: 'PDF', en: 'PDF' }, whole),
    open_content: f.json(
      { fr: 'Contenu sans le budget', en: 'Content without the budget' },
      { readOnly: true },
    ),
    open_file: f.file({ fr: 'PDF sans le budget', en: 'PDF without the budget' }, { readOnly: true }),
  },
  title: { of: ['name'] },
  sort: '-frozen_at',
  columns: ['name', 'language', 'frozen_at', 'meeting'],
  keyFields: ['language', 'frozen_at', 'meeting', 'file'],
  quickCreate: ['name'],
});
