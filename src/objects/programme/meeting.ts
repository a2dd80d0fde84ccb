// A meeting of one of the programme's levels: its agenda is made from what is open, its minutes are typed while it lasts.
import { f } from '../../fields/build.ts';
import { defineObject } from '../../model/object.ts';

export const meeting = defineObject({
  name: 'meeting',
  label: {
    one: { fr: 'Réunion du projet', en: 'Programme meeting' },
    many: { fr: 'Réunions du projet', en: 'Programme meetings' },
    new: { fr: 'Nouvelle réunion', en: 'New meeting' },
  },
  icon: 'calendar-user',
  internal: true,
  confined: true,
  fields: {
    name: f.text({ fr: 'Nom', en: 'Name' }, { required: true, max: 200 }),
    committee: f.relation({ fr: 'Instance', en: 'Committee' }, 'committee', {
      index: true,
      reverse: { name: 'meetings', label: { fr: 'Réunions', en: 'Meetings' } },
    }),
    starts_at: f.dateTime({ fr: 'Début', en: 'Starts' }, { required: true, index: true }),
    minutes: f.number(
      { fr: 'Durée, en minutes', en: 'Length, in minutes' },
      { min: 5, max: 600, scale: 0, default: 60 },
    ),
    place: f.text({ fr: 'Lieu ou lien', en: 'Place or link' }, { max: 300 }),
    status: f.select(
      { fr: 'État', en: 'State' },
      [
        { key: 'planned', label: { fr: 'Prévue', en: 'Planned' }, tone: 'neutral' },
        { key: 'open', label: { fr: 'En cours', en: 'Under way' }, tone: 'info' },
        { key: 'held', label: { fr: 'Tenue', en: 'Held' }, tone: 'good' },
        { key: 'cancelled', label: { fr: 'Annulée', en: 'Cancelled' }, tone: 'warning' },
      ],
      { required: true, default: 'planned' },
    ),
    present: f.json({ fr: 'Présents', en: 'Present' }),
    summary: f.longText({ fr: 'Compte rendu', en: 'Minutes' }),
    agenda_sent_at: f.dateTime({ fr: 'Ordre du jour envoyé le', en: 'Agenda sent' }, { readOnly: true }),
    /** Which packs went with it, and to how many: `meetings/contract.ts`. */
    agenda_sent_with: f.json(
      { fr: 'Envoyé avec l’ordre du jour', en: 'Sent with the agenda' },
      { readOnly: true },
    ),
    minutes_sent_at: f.dateTime({ fr: 'Compte rendu envoyé le', en: 'Minutes sent' }, { readOnly: true }),
    entry: f.relation({ fr: 'Dans l’agenda', en: 'In the agenda' }, 'activity', {
      readOnly: true,
      index: true,
    }),
  },
  title: { of: ['name'] },
  sort: '-starts_at',
  columns: ['name', 'committee', 'starts_at', 'status', 'minutes_sent_at'],
  keyFields: ['committee', 'starts_at', 'minutes', 'place', 'status'],
  quickCreate: ['name', 'committee', 'starts_at'],
});
