// The programme itself: how this firm brings its CRM to succeed. One to a workspace; who leads it is said by its members.
import { f } from '../../fields/build.ts';
import { defineObject } from '../../model/object.ts';
import { phases } from './choices.ts';
import { parts } from './parts.ts';

/** As it stood when the committee approved it: for those who see the budget. */
const approved = { readOnly: true, forReadersOf: 'budget_line' };

export const programme = defineObject({
  name: 'programme',
  label: {
    one: { fr: 'Projet CRM', en: 'CRM programme' },
    many: { fr: 'Projets CRM', en: 'CRM programmes' },
    new: { fr: 'Nouveau projet CRM', en: 'New CRM programme' },
  },
  icon: 'compass',
  internal: true,
  confined: true,
  fields: {
    name: f.text({ fr: 'Nom', en: 'Name' }, { required: true, max: 150 }),
    people: f.number(
      { fr: 'Futurs utilisateurs', en: 'People who will use it' },
      { required: true, min: 1, max: 100_000, scale: 0, default: 12 },
    ),
    shape: f.select(
      { fr: 'Forme', en: 'Shape' },
      [
        {
          key: 'light',
          label: { fr: 'Légère : une page, sans comité', en: 'Light: one page, no committees' },
        },
        { key: 'committees', label: { fr: 'Avec comités', en: 'With committees' } },
      ],
      { required: true, default: 'light' },
    ),
    parts: f.multiSelect(
      { fr: 'Volets ajoutés', en: 'Parts added' },
      parts.map(({ key, label }) => ({ key, label })),
      {
        help: {
          fr: 'À un projet léger ; avec des comités, tous les volets sont là',
          en: 'To a light programme; with committees, all parts are there',
        },
      },
    ),
    phase: f.select({ fr: 'Phase', en: 'Phase' }, phases, { required: true, default: 'frame' }),
    starts_on: f.date({ fr: 'Début', en: 'Start' }, { required: true, default: { relative: 'today' } }),
    pilot_on: f.date({ fr: 'Début du pilote', en: 'Pilot starts' }),
    go_live_on: f.date({ fr: 'Mise en service', en: 'Go-live' }),
    sponsor_letter: f.longText({ fr: 'Lettre de mission du sponsor', en: 'The sponsor’s mandate letter' }),
    lead_letter: f.longText({
      fr: 'Lettre de mission du responsable CRM',
      en: 'The CRM lead’s mandate letter',
    }),
    hourly_rate: f.money(
      { fr: 'Coût d’une heure', en: 'Cost of an hour' },
      {
        help: {
          fr: 'Ce que coûte une heure de travail, charges comprises : les heures notées deviennent un coût',
          en: 'What an hour of work costs with everything: hours noted become a cost',
        },
      },
    ),
    reserve_percent: f.percent(
      { fr: 'Réserve', en: 'Reserve' },
      {
        default: 10,
        min: 0,
        max: 100,
        help: {
          fr: 'Part du budget total, ajoutée à ce que les postes imprévus pourraient atteindre',
          en: 'Part of the total budget, added to what the unforeseen lines could come to',
        },
      },
    ),
    budget_approved_on: f.date({ fr: 'Budget approuvé le', en: 'Budget approved on' }),
    budget_approved: f.money({ fr: 'Budget approuvé', en: 'Approved budget' }, approved),
    reserve_approved: f.money({ fr: 'Réserve approuvée', en: 'Approved reserve' }, approved),
  },
  title: { of: ['name'] },
  sort: '-starts_on',
  columns: ['name', 'phase', 'starts_on', 'go_live_on'],
  keyFields: ['phase', 'people', 'starts_on', 'pilot_on', 'go_live_on'],
  quickCreate: ['name', 'people'],
});
