// Departments want different things: each says its position, somebody arbitrates, and the effect is looked at afterwards.
import { f } from '../../fields/build.ts';
import { defineObject } from '../../model/object.ts';
import { departments } from './choices.ts';

export const conflict = defineObject({
  name: 'conflict',
  label: {
    one: { fr: 'Désaccord', en: 'Conflict' },
    many: { fr: 'Désaccords', en: 'Conflicts' },
    new: { fr: 'Nouveau désaccord', en: 'New conflict' },
  },
  icon: 'arrows-diff',
  internal: true,
  confined: true,
  fields: {
    name: f.text({ fr: 'Sujet', en: 'Subject' }, { required: true, max: 300 }),
    status: f.select(
      { fr: 'État', en: 'State' },
      [
        { key: 'open', label: { fr: 'Ouvert', en: 'Open' }, tone: 'warning' },
        { key: 'arbitrated', label: { fr: 'Arbitré', en: 'Arbitrated' }, tone: 'info' },
        { key: 'closed', label: { fr: 'Clos', en: 'Closed' }, tone: 'good' },
      ],
      { required: true, index: true, default: 'open' },
    ),
    arbitration: f.longText({ fr: 'Arbitrage', en: 'Arbitration' }),
    arbitrated_by: f.user({ fr: 'Arbitré par', en: 'Arbitrated by' }),
    arbitrated_on: f.date({ fr: 'Arbitré le', en: 'Arbitrated on' }),
    effect: f.longText({ fr: 'Effet constaté', en: 'Effect seen' }),
    review_on: f.date({ fr: 'Effet à regarder le', en: 'Look at the effect on' }, { index: true }),
    decision: f.relation({ fr: 'Décision', en: 'Decision' }, 'decision', {
      index: true,
      reverse: { name: 'conflicts', label: { fr: 'Désaccords', en: 'Conflicts' } },
    }),
  },
  title: { of: ['name'] },
  sort: 'status',
  columns: ['name', 'status', 'arbitrated_by', 'arbitrated_on', 'review_on'],
  keyFields: ['status', 'arbitration', 'arbitrated_by', 'arbitrated_on', 'effect'],
  quickCreate: ['name'],
});

export const conflictPosition = defineObject({
  name: 'conflict_position',
  label: {
    one: { fr: 'Position', en: 'Position' },
    many: { fr: 'Positions', en: 'Positions' },
    new: { fr: 'Nouvelle position', en: 'New position' },
  },
  icon: 'message-2',
  internal: true,
  confined: true,
  fields: {
    conflict: f.relation({ fr: 'Désaccord', en: 'Conflict' }, 'conflict', {
      index: true,
      reverse: { name: 'positions', label: { fr: 'Positions', en: 'Positions' } },
    }),
    department: f.select({ fr: 'Service', en: 'Department' }, departments, {
      required: true,
      default: 'other',
    }),
    person: f.user({ fr: 'Portée par', en: 'Held by' }),
    position: f.longText({ fr: 'Position', en: 'Position' }, { required: true }),
    reason: f.longText({ fr: 'Pourquoi', en: 'Why' }),
  },
  title: { of: ['department'] },
  sort: 'department',
  columns: ['conflict', 'department', 'person', 'position'],
  keyFields: ['conflict', 'department', 'person', 'position', 'reason'],
  quickCreate: ['conflict', 'department', 'position'],
});
