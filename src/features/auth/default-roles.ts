// The roles a firm begins with, and its first sales pipeline: data, which the firm changes as it likes afterwards.
import { type ObjectPermission, type Permissions, permission } from '../../model/access.ts';
import type { Filter } from '../../model/query.ts';
import type { Text } from '../../platform/lib/language.ts';

export interface DefaultRole {
  key: string;
  name: Text;
  permissions: Permissions;
}

/** Everybody reads them, administrators alone change them: see server/rules.ts. */
export const administered = [
  'user',
  'team',
  'role',
  'pipeline',
  'stage',
  'close_reason',
  'form',
  'assignment_rule',
  'answer_promise',
] as const;

const mine: Filter = { field: 'owner', op: 'is', value: 'me' };
const mineOrShared: Filter = { or: [mine, { field: 'shared', op: 'is', value: true }] };

const everything = permission('all', 'all', 'all', 'all', 'all');
const readOnly = permission('all', 'none', 'none', 'none', 'none');
const settings = Object.fromEntries(administered.map((object) => [object, readOnly]));
const view = permission(mineOrShared, 'own', 'own', 'own', 'none');

// Those who lead also tend the views that all share.
const leadersView = permission(mineOrShared, 'all', mineOrShared, mineOrShared, 'none');
const commonFiles: ObjectPermission = permission('all', 'team', 'team', 'own', 'none');
const teamFiles: ObjectPermission = permission('team', 'team', 'team', 'own', 'none');

// One's own target and forecast, and what the team and the firm are to reach; those of others are for who leads.
const ofMe: Filter = { field: 'person', op: 'is', value: 'me' };
const target = permission({ or: [ofMe, { field: 'person', op: 'empty' }] }, 'none', 'none', 'none', 'none');
const forecastCall = permission(ofMe, ofMe, ofMe, 'none', 'none');

export const defaultRoles: readonly DefaultRole[] = [
  {
    key: 'administrator',
    name: { fr: 'Administrateur', en: 'Administrator' },
    permissions: { objects: { view: leadersView }, others: everything, administer: true },
  },
  {
    key: 'manager',
    name: { fr: 'Responsable', en: 'Manager' },
    permissions: {
      // What forms held back is nobody's: whoever leads lets it in or clears it away.
      objects: {
        ...settings,
        view: leadersView,
        form_entry: permission('all', 'none', 'none', 'all', 'none'),
      },
      others: permission('all', 'all', 'all', 'team', 'all'),
      administer: false,
    },
  },
  {
    key: 'sales_rep',
    name: { fr: 'Commercial', en: 'Sales rep' },
    permissions: {
      objects: {
        ...settings,
        view,
        company: commonFiles,
        contact: commonFiles,
        product: readOnly,
        price_list: readOnly,
        price_list_item: readOnly,
        document: commonFiles,
        competitor: commonFiles,
        target,
        exchange_rate: readOnly,
        forecast_call: forecastCall,
        lead: teamFiles,
        deal: teamFiles,
        // One reads what the team did, and corrects what one did oneself.
        activity: permission('team', 'team', 'own', 'own', 'none'),
        series: permission('team', 'own', 'own', 'own', 'none'),
        // What the firm has agreed on; one may add one's own.
        activity_template: permission('all', 'own', 'own', 'own', 'none'),
        // Who is away is for everybody to know, and each one's own to say.
        absence: permission('all', 'own', 'own', 'own', 'none'),
        // As far as the activity is seen; changed with it, by an action.
        participant: permission('all', 'none', 'none', 'none', 'none'),
      },
      others: teamFiles,
      administer: false,
    },
  },
  {
    key: 'read_only',
    name: { fr: 'Lecture seule', en: 'Read only' },
    permissions: {
      objects: { view: permission(mineOrShared, 'none', 'none', 'none', 'none') },
      others: readOnly,
      administer: false,
    },
  },
];

export const defaultPipeline: {
  name: Text;
  stages: readonly { name: Text; probability: number; outcome: 'open' | 'won' | 'lost' }[];
} = {
  name: { fr: 'Ventes', en: 'Sales' },
  stages: [
    { name: { fr: 'Nouvelle', en: 'New' }, probability: 10, outcome: 'open' },
    { name: { fr: 'Qualifiée', en: 'Qualified' }, probability: 25, outcome: 'open' },
    { name: { fr: 'Proposition', en: 'Proposal' }, probability: 50, outcome: 'open' },
    { name: { fr: 'Négociation', en: 'Negotiation' }, probability: 75, outcome: 'open' },
    { name: { fr: 'Gagnée', en: 'Won' }, probability: 100, outcome: 'won' },
    { name: { fr: 'Perdue', en: 'Lost' }, probability: 0, outcome: 'lost' },
  ],
};

/** Why deals are won and lost, to begin with. */
export const defaultReasons: readonly { name: Text; outcome: 'won' | 'lost' }[] = [
  { name: { fr: 'Prix', en: 'Price' }, outcome: 'lost' },
  { name: { fr: 'Concurrent retenu', en: 'Competitor chosen' }, outcome: 'lost' },
  { name: { fr: 'Budget supprimé', en: 'Budget cut' }, outcome: 'lost' },
  { name: { fr: 'Projet reporté', en: 'Project postponed' }, outcome: 'lost' },
  { name: { fr: 'Pas de réponse', en: 'No answer' }, outcome: 'lost' },
  { name: { fr: 'Besoin non couvert', en: 'Need not met' }, outcome: 'lost' },
  { name: { fr: 'Prix', en: 'Price' }, outcome: 'won' },
  { name: { fr: 'Offre mieux adaptée', en: 'Better fit' }, outcome: 'won' },
  { name: { fr: 'Relation de confiance', en: 'Trust' }, outcome: 'won' },
  { name: { fr: 'Réactivité', en: 'Quick answers' }, outcome: 'won' },
];
