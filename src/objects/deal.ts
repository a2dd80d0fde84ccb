import { f } from '../fields/build.ts';
import { defineObject } from '../model/object.ts';
import { sources } from './choices.ts';

export const deal = defineObject({
  name: 'deal',
  label: {
    one: { fr: 'Affaire', en: 'Deal' },
    many: { fr: 'Affaires', en: 'Deals' },
    new: { fr: 'Nouvelle affaire', en: 'New deal' },
  },
  icon: 'target-arrow',
  fields: {
    name: f.text(
      { fr: 'Nom', en: 'Name' },
      {
        required: true,
        index: true,
        search: true,
        max: 250,
        aliases: [
          'name',
          'nom',
          'deal name',
          'deal',
          'affaire',
          'opportunity',
          'opportunity name',
          'opportunité',
          'title',
          'intitulé',
          'nom de l’affaire',
        ],
      },
    ),
    company: f.relation({ fr: 'Société', en: 'Company' }, 'company', {
      index: true,
      reverse: { name: 'deals', label: { fr: 'Affaires', en: 'Deals' } },
      aliases: [
        'company',
        'société',
        'account',
        'account_id',
        'account name',
        'organisation',
        'organization',
        'entreprise',
        'compte',
        'client',
        'company name',
      ],
    }),
    contact: f.relation({ fr: 'Contact', en: 'Contact' }, 'contact', {
      index: true,
      reverse: { name: 'deals', label: { fr: 'Affaires', en: 'Deals' } },
      aliases: [
        'contact',
        'primary contact',
        'person',
        'contact person',
        'interlocuteur',
        'npsp__primary_contact__c',
        'npe01__contact_id_for_role__c',
      ],
    }),
    pipeline: f.relation({ fr: 'Pipeline', en: 'Pipeline' }, 'pipeline', {
      required: true,
      index: true,
      aliases: ['pipeline', 'cycle'],
    }),
    stage: f.relation({ fr: 'Étape', en: 'Stage' }, 'stage', {
      required: true,
      index: true,
      reverse: { name: 'deals', label: { fr: 'Affaires', en: 'Deals' } },
      aliases: ['stage', 'étape', 'deal stage', 'deal_stage', 'stagename', 'stage name', 'phase'],
    }),
    amount: f.money(
      { fr: 'Montant', en: 'Amount' },
      {
        index: true,
        aliases: ['amount', 'montant', 'value', 'valeur', 'deal value', 'close_value', 'price', 'montant ht'],
      },
    ),
    close_date: f.date(
      { fr: 'Date de clôture', en: 'Close date' },
      {
        index: true,
        aliases: [
          'close date',
          'close_date',
          'closedate',
          'date de clôture',
          'expected close date',
          'date de signature',
          'échéance',
        ],
      },
    ),
    opened_on: f.date(
      { fr: 'Ouverte le', en: 'Opened' },
      {
        index: true,
        default: { relative: 'today' },
        aliases: [
          'opened',
          'engage_date',
          'open date',
          'ouverte le',
          'date d’ouverture',
          'create date',
          'created date',
          'date de création',
        ],
      },
    ),
    probability: f.percent(
      { fr: 'Probabilité', en: 'Probability' },
      { min: 0, max: 100, aliases: ['probability', 'probabilité', 'win probability'] },
    ),
    status: f.select(
      { fr: 'Issue', en: 'Outcome' },
      [
        { key: 'open', label: { fr: 'En cours', en: 'Open' }, tone: 'info' },
        { key: 'won', label: { fr: 'Gagnée', en: 'Won' }, tone: 'good' },
        { key: 'lost', label: { fr: 'Perdue', en: 'Lost' }, tone: 'bad' },
      ],
      {
        required: true,
        readOnly: true,
        index: true,
        default: 'open',
        help: { fr: 'Suit l’étape', en: 'Follows the stage' },
      },
    ),
    lost_reason: f.text(
      { fr: 'Motif de perte', en: 'Reason for the loss' },
      { max: 250, aliases: ['lost reason', 'motif de perte', 'loss reason', 'closed lost reason'] },
    ),
    product: f.relation({ fr: 'Produit', en: 'Product' }, 'product', {
      index: true,
      reverse: { name: 'deals', label: { fr: 'Affaires', en: 'Deals' } },
      aliases: ['product', 'produit', 'article', 'offre'],
    }),
    source: f.select({ fr: 'Origine', en: 'Source' }, sources, {
      index: true,
      aliases: ['source', 'origine', 'lead source', 'type'],
    }),
    tags: f.tags(
      { fr: 'Étiquettes', en: 'Tags' },
      { index: true, aliases: ['tags', 'étiquettes', 'label', 'labels'] },
    ),
    lead: f.relation({ fr: 'Demande d’origine', en: 'From lead' }, 'lead', {
      index: true,
      reverse: { name: 'deals', label: { fr: 'Affaires', en: 'Deals' } },
    }),
    description: f.longText(
      { fr: 'Description', en: 'Description' },
      { aliases: ['description', 'notes', 'commentaires'] },
    ),
  },
  title: { of: ['name'] },
  sort: '-created_at',
  columns: ['name', 'company', 'stage', 'amount', 'close_date', 'status', 'owner'],
  keyFields: ['stage', 'amount', 'close_date', 'company', 'contact', 'probability', 'owner'],
  quickCreate: ['name', 'company', 'amount', 'stage'],
  identity: [['name', 'company']],
});
