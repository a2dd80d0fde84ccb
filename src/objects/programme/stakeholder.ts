// Whom the programme touches: what changes for them, what they gain, what they fear. For the project team alone.
import { f } from '../../fields/build.ts';
import { defineObject } from '../../model/object.ts';
import { departments, scaleOfFive } from './choices.ts';

export const stakeholder = defineObject({
  name: 'stakeholder',
  label: {
    one: { fr: 'Partie prenante', en: 'Stakeholder' },
    many: { fr: 'Parties prenantes', en: 'Stakeholders' },
    new: { fr: 'Nouvelle partie prenante', en: 'New stakeholder' },
  },
  icon: 'mood-smile',
  internal: true,
  confined: true,
  importable: true,
  fields: {
    name: f.text({ fr: 'Nom', en: 'Name' }, { required: true, max: 150 }),
    kind: f.select(
      { fr: 'Nature', en: 'Kind' },
      [
        { key: 'person', label: { fr: 'Personne', en: 'Person' } },
        { key: 'group', label: { fr: 'Groupe', en: 'Group' } },
      ],
      { required: true, default: 'person' },
    ),
    person: f.user({ fr: 'Personne', en: 'Person' }, { index: true }),
    team: f.relation({ fr: 'Équipe', en: 'Team' }, 'team', { index: true }),
    department: f.select({ fr: 'Service', en: 'Department' }, departments),
    attitude: f.select({ fr: 'Attitude', en: 'Attitude' }, [
      { key: 'keen', label: { fr: 'Favorable', en: 'Keen' }, tone: 'good' },
      { key: 'neutral', label: { fr: 'Neutre', en: 'Neutral' }, tone: 'neutral' },
      { key: 'reluctant', label: { fr: 'Réticent', en: 'Reluctant' }, tone: 'warning' },
    ]),
    influence: f.number(
      { fr: 'Influence, de 1 à 5', en: 'Influence, 1 to 5' },
      { ...scaleOfFive, default: 3 },
    ),
    leader: f.boolean({ fr: 'Meneur', en: 'Leader' }, { default: false }),
    key_user: f.boolean({ fr: 'Utilisateur clé', en: 'Key user' }, { default: false }),
    people: f.number({ fr: 'Combien de personnes', en: 'How many people' }, { min: 1, scale: 0, default: 1 }),
    changes: f.longText({ fr: 'Ce qui change pour eux', en: 'What changes for them' }),
    gains: f.longText({ fr: 'Ce qu’ils y gagnent', en: 'What they gain' }),
    gains_minutes: f.number(
      { fr: 'Minutes gagnées par semaine', en: 'Minutes gained a week' },
      { min: -2400, max: 2400, scale: 0 },
    ),
    fears: f.longText({ fr: 'Ce qu’ils craignent', en: 'What they fear' }),
    approach: f.longText({ fr: 'Comment les aider', en: 'How to help them' }),
  },
  title: { of: ['name'] },
  sort: 'name',
  columns: ['name', 'kind', 'department', 'attitude', 'influence', 'leader', 'key_user'],
  keyFields: ['attitude', 'influence', 'leader', 'key_user', 'changes', 'gains', 'fears'],
  quickCreate: ['name', 'kind', 'department', 'attitude', 'influence'],
});
