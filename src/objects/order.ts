// What a customer ordered once. Its lines are those of the quote it was made from.
import { f } from '../fields/build.ts';
import { defineObject } from '../model/object.ts';

export const order = defineObject({
  name: 'order',
  label: {
    one: { fr: 'Commande', en: 'Order' },
    many: { fr: 'Commandes', en: 'Orders' },
    new: { fr: 'Nouvelle commande', en: 'New order' },
  },
  icon: 'shopping-cart',
  fields: {
    name: f.text(
      { fr: 'Nom', en: 'Name' },
      {
        required: true,
        index: true,
        search: true,
        max: 250,
        aliases: ['name', 'nom', 'order', 'commande', 'order number', 'numéro de commande'],
      },
    ),
    company: f.relation({ fr: 'Société', en: 'Company' }, 'company', {
      index: true,
      reverse: { name: 'orders', label: { fr: 'Commandes', en: 'Orders' } },
      aliases: ['company', 'société', 'client', 'account'],
    }),
    contact: f.relation({ fr: 'Contact', en: 'Contact' }, 'contact', {
      index: true,
      reverse: { name: 'orders', label: { fr: 'Commandes', en: 'Orders' } },
      aliases: ['contact', 'acheteur', 'buyer'],
    }),
    deal: f.relation({ fr: 'Affaire', en: 'Deal' }, 'deal', {
      index: true,
      reverse: { name: 'orders', label: { fr: 'Commandes', en: 'Orders' } },
    }),
    quote: f.relation({ fr: 'Devis', en: 'Quote' }, 'quote', {
      index: true,
      reverse: { name: 'orders', label: { fr: 'Commandes', en: 'Orders' } },
    }),
    product: f.relation({ fr: 'Produit', en: 'Product' }, 'product', {
      index: true,
      reverse: { name: 'orders', label: { fr: 'Commandes', en: 'Orders' } },
      help: { fr: 'Celui qui pèse le plus', en: 'The one that weighs most' },
      aliases: ['product', 'produit', 'article'],
    }),
    ordered_on: f.date(
      { fr: 'Commandé le', en: 'Ordered' },
      {
        index: true,
        default: { relative: 'today' },
        aliases: ['order date', 'ordered on', 'date de commande', 'date'],
      },
    ),
    amount: f.money(
      { fr: 'Montant HT', en: 'Amount before VAT' },
      { aliases: ['amount', 'montant', 'montant ht', 'total ht'] },
    ),
    status: f.select(
      { fr: 'État', en: 'State' },
      [
        { key: 'to_deliver', label: { fr: 'À livrer', en: 'To deliver' }, tone: 'info' },
        { key: 'delivered', label: { fr: 'Livrée', en: 'Delivered' }, tone: 'good' },
        { key: 'cancelled', label: { fr: 'Annulée', en: 'Cancelled' }, tone: 'bad' },
      ],
      { required: true, index: true, default: 'to_deliver', aliases: ['status', 'statut', 'état'] },
    ),
  },
  title: { of: ['name'] },
  sort: '-ordered_on',
  columns: ['name', 'company', 'contact', 'product', 'amount', 'ordered_on', 'status', 'owner'],
  keyFields: ['status', 'company', 'contact', 'product', 'amount', 'ordered_on', 'owner'],
  quickCreate: ['name', 'company', 'contact', 'amount'],
});
