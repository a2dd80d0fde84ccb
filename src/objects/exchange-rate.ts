// What one unit of a foreign currency is worth to the firm, from a day on: typed by the firm, so that a sum across currencies can be
// checked. Amounts themselves stay in their currency.
import { f } from '../fields/build.ts';
import { defineObject } from '../model/object.ts';

export const exchangeRate = defineObject({
  name: 'exchange_rate',
  label: {
    one: { fr: 'Cours de change', en: 'Exchange rate' },
    many: { fr: 'Cours de change', en: 'Exchange rates' },
    new: { fr: 'Nouveau cours', en: 'New rate' },
  },
  icon: 'arrows-exchange',
  internal: true,
  importable: true,
  searchable: false,
  fields: {
    currency: f.text(
      { fr: 'Devise', en: 'Currency' },
      {
        required: true,
        max: 3,
        aliases: ['currency', 'devise'],
        help: { fr: 'Son code : CHF, USD, GBP', en: 'Its code: CHF, USD, GBP' },
      },
    ),
    rate: f.number(
      { fr: 'Cours', en: 'Rate' },
      {
        required: true,
        min: 0,
        scale: 6,
        aliases: ['rate', 'cours', 'taux'],
        help: {
          fr: 'Ce que vaut une unité dans la devise de l’entreprise',
          en: 'What one unit is worth in the firm’s currency',
        },
      },
    ),
    starts_on: f.date(
      { fr: 'À partir du', en: 'From' },
      {
        required: true,
        index: true,
        default: { relative: 'today' },
        aliases: ['from', 'à partir du', 'date'],
      },
    ),
  },
  title: { of: ['currency'] },
  sort: '-starts_on',
  columns: ['currency', 'rate', 'starts_on'],
  keyFields: ['rate', 'starts_on'],
  quickCreate: ['currency', 'rate', 'starts_on'],
});
