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
    from_quantity: f.number(
      { fr: 'À partir de', en: 'From quantity' },
      {
        min: 0,
        max: 1_000_000_000,
        scale: 4,
        aliases: [
          'à partir de',
          'quantité',
          'quantity',
          'from',
          'min quantity',
          'quantité minimale',
          'palier',
        ],
        help: {
          fr: 'Le prix vaut à partir de cette quantité ; vide, pour toutes',
          en: 'The price holds from this quantity on; empty, for all',
        },
      },
    ),
    note: f.text({ fr: 'Note', en: 'Note' }, { max: 250 }),
  },
  title: { of: ['note'] },
  sort: '-created_at',
  columns: ['price_list', 'product', 'from_quantity', 'price', 'note'],
  keyFields: ['price_list', 'product', 'from_quantity', 'price'],
  quickCreate: ['price_list', 'product', 'from_quantity', 'price'],
});
