// Something a person of the firm is told. Its owner is who it is for, and nobody else reads it, whatever their role.
import { f } from '../fields/build.ts';
import { defineObject } from '../model/object.ts';

export const notification = defineObject({
  name: 'notification',
  label: {
    one: { fr: 'Notification', en: 'Notification' },
    many: { fr: 'Notifications', en: 'Notifications' },
  },
  icon: 'bell',
  internal: true,
  private: true,
  fields: {
    kind: f.text({ fr: 'Type', en: 'Kind' }, { required: true, max: 60 }),
    subject: f.text({ fr: 'Objet', en: 'Subject' }, { required: true, max: 300 }),
    words: f.json(
      { fr: 'Textes', en: 'Words' },
      { help: { fr: 'L’objet dans chaque langue', en: 'The subject in each language' } },
    ),
    link: f.text({ fr: 'Lien', en: 'Link' }, { max: 500 }),
    about: f.text(
      { fr: 'À propos de', en: 'About' },
      { max: 120, index: true, help: { fr: 'L’objet et la fiche', en: 'The object and the record' } },
    ),
    read_at: f.dateTime({ fr: 'Lue le', en: 'Read' }),
    key: f.text(
      { fr: 'Clé', en: 'Key' },
      {
        unique: true,
        max: 300,
        help: { fr: 'Deux envois de même clé n’en font qu’un', en: 'Two of one key are one' },
      },
    ),
  },
  title: { of: ['subject'] },
  sort: '-created_at',
  columns: ['subject', 'kind', 'read_at'],
  keyFields: ['kind', 'read_at'],
  quickCreate: ['subject'],
});
