import { f } from '../fields/build.ts';
import { defineObject } from '../model/object.ts';
import { billings } from './billing.ts';

export const product = defineObject({
  name: 'product',
  label: {
    one: { fr: 'Produit', en: 'Product' },
    many: { fr: 'Produits', en: 'Products' },
    new: { fr: 'Nouveau produit', en: 'New product' },
  },
  icon: 'package',
  fields: {
    name: f.text(
      { fr: 'Nom', en: 'Name' },
      {
        required: true,
        index: true,
        search: true,
        max: 250,
        aliases: ['name', 'nom', 'product', 'produit', 'désignation', 'libellé', 'product name', 'article'],
      },
    ),
    reference: f.text(
      { fr: 'Référence', en: 'Reference' },
      {
        index: true,
        search: true,
        max: 100,
        aliases: ['reference', 'référence', 'sku', 'code', 'product code', 'réf'],
      },
    ),
    price: f.money(
      { fr: 'Prix', en: 'Price' },
      {
        aliases: [
          'price',
          'prix',
          'unit price',
          'prix unitaire',
          'tarif',
          'sales_price',
          'prix ht',
          'prix de vente',
          'prix de vente ht',
          'prix unitaire ht',
          'list price',
        ],
      },
    ),
    unit: f.text({ fr: 'Unité', en: 'Unit' }, { max: 50, aliases: ['unit', 'unité'] }),
    vat_rate: f.percent(
      { fr: 'Taux de TVA', en: 'VAT rate' },
      { min: 0, max: 100, aliases: ['vat', 'tva', 'taux de tva', 'vat rate'] },
    ),
    billing: f.select({ fr: 'Facturation', en: 'Billing' }, billings, {
      default: 'once',
      aliases: ['billing', 'facturation', 'billing period', 'périodicité', 'recurrence', 'récurrence'],
    }),
    family: f.text(
      { fr: 'Famille', en: 'Family' },
      { index: true, max: 150, aliases: ['family', 'famille', 'category', 'catégorie', 'series', 'gamme'] },
    ),
    active: f.boolean(
      { fr: 'Au catalogue', en: 'On sale' },
      { default: true, aliases: ['active', 'actif', 'au catalogue'] },
    ),
    option_of: f.relation({ fr: 'Option de', en: 'Option of' }, 'product', {
      index: true,
      reverse: { name: 'options', label: { fr: 'Options', en: 'Options' } },
      help: {
        fr: 'Proposée en option quand ce produit est mis dans un devis',
        en: 'Offered as an option when that product is put in a quote',
      },
    }),
    description: f.longText({ fr: 'Description', en: 'Description' }, { aliases: ['description'] }),
  },
  title: { of: ['name'] },
  sort: 'name',
  columns: ['name', 'reference', 'family', 'price', 'vat_rate', 'active'],
  keyFields: ['reference', 'family', 'price', 'unit', 'vat_rate', 'billing', 'option_of', 'active'],
  quickCreate: ['name', 'reference', 'price'],
  identity: [['reference'], ['name']],
});
