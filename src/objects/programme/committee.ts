// One of the three levels on which a programme is led, with what it is there for and when it meets.
import { f } from '../../fields/build.ts';
import { defineObject } from '../../model/object.ts';
import { committeeLevels } from './choices.ts';

export const committee = defineObject({
  name: 'committee',
  label: {
    one: { fr: 'Instance', en: 'Committee' },
    many: { fr: 'Instances', en: 'Committees' },
    new: { fr: 'Nouvelle instance', en: 'New committee' },
  },
  icon: 'users-group',
  internal: true,
  confined: true,
  fields: {
    name: f.text({ fr: 'Nom', en: 'Name' }, { required: true, max: 150 }),
    level: f.select({ fr: 'Niveau', en: 'Level' }, committeeLevels, { required: true, default: 'steering' }),
    mandate: f.longText({ fr: 'Mandat', en: 'Mandate' }),
    rhythm: f.text(
      { fr: 'Rythme', en: 'Rhythm' },
      {
        max: 300,
        help: {
          fr: 'Une règle de récurrence iCalendar (RFC 5545) : FREQ=MONTHLY;BYDAY=1TU',
          en: 'An iCalendar recurrence rule (RFC 5545): FREQ=MONTHLY;BYDAY=1TU',
        },
      },
    ),
    meets_at: f.text(
      { fr: 'Heure', en: 'Time' },
      { max: 5, help: { fr: 'HH:MM, à l’heure de l’entreprise', en: 'HH:MM, by the firm’s clock' } },
    ),
    minutes: f.number(
      { fr: 'Durée, en minutes', en: 'Length, in minutes' },
      { min: 5, max: 600, scale: 0, default: 60 },
    ),
  },
  title: { of: ['name'] },
  sort: 'level',
  columns: ['name', 'level', 'rhythm', 'minutes'],
  keyFields: ['level', 'mandate', 'rhythm', 'minutes'],
  quickCreate: ['name', 'level'],
});
