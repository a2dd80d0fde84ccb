// The vision on one page, version by version: the last one that is published is in force.
import { f } from '../../fields/build.ts';
import { defineObject } from '../../model/object.ts';

export const vision = defineObject({
  name: 'vision',
  label: {
    one: { fr: 'Vision', en: 'Vision' },
    many: { fr: 'Versions de la vision', en: 'Versions of the vision' },
    new: { fr: 'Nouvelle version', en: 'New version' },
  },
  icon: 'eye',
  internal: true,
  confined: true,
  fields: {
    sentence: f.text({ fr: 'En une phrase', en: 'In one sentence' }, { required: true, max: 300 }),
    number: f.number({ fr: 'Version', en: 'Version' }, { readOnly: true, scale: 0 }),
    sections: f.json({ fr: 'Parties', en: 'Sections' }),
    published_at: f.dateTime({ fr: 'Publiée le', en: 'Published' }, { index: true }),
    published_by: f.user({ fr: 'Publiée par', en: 'Published by' }),
    why: f.text({ fr: 'Ce qui change', en: 'What changes' }, { max: 300 }),
    campaign: f.relation({ fr: 'Tirée de', en: 'Drawn from' }, 'interview_campaign'),
  },
  title: { of: ['sentence'] },
  sort: '-created_at',
  columns: ['number', 'sentence', 'published_at', 'published_by', 'why'],
  keyFields: ['sentence', 'published_at', 'why'],
  quickCreate: ['sentence'],
});
