// "This hinders me", said from any screen with one key; it goes to whoever answers for it, and is answered in the open.
import { f } from '../../fields/build.ts';
import { defineObject } from '../../model/object.ts';

export const friction = defineObject({
  name: 'friction',
  label: {
    one: { fr: 'Gêne', en: 'Friction' },
    many: { fr: 'Gênes', en: 'Frictions' },
    new: { fr: 'Ceci me gêne', en: 'This hinders me' },
  },
  icon: 'mood-confuzed',
  internal: true,
  confined: true,
  fields: {
    words: f.text({ fr: 'Ce qui gêne', en: 'What hinders' }, { required: true, max: 1000 }),
    often: f.select(
      { fr: 'À quelle fréquence', en: 'How often' },
      [
        { key: 'many_daily', label: { fr: 'Plusieurs fois par jour', en: 'Several times a day' } },
        { key: 'daily', label: { fr: 'Chaque jour', en: 'Every day' } },
        { key: 'weekly', label: { fr: 'Chaque semaine', en: 'Every week' } },
        { key: 'rarely', label: { fr: 'Rarement', en: 'Rarely' } },
      ],
      { required: true, default: 'weekly' },
    ),
    minutes: f.number(
      { fr: 'Minutes perdues à chaque fois', en: 'Minutes lost each time' },
      { min: 0, max: 480, scale: 0 },
    ),
    screen: f.text({ fr: 'Écran', en: 'Screen' }, { max: 500 }),
    object: f.text({ fr: 'Objet', en: 'Object' }, { max: 100 }),
    record: f.text({ fr: 'Fiche', en: 'Record' }, { max: 100 }),
    field: f.text({ fr: 'Champ', en: 'Field' }, { max: 100 }),
    browser: f.text({ fr: 'Navigateur', en: 'Browser' }, { max: 300 }),
    answerable: f.user({ fr: 'À qui d’y répondre', en: 'Who answers it' }, { index: true }),
    status: f.select(
      { fr: 'État', en: 'State' },
      [
        { key: 'open', label: { fr: 'À traiter', en: 'Open' }, tone: 'warning' },
        { key: 'doing', label: { fr: 'On s’en occupe', en: 'Being dealt with' }, tone: 'info' },
        { key: 'done', label: { fr: 'Fait', en: 'Done' }, tone: 'good' },
        { key: 'declined', label: { fr: 'Non retenu', en: 'Declined' }, tone: 'neutral' },
      ],
      { required: true, index: true, default: 'open' },
    ),
    answer: f.longText({ fr: 'Réponse', en: 'Answer' }),
    answered_at: f.dateTime({ fr: 'Répondu le', en: 'Answered' }),
    same_as: f.relation({ fr: 'Même gêne que', en: 'The same as' }, 'friction', {
      index: true,
      reverse: { name: 'likes', label: { fr: 'Gênes semblables', en: 'Alike' } },
    }),
  },
  title: { of: ['words'] },
  sort: '-created_at',
  columns: ['words', 'often', 'minutes', 'object', 'status', 'answerable', 'created_at'],
  keyFields: ['status', 'often', 'minutes', 'screen', 'answerable', 'answer'],
  quickCreate: ['words', 'often', 'minutes'],
});
