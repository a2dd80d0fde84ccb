// What the firm does again and again: how a call of that sort is called, what to ask at such a visit, and what comes after it.
import { f } from '../fields/build.ts';
import { defineObject } from '../model/object.ts';
import { activityKinds } from './choices.ts';

export const activityTemplate = defineObject({
  name: 'activity_template',
  label: {
    one: { fr: 'Modèle d’activité', en: 'Activity template' },
    many: { fr: 'Modèles d’activité', en: 'Activity templates' },
    new: { fr: 'Nouveau modèle d’activité', en: 'New activity template' },
  },
  icon: 'template',
  internal: true,
  fields: {
    name: f.text({ fr: 'Nom', en: 'Name' }, { required: true, index: true, max: 150 }),
    kind: f.select({ fr: 'Type', en: 'Kind' }, activityKinds, { required: true, default: 'task' }),
    subject: f.text({ fr: 'Objet', en: 'Subject' }, { max: 300 }),
    body: f.longText(
      { fr: 'Texte', en: 'Text' },
      { help: { fr: 'Ce qu’il faut dire ou demander', en: 'What to say or ask' } },
    ),
    checklist: f.longText(
      { fr: 'À cocher', en: 'To tick' },
      { help: { fr: 'Une ligne par point', en: 'A line for each point' } },
    ),
    minutes: f.number({ fr: 'Durée en minutes', en: 'Minutes' }, { scale: 0, min: 0, max: 1440 }),
    next: f.relation({ fr: 'Ensuite', en: 'Then' }, 'activity_template', {
      help: { fr: 'Ce qui est proposé une fois fait', en: 'What is proposed once it is done' },
    }),
    next_days: f.number({ fr: 'Jours jusque-là', en: 'Days until then' }, { scale: 0, min: 0, max: 730 }),
  },
  title: { of: ['name'] },
  sort: 'name',
  columns: ['name', 'kind', 'subject', 'next'],
  keyFields: ['kind', 'subject', 'minutes', 'next', 'next_days'],
  quickCreate: ['name', 'kind', 'subject'],
  identity: [['name']],
});
