// Prices other than those of the catalogue: of another currency, of a season, of some customers.
import { f } from '../fields/build.ts';
import { defineObject } from '../model/object.ts';

export const priceList = defineObject({
  name: 'price_list',
  label: {
    one: { fr: 'Tarif', en: 'Price list' },
    many: { fr: 'Tarifs', en: 'Price lists' },
    new: { fr: 'Nouveau tarif', en: 'New price list' },
  },
  icon: 'tags',
  internal: true,
  fields: {
    name: f.text({ fr: 'Nom', en: 'Name' }, { required: true, index: true, max: 150 }),
    currency: f.text(
      { fr: 'Devise', en: 'Currency' },
      { max: 3, help: { fr: 'Code à trois lettres, EUR par exemple', en: 'Code of three letters, say EUR' } },
    ),
    valid_from: f.date({ fr: 'Valable du', en: 'Valid from' }),
    valid_to: f.date({ fr: 'Valable jusqu’au', en: 'Valid until' }),
    general: f.boolean(
      { fr: 'Pour tous les clients', en: 'For all customers' },
      {
        default: false,
        help: {
          fr: 'Sinon, pour les seules sociétés qui ont ce tarif',
          en: 'Otherwise only for the companies that have this list',
        },
      },
    ),
  },
  title: { of: ['name'] },
  sort: 'name',
  columns: ['name', 'currency', 'valid_from', 'valid_to', 'general'],
  keyFields: ['currency', 'valid_from', 'valid_to', 'general'],
  quickCreate: ['name', 'currency', 'valid_from', 'valid_to', 'general'],
});
