// What the programme takes on, what it leaves out, what comes later. A module that is out is off: see features/programme/scope.
import { f } from '../../fields/build.ts';
import { defineObject } from '../../model/object.ts';
import { phases } from './choices.ts';

export const scopeKinds = [
  { key: 'module', label: { fr: 'Module de Jalon', en: 'Module of Jalon' } },
  { key: 'process', label: { fr: 'Processus', en: 'Process' } },
  { key: 'configuration', label: { fr: 'Réglage', en: 'Configuration' } },
  { key: 'integration', label: { fr: 'Intégration', en: 'Integration' } },
  { key: 'data', label: { fr: 'Données', en: 'Data' } },
  { key: 'team', label: { fr: 'Équipe', en: 'Team' } },
  { key: 'other', label: { fr: 'Autre', en: 'Other' } },
] as const;

export const scopeItem = defineObject({
  name: 'scope_item',
  label: {
    one: { fr: 'Élément du périmètre', en: 'Scope item' },
    many: { fr: 'Éléments du périmètre', en: 'Scope items' },
    new: { fr: 'Nouvel élément', en: 'New item' },
  },
  icon: 'target-arrow',
  internal: true,
  confined: true,
  importable: true,
  fields: {
    name: f.text({ fr: 'Nom', en: 'Name' }, { required: true, max: 200 }),
    kind: f.select({ fr: 'Nature', en: 'Kind' }, scopeKinds, { required: true, default: 'other' }),
    module: f.text(
      { fr: 'Module', en: 'Module' },
      { unique: true, max: 50, help: { fr: 'Son nom technique', en: 'Its technical name' } },
    ),
    verdict: f.select(
      { fr: 'Périmètre', en: 'Scope' },
      [
        { key: 'in', label: { fr: 'Dedans', en: 'In' }, tone: 'good' },
        { key: 'later', label: { fr: 'Plus tard', en: 'Later' }, tone: 'info' },
        { key: 'out', label: { fr: 'Dehors', en: 'Out' }, tone: 'neutral' },
      ],
      { required: true, index: true, default: 'in' },
    ),
    why: f.longText({ fr: 'Pourquoi', en: 'Why' }),
    decided_by: f.user({ fr: 'Décidé par', en: 'Decided by' }),
    decided_on: f.date({ fr: 'Décidé le', en: 'Decided on' }, { index: true }),
    added_on: f.date({ fr: 'Entré le', en: 'In since' }, { index: true, default: { relative: 'today' } }),
    phase: f.select({ fr: 'À partir de la phase', en: 'From the phase' }, phases),
    covers: f.text(
      { fr: 'Ce qu’il couvre', en: 'What it covers' },
      {
        index: true,
        max: 200,
        help: {
          fr: 'objet:identifiant d’un réglage apparu de lui-même',
          en: 'object:id of a setting that appeared by itself',
        },
      },
    ),
    request: f.relation({ fr: 'Demande', en: 'Request' }, 'change_request', { index: true }),
    decision: f.relation({ fr: 'Décision', en: 'Decision' }, 'decision', { index: true }),
  },
  title: { of: ['name'] },
  sort: 'verdict',
  columns: ['name', 'kind', 'verdict', 'why', 'decided_by', 'decided_on', 'added_on'],
  keyFields: ['kind', 'verdict', 'why', 'decided_by', 'decided_on', 'decision'],
  quickCreate: ['name', 'verdict', 'why'],
});

/** Something to be added to the scope: what it costs, what it brings, what it asks of those who use the CRM every day. */
export const changeRequest = defineObject({
  name: 'change_request',
  label: {
    one: { fr: 'Demande de changement', en: 'Change request' },
    many: { fr: 'Demandes de changement', en: 'Change requests' },
    new: { fr: 'Nouvelle demande', en: 'New request' },
  },
  icon: 'git-pull-request',
  internal: true,
  confined: true,
  fields: {
    name: f.text({ fr: 'Demande', en: 'Request' }, { required: true, max: 200 }),
    description: f.longText({ fr: 'Description', en: 'Description' }),
    module: f.text({ fr: 'Module', en: 'Module' }, { max: 50 }),
    asked_by: f.user({ fr: 'Demandé par', en: 'Asked by' }, { default: { relative: 'me' } }),
    asked_on: f.date({ fr: 'Demandé le', en: 'Asked on' }, { default: { relative: 'today' } }),
    cost: f.money({ fr: 'Coût', en: 'Cost' }),
    cost_yearly: f.money({ fr: 'Coût par an', en: 'Cost per year' }),
    benefit: f.longText({ fr: 'Ce que cela apporte', en: 'What it brings' }),
    benefit_yearly: f.money({ fr: 'Gain par an', en: 'Gain per year' }),
    fields_added: f.number({ fr: 'Champs de plus', en: 'Fields more' }, { min: 0, scale: 0, default: 0 }),
    screens_added: f.number({ fr: 'Écrans de plus', en: 'Screens more' }, { min: 0, scale: 0, default: 0 }),
    minutes_a_week: f.number(
      { fr: 'Minutes par semaine et par personne', en: 'Minutes a week for each person' },
      { min: -2400, max: 2400, scale: 0, default: 0 },
    ),
    people_affected: f.number({ fr: 'Personnes concernées', en: 'People affected' }, { min: 0, scale: 0 }),
    status: f.select(
      { fr: 'État', en: 'State' },
      [
        { key: 'asked', label: { fr: 'À décider', en: 'To decide' }, tone: 'warning' },
        { key: 'accepted', label: { fr: 'Acceptée', en: 'Accepted' }, tone: 'good' },
        { key: 'later', label: { fr: 'Plus tard', en: 'Later' }, tone: 'info' },
        { key: 'refused', label: { fr: 'Refusée', en: 'Refused' }, tone: 'neutral' },
      ],
      { required: true, index: true, default: 'asked' },
    ),
    decided_on: f.date({ fr: 'Décidée le', en: 'Decided on' }),
    decided_by: f.user({ fr: 'Décidée par', en: 'Decided by' }),
    reason: f.longText({ fr: 'Motif', en: 'Reason' }),
    decision: f.relation({ fr: 'Décision', en: 'Decision' }, 'decision', {
      index: true,
      reverse: { name: 'change_requests', label: { fr: 'Demandes de changement', en: 'Change requests' } },
    }),
  },
  title: { of: ['name'] },
  sort: '-asked_on',
  columns: ['name', 'status', 'asked_by', 'asked_on', 'cost', 'minutes_a_week', 'decided_on'],
  keyFields: ['status', 'cost', 'benefit', 'minutes_a_week', 'fields_added', 'decided_by', 'reason'],
  quickCreate: ['name', 'description', 'cost', 'benefit', 'minutes_a_week'],
});
