// Somebody who takes part in an activity: a person of the firm or a contact, and what they answered. Written by the action
// agenda.set_participants, with the rights that one has to the activity; seen by whoever sees the activity.
import { f } from '../fields/build.ts';
import { defineObject } from '../model/object.ts';

export const participant = defineObject({
  name: 'participant',
  label: { one: { fr: 'Participant', en: 'Participant' }, many: { fr: 'Participants', en: 'Participants' } },
  icon: 'users',
  internal: true,
  private: { unless: { field: 'activity.created_at', op: 'not_empty' } },
  fields: {
    activity: f.relation({ fr: 'Activité', en: 'Activity' }, 'activity', {
      required: true,
      index: true,
      reverse: { name: 'participants', label: { fr: 'Participants', en: 'Participants' } },
    }),
    person: f.relation({ fr: 'Personne', en: 'Person' }, 'user', { index: true }),
    contact: f.relation({ fr: 'Contact', en: 'Contact' }, 'contact', { index: true, joins: 'activity' }),
    answer: f.select(
      { fr: 'Réponse', en: 'Answer' },
      [
        { key: 'invited', label: { fr: 'Invité', en: 'Invited' } },
        { key: 'accepted', label: { fr: 'Accepté', en: 'Accepted' }, tone: 'good' },
        { key: 'tentative', label: { fr: 'Peut-être', en: 'Maybe' }, tone: 'warning' },
        { key: 'declined', label: { fr: 'Refusé', en: 'Declined' }, tone: 'bad' },
      ],
      { required: true, default: 'invited' },
    ),
  },
  title: { of: ['answer'] },
  sort: 'created_at',
  columns: ['activity', 'person', 'contact', 'answer'],
  keyFields: ['activity', 'person', 'contact', 'answer'],
  quickCreate: ['activity', 'person', 'contact'],
});
