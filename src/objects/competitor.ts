// Who else is after the same deals, and what the firm knows about them.
import { f } from '../fields/build.ts';
import { defineObject } from '../model/object.ts';

export const competitor = defineObject({
  name: 'competitor',
  label: {
    one: { fr: 'Concurrent', en: 'Competitor' },
    many: { fr: 'Concurrents', en: 'Competitors' },
    new: { fr: 'Nouveau concurrent', en: 'New competitor' },
  },
  icon: 'swords',
  internal: true,
  importable: true,
  searchable: true,
  fields: {
    name: f.text(
      { fr: 'Nom', en: 'Name' },
      {
        required: true,
        index: true,
        search: true,
        max: 150,
        aliases: ['name', 'nom', 'competitor', 'concurrent'],
      },
    ),
    website: f.webAddress({ fr: 'Site web', en: 'Website' }, { aliases: ['website', 'site web', 'url'] }),
    strengths: f.longText({ fr: 'Ce qu’il fait bien', en: 'What they do well' }),
    answers: f.longText({ fr: 'Ce que nous répondons', en: 'What we answer' }),
  },
  title: { of: ['name'] },
  sort: 'name',
  columns: ['name', 'website'],
  keyFields: ['website', 'owner'],
  quickCreate: ['name', 'website'],
  identity: [['name']],
});
