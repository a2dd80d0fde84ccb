// Who may see and do what in the programme, beside their role in the firm: a table for each place one can have in it. They
// become roles of the workspace when the programme begins, and are shown and changed with the others in the settings.
//
// Attitudes of people are for the project team, what is said in interviews for those who lead them, the budget for sponsor,
// CRM lead and committees. Whoever has only an invitation link is nobody here: see vision/server/invitations.ts.
import { type ObjectPermission, type Permissions, permission, type Reach } from '../../model/access.ts';
import type { Filter } from '../../model/query.ts';
import type { Text } from '../../platform/lib/language.ts';

export type Place = 'everyone' | 'project_team' | 'committee' | 'crm_lead' | 'sponsor';

const all = permission('all', 'all', 'all', 'all', 'all');
const seen = permission('all', 'none', 'none', 'none', 'none');
const taken = permission('all', 'none', 'none', 'none', 'all');
const edited = permission('all', 'all', 'all', 'own', 'all');
const own = permission('own', 'own', 'own', 'own', 'none');
const hiding = (of: ObjectPermission, ...hidden: string[]): ObjectPermission => ({ ...of, hidden });
const reading = (read: Reach): ObjectPermission => permission(read, 'none', 'none', 'none', 'none');

const isTaken: Filter = { field: 'status', op: 'in', value: ['taken', 'replaced'] };
const isPublished: Filter = { field: 'published_at', op: 'not_empty' };

const moneyOfProgramme = ['hourly_rate', 'reserve_percent', 'budget_approved_on'];
const moneyOfGoal = ['value_per_unit', 'value_reason'];

/** What anybody of the firm sees: where it goes, who leads it, what was decided, what became of what hinders. */
const everyone: Record<string, ObjectPermission> = {
  programme: hiding(seen, ...moneyOfProgramme, 'sponsor_letter', 'lead_letter'),
  committee: seen,
  programme_member: seen,
  decision: reading(isTaken),
  decision_subject: reading({ field: 'decision.status', op: 'in', value: ['taken', 'replaced'] }),
  vision: reading(isPublished),
  scope_item: seen,
  change_request: hiding(permission('all', 'all', 'none', 'none', 'none'), 'cost', 'cost_yearly'),
  programme_task: hiding(seen, 'budget'),
  task_dependency: seen,
  raci_assignment: seen,
  time_spent: own,
  measure: seen,
  measure_value: seen,
  goal: hiding(seen, ...moneyOfGoal),
  practice_change: seen,
  gate_criterion: seen,
  gate_verdict: seen,
  module_gate: seen,
  friction: permission('all', 'all', 'none', 'none', 'none'),
};

/** Those who do the work: everything but the budget. */
const projectTeam: Record<string, ObjectPermission> = {
  ...everyone,
  programme: hiding(seen, ...moneyOfProgramme),
  decision: edited,
  decision_subject: all,
  meeting: edited,
  meeting_item: all,
  conflict: edited,
  conflict_position: all,
  committee_pack: hiding(taken, 'content', 'file'),
  interview_campaign: edited,
  interview_question: all,
  interview: edited,
  interview_answer: edited,
  vision: edited,
  scope_item: edited,
  change_request: edited,
  process: edited,
  gap: edited,
  programme_task: edited,
  task_dependency: all,
  raci_assignment: all,
  time_spent: permission('all', 'own', 'own', 'own', 'all'),
  measure: edited,
  measure_value: edited,
  goal: hiding(edited, ...moneyOfGoal),
  stakeholder: edited,
  communication: edited,
  communication_reading: taken,
  practice_change: edited,
  risk: edited,
  gate_criterion: edited,
  gate_verdict: taken,
  module_gate: all,
  friction: edited,
};

/** Those who steer: they read what is worked on, decide, arbitrate and approve; nobody's attitude is theirs to know. */
const committee: Record<string, ObjectPermission> = {
  ...everyone,
  programme: taken,
  decision: edited,
  decision_subject: all,
  meeting: edited,
  meeting_item: all,
  conflict: edited,
  conflict_position: all,
  committee_pack: taken,
  interview_campaign: taken,
  vision: taken,
  scope_item: edited,
  change_request: edited,
  process: taken,
  gap: taken,
  programme_task: taken,
  time_spent: permission('all', 'own', 'own', 'own', 'none'),
  measure: taken,
  measure_value: taken,
  goal: edited,
  budget_line: taken,
  communication: taken,
  practice_change: taken,
  risk: edited,
  gate_criterion: permission('all', 'none', 'all', 'none', 'all'),
  gate_verdict: permission('all', 'all', 'none', 'none', 'all'),
  friction: taken,
};

const sponsor: Record<string, ObjectPermission> = {
  ...committee,
  programme: permission('all', 'none', 'all', 'none', 'all'),
  committee: edited,
  programme_member: edited,
  budget_line: edited,
  committee_pack: edited,
};

/** Leads the work and answers for it: the rights of all others, and who has a place in it. */
const crmLead: Record<string, ObjectPermission> = Object.fromEntries(
  [...Object.keys({ ...projectTeam, ...sponsor })].map((object) => [object, all]),
);

const none = permission('none', 'none', 'none', 'none', 'none');
const table = (objects: Record<string, ObjectPermission>): Permissions => ({
  objects,
  others: none,
  administer: false,
});

export const programmeRoles: readonly { granted_to: Place; name: Text; permissions: Permissions }[] = [
  {
    granted_to: 'everyone',
    name: { fr: 'Projet : tout le monde', en: 'Programme: everybody' },
    permissions: table(everyone),
  },
  {
    granted_to: 'project_team',
    name: { fr: 'Projet : équipe projet', en: 'Programme: project team' },
    permissions: table(projectTeam),
  },
  {
    granted_to: 'committee',
    name: { fr: 'Projet : comités', en: 'Programme: committees' },
    permissions: table(committee),
  },
  {
    granted_to: 'sponsor',
    name: { fr: 'Projet : sponsor', en: 'Programme: executive sponsor' },
    permissions: table(sponsor),
  },
  {
    granted_to: 'crm_lead',
    name: { fr: 'Projet : responsable CRM', en: 'Programme: CRM lead' },
    permissions: table(crmLead),
  },
];
