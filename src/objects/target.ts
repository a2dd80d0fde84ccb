// What somebody, a team or the firm is to sell in a month, a quarter or a year. In one currency, by which it is reached.
import { f } from '../fields/build.ts';
import { defineObject } from '../model/object.ts';
import { targetPeriods } from './choices.ts';

export const target = defineObject({
  name: 'target',
  label: {
    one: { fr: 'Objectif', en: 'Target' },
    many: { fr: 'Objectifs', en: 'Targets' },
    new: { fr: 'Nouvel objectif', en: 'New target' },
  },
  icon: 'target',
  internal: true,
  importable: true,
  fields: {
    name: f.text(
      { fr: 'Nom', en: 'Name' },
      { max: 200, readOnly: true, help: { fr: 'Suit les autres champs', en: 'Follows the other fields' } },
    ),
    person: f.user(
      { fr: 'Personne', en: 'Person' },
      { index: true, aliases: ['person', 'personne', 'commercial'] },
    ),
    team: f.relation({ fr: 'Équipe', en: 'Team' }, 'team', {
      index: true,
      reverse: { name: 'targets', label: { fr: 'Objectifs', en: 'Targets' } },
      aliases: ['team', 'équipe'],
    }),
    product: f.relation({ fr: 'Produit', en: 'Product' }, 'product', {
      reverse: { name: 'targets', label: { fr: 'Objectifs', en: 'Targets' } },
      aliases: ['product', 'produit'],
    }),
    period: f.select({ fr: 'Période', en: 'Period' }, targetPeriods, {
      required: true,
      default: 'month',
      aliases: ['period', 'période'],
    }),
    starts_on: f.date(
      { fr: 'À partir du', en: 'From' },
      {
        required: true,
        index: true,
        default: { relative: 'today' },
        aliases: ['from', 'à partir du', 'mois', 'month'],
      },
    ),
    amount: f.money(
      { fr: 'Montant', en: 'Amount' },
      { required: true, aliases: ['amount', 'montant', 'target', 'objectif'] },
    ),
  },
  title: { of: ['name'], or: ['period'] },
  sort: '-starts_on',
  columns: ['name', 'amount', 'period', 'starts_on', 'person', 'team', 'product'],
  keyFields: ['amount', 'period', 'starts_on', 'person', 'team', 'product'],
  quickCreate: ['person', 'team', 'period', 'starts_on', 'amount'],
});
