// A line of a meeting's agenda, and what came of it: a decision, an action for somebody, or only words.
import { f } from '../../fields/build.ts';
import { defineObject } from '../../model/object.ts';
import { subjectKinds } from './choices.ts';

export const meetingItem = defineObject({
  name: 'meeting_item',
  label: {
    one: { fr: 'Point à l’ordre du jour', en: 'Agenda item' },
    many: { fr: 'Points à l’ordre du jour', en: 'Agenda items' },
    new: { fr: 'Nouveau point', en: 'New item' },
  },
  icon: 'list-numbers',
  internal: true,
  confined: true,
  fields: {
    name: f.text({ fr: 'Point', en: 'Item' }, { required: true, max: 300 }),
    meeting: f.relation({ fr: 'Réunion', en: 'Meeting' }, 'meeting', {
      index: true,
      reverse: { name: 'items', label: { fr: 'Points', en: 'Items' } },
    }),
    position: f.number({ fr: 'Rang', en: 'Position' }, { min: 0, scale: 0, default: 0 }),
    kind: f.select(
      { fr: 'Nature', en: 'Kind' },
      [
        { key: 'decision', label: { fr: 'À décider', en: 'To decide' }, tone: 'warning' },
        { key: 'discussion', label: { fr: 'À discuter', en: 'To discuss' } },
        { key: 'review', label: { fr: 'À revoir', en: 'To review' } },
        { key: 'information', label: { fr: 'Pour information', en: 'For information' } },
        { key: 'action', label: { fr: 'Action', en: 'Action' }, tone: 'info' },
      ],
      { required: true, default: 'discussion' },
    ),
    subject_kind: f.select({ fr: 'Sujet', en: 'Subject' }, subjectKinds),
    subject_key: f.text({ fr: 'Référence du sujet', en: 'Subject’s reference' }, { max: 200 }),
    notes: f.longText({ fr: 'Ce qui s’est dit', en: 'What was said' }),
    person: f.user({ fr: 'Qui s’en charge', en: 'Who takes it on' }, { index: true }),
    due_on: f.date({ fr: 'Pour le', en: 'Due' }),
    done: f.boolean({ fr: 'Traité', en: 'Dealt with' }, { default: false }),
    decision: f.relation({ fr: 'Décision', en: 'Decision' }, 'decision', { index: true }),
    task: f.relation({ fr: 'Tâche donnée', en: 'Task given' }, 'activity', { readOnly: true, index: true }),
    under: f.relation({ fr: 'Sous le point', en: 'Under the item' }, 'meeting_item', {
      index: true,
      reverse: { name: 'results', label: { fr: 'Ce qui en est sorti', en: 'What came of it' } },
    }),
  },
  title: { of: ['name'] },
  sort: 'position',
  columns: ['name', 'kind', 'meeting', 'person', 'due_on', 'done'],
  keyFields: ['meeting', 'kind', 'notes', 'person', 'due_on', 'decision'],
  quickCreate: ['name', 'kind', 'person', 'due_on'],
});
