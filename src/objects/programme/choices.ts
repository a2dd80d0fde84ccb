// Lists of choices that several objects of the programme share.
import type { Choice } from '../../model/field.ts';

type Choices<K extends string> = readonly (Choice & { key: K })[];

export type Phase = 'frame' | 'prepare' | 'pilot' | 'deploy' | 'anchor';
/** In their order. */
export const phases: Choices<Phase> = [
  { key: 'frame', label: { fr: 'Cadrer', en: 'Frame' } },
  { key: 'prepare', label: { fr: 'Préparer', en: 'Prepare' } },
  { key: 'pilot', label: { fr: 'Piloter', en: 'Pilot' } },
  { key: 'deploy', label: { fr: 'Déployer', en: 'Deploy' } },
  { key: 'anchor', label: { fr: 'Ancrer', en: 'Anchor' } },
];

export type CommitteeLevel = 'executive' | 'steering' | 'project_team';
export const committeeLevels: Choices<CommitteeLevel> = [
  { key: 'executive', label: { fr: 'Direction', en: 'Executives' } },
  { key: 'steering', label: { fr: 'Comité de pilotage', en: 'Steering committee' } },
  { key: 'project_team', label: { fr: 'Équipe projet', en: 'Project team' } },
];

export const departments: Choices<
  'management' | 'sales' | 'marketing' | 'service' | 'operations' | 'it' | 'accounting' | 'people' | 'other'
> = [
  { key: 'management', label: { fr: 'Direction', en: 'Management' } },
  { key: 'sales', label: { fr: 'Ventes', en: 'Sales' } },
  { key: 'marketing', label: { fr: 'Marketing', en: 'Marketing' } },
  { key: 'service', label: { fr: 'Service client', en: 'Service' } },
  { key: 'operations', label: { fr: 'Opérations', en: 'Operations' } },
  { key: 'it', label: { fr: 'Informatique', en: 'IT' } },
  { key: 'accounting', label: { fr: 'Comptabilité', en: 'Accounting' } },
  { key: 'people', label: { fr: 'Ressources humaines', en: 'Human resources' } },
  { key: 'other', label: { fr: 'Autre', en: 'Other' } },
];

/** What a decision, an agenda or a friction can be about. */
export const subjectKinds: Choices<
  | 'field'
  | 'stage'
  | 'module'
  | 'role'
  | 'goal'
  | 'gap'
  | 'scope_item'
  | 'change_request'
  | 'conflict'
  | 'risk'
  | 'budget'
  | 'gate'
  | 'practice_change'
  | 'friction'
  | 'programme_task'
  | 'other'
> = [
  { key: 'field', label: { fr: 'Champ', en: 'Field' } },
  { key: 'stage', label: { fr: 'Étape', en: 'Stage' } },
  { key: 'module', label: { fr: 'Module', en: 'Module' } },
  { key: 'role', label: { fr: 'Rôle', en: 'Role' } },
  { key: 'goal', label: { fr: 'Objectif', en: 'Goal' } },
  { key: 'gap', label: { fr: 'Écart', en: 'Gap' } },
  { key: 'scope_item', label: { fr: 'Périmètre', en: 'Scope' } },
  { key: 'change_request', label: { fr: 'Demande de changement', en: 'Change request' } },
  { key: 'conflict', label: { fr: 'Désaccord', en: 'Conflict' } },
  { key: 'risk', label: { fr: 'Risque', en: 'Risk' } },
  { key: 'budget', label: { fr: 'Budget', en: 'Budget' } },
  { key: 'gate', label: { fr: 'Jalon', en: 'Gate' } },
  { key: 'practice_change', label: { fr: 'Changement de pratique', en: 'Practice change' } },
  { key: 'friction', label: { fr: 'Gêne', en: 'Friction' } },
  { key: 'programme_task', label: { fr: 'Tâche du projet', en: 'Project task' } },
  { key: 'other', label: { fr: 'Autre sujet', en: 'Something else' } },
];

/** One to five, the same scale wherever weight is judged by people. */
export const scaleOfFive = { min: 1, max: 5, scale: 0 } as const;
