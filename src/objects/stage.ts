import { f } from '../fields/build.ts';
import { defineObject } from '../model/object.ts';

export const stage = defineObject({
  name: 'stage',
  label: { one: { fr: 'Étape', en: 'Stage' }, many: { fr: 'Étapes', en: 'Stages' } },
  icon: 'flag',
  internal: true,
  fields: {
    name: f.text({ fr: 'Nom', en: 'Name' }, { required: true, max: 150 }),
    pipeline: f.relation({ fr: 'Pipeline', en: 'Pipeline' }, 'pipeline', {
      required: true,
      index: true,
      reverse: { name: 'stages', label: { fr: 'Étapes', en: 'Stages' } },
    }),
    position: f.number({ fr: 'Ordre', en: 'Order' }, { scale: 0, default: 0 }),
    probability: f.percent({ fr: 'Probabilité', en: 'Probability' }, { default: 0 }),
    outcome: f.select(
      { fr: 'Issue', en: 'Outcome' },
      [
        { key: 'open', label: { fr: 'En cours', en: 'Open' }, tone: 'info' },
        { key: 'won', label: { fr: 'Gagnée', en: 'Won' }, tone: 'good' },
        { key: 'lost', label: { fr: 'Perdue', en: 'Lost' }, tone: 'bad' },
      ],
      { required: true, default: 'open' },
    ),
    guidance: f.longText(
      { fr: 'Conseils', en: 'Guidance' },
      {
        max: 2000,
        help: { fr: 'Affichés sur l’affaire à cette étape', en: 'Shown on the deal in this stage' },
      },
    ),
    exit_criteria: f.json(
      { fr: 'Pour quitter l’étape', en: 'To leave the stage' },
      { help: { fr: 'Champs, activités faites, documents', en: 'Fields, activities done, documents' } },
    ),
    reason_required: f.boolean(
      { fr: 'Motif obligatoire', en: 'Reason required' },
      { default: false, help: { fr: 'À l’issue, gagnée ou perdue', en: 'On winning or losing' } },
    ),
    norm_days: f.number(
      { fr: 'Durée normale, en jours', en: 'Normal time, in days' },
      { scale: 0, min: 1, max: 3650 },
    ),
    usual_days: f.number(
      { fr: 'Durée habituelle, en jours', en: 'Usual time, in days' },
      { derived: true, help: { fr: 'Médiane des passages terminés', en: 'Median of the stays that ended' } },
    ),
    usual_stays: f.number({ fr: 'Passages terminés', en: 'Stays that ended' }, { derived: true, scale: 0 }),
    learnt: f.json(
      { fr: 'Chances apprises', en: 'Learnt chances' },
      {
        derived: true,
        help: { fr: 'Affaires closes passées par l’étape', en: 'Closed deals that came through' },
      },
    ),
  },
  title: { of: ['name'] },
  sort: 'position',
  columns: ['name', 'pipeline', 'position', 'probability', 'outcome'],
  keyFields: ['pipeline', 'position', 'probability', 'outcome'],
  quickCreate: ['name', 'pipeline'],
});
