// Lists of choices that several objects share.
import type { Choice } from '../model/field.ts';

export const customerStatuses: readonly Choice[] = [
  { key: 'prospect', label: { fr: 'Prospect', en: 'Prospect' }, tone: 'info' },
  { key: 'active', label: { fr: 'Client actif', en: 'Active customer' }, tone: 'good' },
  { key: 'loyal', label: { fr: 'Client fidèle', en: 'Loyal customer' }, tone: 'good' },
  { key: 'lost', label: { fr: 'Client perdu', en: 'Lost customer' }, tone: 'bad' },
];

export const sources: readonly Choice[] = [
  { key: 'website', label: { fr: 'Site web', en: 'Web site' } },
  { key: 'search', label: { fr: 'Moteur de recherche', en: 'Search engine' } },
  { key: 'referral', label: { fr: 'Recommandation', en: 'Referral' } },
  { key: 'phone', label: { fr: 'Appel entrant', en: 'Incoming call' } },
  { key: 'email', label: { fr: 'E-mail', en: 'E-mail' } },
  { key: 'event', label: { fr: 'Salon ou événement', en: 'Event' } },
  { key: 'prospecting', label: { fr: 'Prospection', en: 'Prospecting' } },
  { key: 'advertising', label: { fr: 'Publicité', en: 'Advertising' } },
  { key: 'social', label: { fr: 'Réseaux sociaux', en: 'Social media' } },
  { key: 'partner', label: { fr: 'Partenaire', en: 'Partner' } },
  { key: 'import', label: { fr: 'Reprise de données', en: 'Migration' } },
  { key: 'other', label: { fr: 'Autre', en: 'Other' } },
];

/** What others see of an entry of an agenda: all of it as their rights go, only that its person is taken, nothing. */
export const agendaVisibilities = [
  { key: 'details', label: { fr: 'Détails', en: 'Details' } },
  { key: 'busy', label: { fr: 'Occupé seulement', en: 'Busy only' } },
  { key: 'hidden', label: { fr: 'Rien', en: 'Nothing' } },
] as const;

export const activityKinds = [
  { key: 'task', label: { fr: 'Tâche', en: 'Task' } },
  { key: 'call', label: { fr: 'Appel', en: 'Call' } },
  { key: 'meeting', label: { fr: 'Réunion', en: 'Meeting' } },
  { key: 'visit', label: { fr: 'Visite', en: 'Visit' } },
  { key: 'email', label: { fr: 'E-mail', en: 'E-mail' } },
  { key: 'sms', label: { fr: 'SMS', en: 'Text message' } },
  { key: 'chat', label: { fr: 'Messagerie', en: 'Chat' } },
  { key: 'note', label: { fr: 'Note', en: 'Note' } },
] as const satisfies readonly Choice[];

export const periodKinds = [
  { key: 'month', label: { fr: 'Mois', en: 'Month' } },
  { key: 'quarter', label: { fr: 'Trimestre', en: 'Quarter' } },
] as const;

/** Of targets: a year is set too, and spread over its months. */
export const targetPeriods = [...periodKinds, { key: 'year', label: { fr: 'Année', en: 'Year' } }] as const;
