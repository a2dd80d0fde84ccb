// What has to change besides the software: procedures, job descriptions, bonus rules, habits.
import { f } from '../../fields/build.ts';
import { defineObject } from '../../model/object.ts';

export const practiceChange = defineObject({
  name: 'practice_change',
  label: {
    one: { fr: 'Changement de pratique', en: 'Practice change' },
    many: { fr: 'Changements de pratiques', en: 'Practice changes' },
    new: { fr: 'Nouveau changement', en: 'New change' },
  },
  icon: 'replace',
  internal: true,
  confined: true,
  importable: true,
  fields: {
    name: f.text({ fr: 'Changement', en: 'Change' }, { required: true, max: 200 }),
    kind: f.select(
      { fr: 'Nature', en: 'Kind' },
      [
        { key: 'procedure', label: { fr: 'Procédure', en: 'Procedure' } },
        { key: 'job_description', label: { fr: 'Fiche de poste', en: 'Job description' } },
        { key: 'bonus_rule', label: { fr: 'Règle de prime', en: 'Bonus rule' } },
        { key: 'habit', label: { fr: 'Habitude', en: 'Habit' } },
      ],
      { required: true, default: 'procedure' },
    ),
    before: f.longText({ fr: 'Avant', en: 'Before' }),
    after: f.longText({ fr: 'Après', en: 'After' }),
    due_on: f.date({ fr: 'Pour le', en: 'Due' }, { index: true }),
    status: f.select(
      { fr: 'État', en: 'State' },
      [
        { key: 'planned', label: { fr: 'Prévu', en: 'Planned' }, tone: 'neutral' },
        { key: 'under_way', label: { fr: 'En cours', en: 'Under way' }, tone: 'info' },
        { key: 'done', label: { fr: 'Fait', en: 'Done' }, tone: 'good' },
        { key: 'dropped', label: { fr: 'Abandonné', en: 'Dropped' }, tone: 'neutral' },
      ],
      { required: true, default: 'planned' },
    ),
    done_on: f.date({ fr: 'Fait le', en: 'Done on' }),
    proof: f.longText({ fr: 'Preuve', en: 'Proof' }),
    proof_file: f.file({ fr: 'Pièce jointe', en: 'Attachment' }),
  },
  title: { of: ['name'] },
  sort: 'due_on',
  columns: ['name', 'kind', 'owner', 'due_on', 'status', 'done_on'],
  keyFields: ['kind', 'before', 'after', 'owner', 'due_on', 'status', 'proof'],
  quickCreate: ['name', 'kind', 'before', 'after', 'due_on'],
});
