// An activity that comes again: a rule (RFC 5545) in the local time of a place, or so many days after it was last done. Its
// occurrences are ordinary activities, made some months ahead; what differs in one of them is that activity's own.
import { f } from '../fields/build.ts';
import { defineObject } from '../model/object.ts';

export const series = defineObject({
  name: 'series',
  label: { one: { fr: 'Série', en: 'Series' }, many: { fr: 'Séries', en: 'Series' } },
  icon: 'repeat',
  internal: true,
  fields: {
    subject: f.text({ fr: 'Objet', en: 'Subject' }, { required: true, max: 300 }),
    rule: f.text(
      { fr: 'Règle', en: 'Rule' },
      { max: 500, help: { fr: 'RRULE de la norme RFC 5545', en: 'RRULE of RFC 5545' } },
    ),
    after_days: f.number(
      { fr: 'Jours après', en: 'Days after' },
      {
        scale: 0,
        min: 1,
        max: 3650,
        help: { fr: 'Une fois la précédente faite', en: 'Once the one before is done' },
      },
    ),
    starts: f.text(
      { fr: 'Début', en: 'Start' },
      {
        required: true,
        max: 20,
        help: { fr: 'De la première, à l’heure du lieu', en: 'Of the first, by the clock of the place' },
      },
    ),
    time_zone: f.text({ fr: 'Fuseau horaire', en: 'Time zone' }, { required: true, max: 60 }),
    minutes: f.number({ fr: 'Durée en minutes', en: 'Minutes' }, { scale: 0, min: 0, max: 100000 }),
    content: f.json(
      { fr: 'Contenu', en: 'Content' },
      { required: true, help: { fr: 'Ce que porte chaque occurrence', en: 'What each occurrence holds' } },
    ),
    skipped: f.json(
      { fr: 'Sauf', en: 'Except' },
      { help: { fr: 'Les débuts qui n’ont pas lieu', en: 'The starts that do not take place' } },
    ),
    made_until: f.dateTime(
      { fr: 'Planifiée jusqu’au', en: 'Planned until' },
      {
        derived: true,
        index: true,
        help: { fr: 'Vide quand elle est finie', en: 'Empty when it has ended' },
      },
    ),
  },
  title: { of: ['subject'] },
  sort: '-created_at',
  columns: ['subject', 'rule', 'starts', 'owner'],
  keyFields: ['rule', 'after_days', 'starts', 'time_zone', 'owner'],
  quickCreate: ['subject', 'rule', 'starts', 'time_zone'],
});
