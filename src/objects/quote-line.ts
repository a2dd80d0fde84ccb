import { f } from '../fields/build.ts';
import { defineObject } from '../model/object.ts';
import { billings } from './billing.ts';

export const quoteLine = defineObject({
  name: 'quote_line',
  label: {
    one: { fr: 'Ligne de devis', en: 'Quote line' },
    many: { fr: 'Lignes de devis', en: 'Quote lines' },
  },
  icon: 'list',
  internal: true,
  searchable: false,
  fields: {
    quote: f.relation({ fr: 'Devis', en: 'Quote' }, 'quote', {
      required: true,
      index: true,
      reverse: { name: 'lines', label: { fr: 'Lignes', en: 'Lines' } },
    }),
    position: f.number({ fr: 'Position', en: 'Position' }, { scale: 0, min: 0, default: 0 }),
    kind: f.select(
      { fr: 'Type', en: 'Kind' },
      [
        { key: 'line', label: { fr: 'Ligne', en: 'Line' } },
        { key: 'section', label: { fr: 'Section', en: 'Section' } },
        { key: 'comment', label: { fr: 'Commentaire', en: 'Comment' } },
      ],
      { required: true, default: 'line' },
    ),
    product: f.relation({ fr: 'Produit', en: 'Product' }, 'product', {
      index: true,
      reverse: { name: 'quote_lines', label: { fr: 'Lignes de devis', en: 'Quote lines' } },
    }),
    description: f.longText({ fr: 'Désignation', en: 'Description' }, { max: 5000 }),
    quantity: f.number({ fr: 'Quantité', en: 'Quantity' }, { min: 0, max: 1_000_000_000, scale: 4 }),
    unit: f.text({ fr: 'Unité', en: 'Unit' }, { max: 50 }),
    unit_price: f.money({ fr: 'Prix unitaire HT', en: 'Unit price' }),
    list_price: f.money(
      { fr: 'Prix du tarif', en: 'Listed price' },
      { readOnly: true, help: { fr: 'Quand la ligne a été écrite', en: 'When the line was written' } },
    ),
    discount: f.percent({ fr: 'Remise', en: 'Discount' }, { min: 0, max: 100, scale: 2 }),
    vat_rate: f.percent({ fr: 'Taux de TVA', en: 'VAT rate' }, { min: 0, max: 100, scale: 2 }),
    billing: f.select({ fr: 'Facturation', en: 'Billing' }, billings, { default: 'once' }),
    optional: f.boolean({ fr: 'En option', en: 'Optional' }, { default: false }),
    net: f.money({ fr: 'Montant HT', en: 'Amount before VAT' }, { readOnly: true }),
  },
  title: { of: ['description'], or: ['kind'] },
  sort: 'position',
  columns: ['quote', 'position', 'kind', 'product', 'description', 'quantity', 'unit_price', 'net'],
  keyFields: ['quote', 'product', 'quantity', 'unit_price', 'discount', 'vat_rate'],
  quickCreate: ['quote', 'description', 'quantity', 'unit_price'],
});
