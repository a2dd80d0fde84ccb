import { f } from '../fields/build.ts';
import { defineObject } from '../model/object.ts';

export const priceListItem = defineObject({
  name: 'price_list_item',
  label: {
    one: { fr: 'Prix du tarif', en: 'Listed price' },
    many: { fr: 'Prix du tarif', en: 'Listed prices' },
    new: { fr: 'Nouveau prix', en: 'New price' },
  },
  icon: 'tag',
  internal: true,
  importable: true,
  searchable: false,
  fields: {
    price_list: f.relation({ fr: 'Tarif', en: 'Price list' }, 'price_list', {
      required: true,
      index: true,
      reverse: { name: 'items', label: { fr: 'Prix', en: 'Prices' } },
      aliases: ['tarif', 'price list', 'grille'],
    }),
    product: f.relation({ fr: 'Produit', en: 'Product' }, 'product', {
      required: true,
      index: true,
      reverse: { name: 'listed_prices', label: { fr: 'Prix des tarifs', en: 'Listed prices' } },
      aliases: ['produit', 'product', 'article', 'référence'],
    }),
    price: f.money(
      { fr: 'Prix', en: 'Price' },
      { required: true, aliases: ['price', 'prix', 'prix ht', 'prix unitaire'] },
    ),
    note: f.text({ fr: 'Note', en: 'Note' }, { max: 250 }),
  },
  title: { of: ['note'] },
  sort: '-created_at',
  columns: ['price_list', 'product', 'price', 'note'],
  keyFields: ['price_list', 'product', 'price'],
  quickCreate: ['price_list', 'product', 'price'],
});
