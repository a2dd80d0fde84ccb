// Why deals are won and lost: a list that the firm keeps, so that reasons can be counted. Settings rather than files.
import { f } from '../fields/build.ts';
import { defineObject } from '../model/object.ts';

export const closeReason = defineObject({
  name: 'close_reason',
  label: { one: { fr: 'Motif', en: 'Reason' }, many: { fr: 'Motifs', en: 'Reasons' } },
  icon: 'help',
  internal: true,
  fields: {
    name: f.text({ fr: 'Nom', en: 'Name' }, { required: true, max: 150 }),
    outcome: f.select(
      { fr: 'Issue', en: 'Outcome' },
      [
        { key: 'won', label: { fr: 'Gagnée', en: 'Won' }, tone: 'good' },
        { key: 'lost', label: { fr: 'Perdue', en: 'Lost' }, tone: 'bad' },
      ],
      { required: true, default: 'lost' },
    ),
    position: f.number({ fr: 'Ordre', en: 'Order' }, { scale: 0, default: 0 }),
  },
  title: { of: ['name'] },
  sort: 'position',
  columns: ['name', 'outcome', 'position'],
  keyFields: ['outcome', 'position'],
  quickCreate: ['name', 'outcome'],
});
