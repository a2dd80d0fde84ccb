// What one can be told of, as the settings name it. A kind that stands nowhere here is told all the same, under `other`.
import type { Text } from '../../platform/lib/language.ts';

export interface NotificationKind {
  key: string;
  label: Text;
}

export const otherKind = 'other';

export const notificationKinds: readonly NotificationKind[] = [
  { key: 'reminder', label: { fr: 'Rappels de mes activités', en: 'Reminders of my activities' } },
  { key: 'status_review', label: { fr: 'Statuts de clients à revoir', en: 'Customers’ statuses to review' } },
  { key: 'invitation', label: { fr: 'Invitations à une réunion', en: 'Invitations to a meeting' } },
  { key: 'meeting_papers', label: { fr: 'Ordres du jour et comptes rendus', en: 'Agendas and minutes' } },
  { key: 'quote_answer', label: { fr: 'Réponses aux devis', en: 'Answers to quotes' } },
  { key: 'quote_opened', label: { fr: 'Ouverture des devis', en: 'Quotes opened' } },
  { key: 'quote_approval', label: { fr: 'Remises à approuver', en: 'Discounts to approve' } },
  { key: 'lead_assigned', label: { fr: 'Demandes qui me sont confiées', en: 'Leads assigned to me' } },
  { key: 'lead_due', label: { fr: 'Demandes à répondre bientôt', en: 'Leads to be answered soon' } },
  { key: 'lead_overdue', label: { fr: 'Délais de réponse dépassés', en: 'Promised times that are over' } },
  { key: 'form_held', label: { fr: 'Envois de formulaires retenus', en: 'Held-back sendings of forms' } },
  { key: 'contested', label: { fr: 'Mesures contestées', en: 'Measures contested' } },
  { key: 'handover', label: { fr: 'Relais et retours d’absence', en: 'Covering and coming back' } },
  {
    key: 'raci_digest',
    label: { fr: 'Projet CRM : tâches dont je suis informé', en: 'CRM programme: tasks I am informed of' },
  },
  { key: 'communication', label: { fr: 'Messages du projet', en: 'Messages of the programme' } },
  {
    key: 'friction',
    label: { fr: 'Gênes à traiter et leurs réponses', en: 'Frictions to deal with and their answers' },
  },
  { key: otherKind, label: { fr: 'Tout le reste', en: 'Everything else' } },
];

/** Under which kind a person chooses for it. */
export const chosenUnder = (kind: string): string =>
  notificationKinds.some(({ key }) => key === kind) ? kind : otherKind;
