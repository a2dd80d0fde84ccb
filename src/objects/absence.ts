// When somebody of the firm is not there, in whole days or halves, and who answers in the meantime. Why stays general: an
// illness is nobody's business here, and health is not kept.
import { f } from '../fields/build.ts';
import { defineObject } from '../model/object.ts';

export const absence = defineObject({
  name: 'absence',
  label: {
    one: { fr: 'Absence', en: 'Absence' },
    many: { fr: 'Absences', en: 'Absences' },
    new: { fr: 'Nouvelle absence', en: 'New absence' },
  },
  icon: 'beach',
  internal: true,
  importable: true,
  fields: {
    person: f.user({ fr: 'Personne', en: 'Person' }, { aliases: ['person', 'personne', 'collaborateur'] }),
    kind: f.select(
      { fr: 'Motif', en: 'Reason' },
      [
        { key: 'leave', label: { fr: 'Congé', en: 'Leave' } },
        { key: 'training', label: { fr: 'Formation', en: 'Training' } },
        { key: 'travel', label: { fr: 'Déplacement', en: 'Travel' } },
        { key: 'other', label: { fr: 'Absence', en: 'Away' } },
      ],
      { required: true, default: 'leave', aliases: ['kind', 'motif', 'type'] },
    ),
    starts_on: f.date(
      { fr: 'Du', en: 'From' },
      { required: true, aliases: ['from', 'du', 'début', 'starts on', 'premier jour'] },
    ),
    from_noon: f.boolean({ fr: 'À partir de midi', en: 'From noon' }, { default: false }),
    ends_on: f.date(
      { fr: 'Au', en: 'To' },
      {
        required: true,
        index: true,
        help: { fr: 'Dernier jour compris', en: 'The last day is included' },
        aliases: ['to', 'au', 'fin', 'ends on', 'dernier jour'],
      },
    ),
    until_noon: f.boolean({ fr: 'Jusqu’à midi', en: 'Until noon' }, { default: false }),
    covered_by: f.user(
      { fr: 'Relais', en: 'Covered by' },
      { aliases: ['covered by', 'relais', 'remplaçant', 'remplacé par'] },
    ),
    note: f.text({ fr: 'Note', en: 'Note' }, { max: 500 }),
  },
  title: { of: ['kind'], or: [] },
  sort: '-ends_on',
  columns: ['person', 'kind', 'starts_on', 'ends_on', 'covered_by', 'note'],
  keyFields: ['person', 'kind', 'starts_on', 'ends_on', 'covered_by', 'note'],
  quickCreate: ['person', 'kind', 'starts_on', 'ends_on', 'covered_by'],
});
