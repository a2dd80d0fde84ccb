// What a person says they will sell in a month or a quarter: what they stand for, and what it could be.
import { f } from '../fields/build.ts';
import { defineObject } from '../model/object.ts';
import { periodKinds } from './choices.ts';

export const forecastCall = defineObject({
  name: 'forecast_call',
  label: {
    one: { fr: 'Prévision annoncée', en: 'Forecast call' },
    many: { fr: 'Prévisions annoncées', en: 'Forecast calls' },
  },
  icon: 'speakerphone',
  internal: true,
  fields: {
    name: f.text({ fr: 'Nom', en: 'Name' }, { max: 200, readOnly: true }),
    person: f.user(
      { fr: 'Personne', en: 'Person' },
      { required: true, index: true, default: { relative: 'me' } },
    ),
    period: f.select({ fr: 'Période', en: 'Period' }, periodKinds, { required: true, default: 'month' }),
    starts_on: f.date(
      { fr: 'À partir du', en: 'From' },
      { required: true, index: true, default: { relative: 'today' } },
    ),
    commit: f.money({ fr: 'Engagé', en: 'Commit' }, { required: true }),
    best_case: f.money({ fr: 'Meilleur cas', en: 'Best case' }),
  },
  title: { of: ['name'], or: ['period'] },
  sort: '-starts_on',
  columns: ['name', 'person', 'starts_on', 'commit', 'best_case'],
  keyFields: ['person', 'period', 'starts_on', 'commit', 'best_case'],
  quickCreate: ['period', 'starts_on', 'commit', 'best_case'],
});
