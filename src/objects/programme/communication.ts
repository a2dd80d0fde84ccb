// What is said to whom, when, by whom and how; sent by mail and in the app, and whether it was read.
import { f } from '../../fields/build.ts';
import { defineObject } from '../../model/object.ts';

export const communication = defineObject({
  name: 'communication',
  label: {
    one: { fr: 'Communication', en: 'Communication' },
    many: { fr: 'Communications', en: 'Communications' },
    new: { fr: 'Nouvelle communication', en: 'New communication' },
  },
  icon: 'speakerphone',
  internal: true,
  confined: true,
  fields: {
    subject: f.text({ fr: 'Objet', en: 'Subject' }, { required: true, max: 200 }),
    message: f.longText({ fr: 'Message', en: 'Message' }),
    audience: f.json(
      { fr: 'Destinataires', en: 'Audience' },
      { help: { fr: 'Équipes, personnes, niveaux du projet', en: 'Teams, people, levels of the programme' } },
    ),
    channel: f.select(
      { fr: 'Canal', en: 'Channel' },
      [
        { key: 'both', label: { fr: 'E-mail et Jalon', en: 'E-mail and Jalon' } },
        { key: 'mail', label: { fr: 'E-mail', en: 'E-mail' } },
        { key: 'app', label: { fr: 'Jalon', en: 'Jalon' } },
        { key: 'spoken', label: { fr: 'De vive voix', en: 'In person' } },
      ],
      { required: true, default: 'both' },
    ),
    planned_on: f.date({ fr: 'Prévue le', en: 'Planned for' }, { index: true }),
    author: f.user({ fr: 'Signée par', en: 'Signed by' }, { default: { relative: 'me' } }),
    status: f.select(
      { fr: 'État', en: 'State' },
      [
        { key: 'draft', label: { fr: 'En préparation', en: 'Draft' }, tone: 'neutral' },
        { key: 'planned', label: { fr: 'Programmée', en: 'Scheduled' }, tone: 'info' },
        { key: 'sent', label: { fr: 'Envoyée', en: 'Sent' }, tone: 'good' },
      ],
      { required: true, default: 'draft' },
    ),
    sent_at: f.dateTime({ fr: 'Envoyée le', en: 'Sent' }, { readOnly: true }),
  },
  title: { of: ['subject'] },
  sort: '-planned_on',
  columns: ['subject', 'channel', 'planned_on', 'author', 'status', 'sent_at'],
  keyFields: ['status', 'channel', 'planned_on', 'author', 'message'],
  quickCreate: ['subject', 'message', 'planned_on'],
});

export const communicationReading = defineObject({
  name: 'communication_reading',
  label: {
    one: { fr: 'Lecture', en: 'Reading' },
    many: { fr: 'Lectures', en: 'Readings' },
  },
  icon: 'eye-check',
  internal: true,
  confined: true,
  fields: {
    communication: f.relation({ fr: 'Communication', en: 'Communication' }, 'communication', {
      index: true,
      reverse: { name: 'readings', label: { fr: 'Lectures', en: 'Readings' } },
    }),
    person: f.user({ fr: 'Personne', en: 'Person' }, { index: true }),
    sent_at: f.dateTime({ fr: 'Envoyée le', en: 'Sent' }, { required: true, default: { relative: 'now' } }),
    read_at: f.dateTime({ fr: 'Lue le', en: 'Read' }),
  },
  title: { of: ['external_id'] },
  sort: '-sent_at',
  columns: ['communication', 'person', 'sent_at', 'read_at'],
  keyFields: ['communication', 'person', 'sent_at', 'read_at'],
  quickCreate: ['communication', 'person'],
});
