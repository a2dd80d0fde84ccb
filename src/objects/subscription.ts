import { f } from '../fields/build.ts';
import { defineObject } from '../model/object.ts';
import { periods } from './billing.ts';

export const subscription = defineObject({
  name: 'subscription',
  label: {
    one: { fr: 'Abonnement', en: 'Subscription' },
    many: { fr: 'Abonnements', en: 'Subscriptions' },
    new: { fr: 'Nouvel abonnement', en: 'New subscription' },
  },
  icon: 'refresh',
  fields: {
    name: f.text(
      { fr: 'Nom', en: 'Name' },
      {
        required: true,
        index: true,
        search: true,
        max: 250,
        aliases: ['name', 'nom', 'subscription', 'abonnement', 'contrat', 'contract'],
      },
    ),
    company: f.relation({ fr: 'Société', en: 'Company' }, 'company', {
      index: true,
      reverse: { name: 'subscriptions', label: { fr: 'Abonnements', en: 'Subscriptions' } },
      aliases: ['company', 'société', 'client', 'account'],
    }),
    contact: f.relation({ fr: 'Contact', en: 'Contact' }, 'contact', {
      index: true,
      reverse: { name: 'subscriptions', label: { fr: 'Abonnements', en: 'Subscriptions' } },
      aliases: ['contact', 'abonné', 'subscriber', 'adhérent'],
    }),
    deal: f.relation({ fr: 'Affaire', en: 'Deal' }, 'deal', {
      index: true,
      reverse: { name: 'subscriptions', label: { fr: 'Abonnements', en: 'Subscriptions' } },
    }),
    quote: f.relation({ fr: 'Devis', en: 'Quote' }, 'quote', {
      index: true,
      reverse: { name: 'subscriptions', label: { fr: 'Abonnements', en: 'Subscriptions' } },
    }),
    product: f.relation({ fr: 'Produit', en: 'Product' }, 'product', {
      index: true,
      reverse: { name: 'subscriptions', label: { fr: 'Abonnements', en: 'Subscriptions' } },
      aliases: ['product', 'produit', 'formule', 'plan'],
    }),
    quantity: f.number({ fr: 'Quantité', en: 'Quantity' }, { min: 0, scale: 4, default: 1 }),
    amount: f.money(
      { fr: 'Montant par période', en: 'Amount per period' },
      {
        help: { fr: 'Hors taxes', en: 'Before VAT' },
        aliases: ['amount', 'montant', 'prix', 'price', 'mensualité'],
      },
    ),
    period: f.select({ fr: 'Période', en: 'Period' }, periods, {
      default: 'month',
      aliases: ['period', 'période', 'périodicité'],
    }),
    starts_on: f.date(
      { fr: 'Début', en: 'Starts' },
      { index: true, aliases: ['start', 'starts on', 'début', 'date de début'] },
    ),
    ends_on: f.date(
      { fr: 'Échéance', en: 'Ends' },
      {
        index: true,
        help: { fr: 'Dernier jour de l’engagement', en: 'Last day of the commitment' },
        aliases: ['end', 'ends on', 'fin', 'échéance', 'date de fin'],
      },
    ),
    renewal: f.select(
      { fr: 'Reconduction', en: 'Renewal' },
      [
        { key: 'tacit', label: { fr: 'Tacite', en: 'Automatic' } },
        { key: 'manual', label: { fr: 'Sur accord', en: 'By agreement' } },
        { key: 'none', label: { fr: 'Sans', en: 'None' } },
      ],
      { default: 'tacit', aliases: ['renewal', 'reconduction', 'renouvellement'] },
    ),
    status: f.select(
      { fr: 'État', en: 'State' },
      [
        { key: 'planned', label: { fr: 'À venir', en: 'To come' }, tone: 'info' },
        { key: 'active', label: { fr: 'En cours', en: 'Active' }, tone: 'good' },
        { key: 'suspended', label: { fr: 'Suspendu', en: 'Suspended' }, tone: 'warning' },
        { key: 'ended', label: { fr: 'Terminé', en: 'Ended' }, tone: 'neutral' },
        { key: 'cancelled', label: { fr: 'Résilié', en: 'Cancelled' }, tone: 'bad' },
      ],
      { required: true, index: true, default: 'active', aliases: ['status', 'statut', 'état'] },
    ),
  },
  title: { of: ['name'] },
  sort: '-created_at',
  columns: ['name', 'company', 'contact', 'product', 'amount', 'period', 'ends_on', 'status', 'owner'],
  keyFields: [
    'status',
    'company',
    'contact',
    'product',
    'amount',
    'period',
    'starts_on',
    'ends_on',
    'renewal',
  ],
  quickCreate: ['name', 'company', 'contact', 'amount'],
});
