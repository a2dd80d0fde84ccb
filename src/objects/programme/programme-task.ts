// What is to be done for the programme, by when, after what and by whom: rows of the roadmap and of the RACI matrix alike.
import { f } from '../../fields/build.ts';
import { defineObject } from '../../model/object.ts';
import { phases } from './choices.ts';

export const programmeTask = defineObject({
  name: 'programme_task',
  label: {
    one: { fr: 'Tâche du projet', en: 'Project task' },
    many: { fr: 'Tâches du projet', en: 'Project tasks' },
    new: { fr: 'Nouvelle tâche', en: 'New task' },
  },
  icon: 'subtask',
  internal: true,
  confined: true,
  importable: true,
  fields: {
    name: f.text({ fr: 'Tâche', en: 'Task' }, { required: true, max: 200 }),
    key: f.text(
      { fr: 'Modèle', en: 'Template' },
      { max: 50, help: { fr: 'Pour les tâches fournies', en: 'For the tasks provided' } },
    ),
    kind: f.select(
      { fr: 'Nature', en: 'Kind' },
      [
        { key: 'task', label: { fr: 'Tâche', en: 'Task' } },
        { key: 'milestone', label: { fr: 'Étape clé', en: 'Milestone' } },
        { key: 'duty', label: { fr: 'Responsabilité durable', en: 'Lasting duty' } },
      ],
      { required: true, default: 'task' },
    ),
    phase: f.select({ fr: 'Phase', en: 'Phase' }, phases, { index: true }),
    position: f.number({ fr: 'Rang', en: 'Position' }, { min: 0, scale: 0, default: 0 }),
    starts_on: f.date({ fr: 'Début', en: 'Start' }),
    ends_on: f.date({ fr: 'Fin', en: 'End' }, { index: true }),
    baseline_starts_on: f.date({ fr: 'Début au plan de référence', en: 'Baseline start' }),
    baseline_ends_on: f.date({ fr: 'Fin au plan de référence', en: 'Baseline end' }),
    progress: f.percent({ fr: 'Avancement', en: 'Progress' }, { min: 0, max: 100, default: 0 }),
    status: f.select(
      { fr: 'État', en: 'State' },
      [
        { key: 'open', label: { fr: 'À faire', en: 'To do' }, tone: 'neutral' },
        { key: 'in_progress', label: { fr: 'En cours', en: 'In progress' }, tone: 'info' },
        { key: 'to_approve', label: { fr: 'À approuver', en: 'To approve' }, tone: 'warning' },
        { key: 'done', label: { fr: 'Faite', en: 'Done' }, tone: 'good' },
        { key: 'dropped', label: { fr: 'Abandonnée', en: 'Dropped' }, tone: 'neutral' },
      ],
      { required: true, index: true, default: 'open' },
    ),
    is_training: f.boolean(
      { fr: 'Forme les utilisateurs', en: 'Trains users' },
      {
        help: {
          fr: 'Pas faite à une semaine du pilote, elle devient un signal',
          en: 'Not done a week before the pilot, it becomes a signal',
        },
      },
    ),
    done_on: f.date({ fr: 'Faite le', en: 'Done on' }),
    gap: f.relation({ fr: 'Écart', en: 'Gap' }, 'gap', {
      index: true,
      reverse: { name: 'tasks', label: { fr: 'Tâches', en: 'Tasks' } },
    }),
    description: f.longText({ fr: 'Description', en: 'Description' }),
    budget: f.money({ fr: 'Budget', en: 'Budget' }),
  },
  title: { of: ['name'] },
  sort: 'position',
  columns: ['name', 'phase', 'starts_on', 'ends_on', 'progress', 'status', 'owner'],
  keyFields: ['phase', 'starts_on', 'ends_on', 'status', 'progress', 'gap', 'owner'],
  quickCreate: ['name', 'phase', 'starts_on', 'ends_on'],
});

/** One task waits for another. */
export const taskDependency = defineObject({
  name: 'task_dependency',
  label: {
    one: { fr: 'Dépendance', en: 'Dependency' },
    many: { fr: 'Dépendances', en: 'Dependencies' },
  },
  icon: 'arrow-right',
  internal: true,
  confined: true,
  fields: {
    task: f.relation({ fr: 'Tâche', en: 'Task' }, 'programme_task', {
      index: true,
      reverse: { name: 'waits_for', label: { fr: 'Attend', en: 'Waits for' } },
    }),
    after: f.relation({ fr: 'Après', en: 'After' }, 'programme_task', {
      index: true,
      reverse: { name: 'awaited_by', label: { fr: 'Attendue par', en: 'Awaited by' } },
    }),
    kind: f.select(
      { fr: 'Lien', en: 'Link' },
      [
        { key: 'end_to_start', label: { fr: 'Fin à début', en: 'Finish to start' } },
        { key: 'start_to_start', label: { fr: 'Début à début', en: 'Start to start' } },
        { key: 'end_to_end', label: { fr: 'Fin à fin', en: 'Finish to finish' } },
      ],
      { required: true, default: 'end_to_start' },
    ),
    lag_days: f.number(
      { fr: 'Délai, en jours', en: 'Lag, in days' },
      { min: -365, max: 365, scale: 0, default: 0 },
    ),
  },
  title: { of: ['kind'] },
  sort: 'created_at',
  columns: ['task', 'after', 'kind', 'lag_days'],
  keyFields: ['task', 'after', 'kind', 'lag_days'],
  quickCreate: ['task', 'after'],
});

/** A letter of the RACI matrix: who does it, who answers for it, whose advice is asked, who is told. */
export const raciAssignment = defineObject({
  name: 'raci_assignment',
  label: {
    one: { fr: 'Affectation RACI', en: 'RACI assignment' },
    many: { fr: 'Affectations RACI', en: 'RACI assignments' },
  },
  icon: 'layout-grid',
  internal: true,
  confined: true,
  fields: {
    task: f.relation({ fr: 'Tâche', en: 'Task' }, 'programme_task', {
      index: true,
      reverse: { name: 'assignments', label: { fr: 'Qui', en: 'Who' } },
    }),
    person: f.user({ fr: 'Personne', en: 'Person' }, { index: true }),
    letter: f.select(
      { fr: 'Rôle', en: 'Role' },
      [
        { key: 'R', label: { fr: 'Réalise', en: 'Responsible' } },
        { key: 'A', label: { fr: 'Approuve', en: 'Accountable' } },
        { key: 'C', label: { fr: 'Consulté', en: 'Consulted' } },
        { key: 'I', label: { fr: 'Informé', en: 'Informed' } },
      ],
      { required: true, default: 'R' },
    ),
    comment: f.text({ fr: 'Commentaire', en: 'Comment' }, { max: 500 }),
    activity: f.relation({ fr: 'Dans son agenda', en: 'In their day' }, 'activity', {
      readOnly: true,
      index: true,
    }),
  },
  title: { of: ['letter'] },
  sort: 'letter',
  columns: ['task', 'person', 'letter', 'comment'],
  keyFields: ['task', 'person', 'letter', 'comment'],
  quickCreate: ['task', 'person', 'letter'],
});

/** Hours that somebody spent on the programme: they become a cost. */
export const timeSpent = defineObject({
  name: 'time_spent',
  label: {
    one: { fr: 'Temps passé', en: 'Time spent' },
    many: { fr: 'Temps passés', en: 'Time spent' },
    new: { fr: 'Noter du temps', en: 'Note time' },
  },
  icon: 'clock-hour-4',
  internal: true,
  confined: true,
  importable: true,
  fields: {
    task: f.relation({ fr: 'Tâche', en: 'Task' }, 'programme_task', {
      index: true,
      reverse: { name: 'time', label: { fr: 'Temps passés', en: 'Time spent' } },
    }),
    person: f.user({ fr: 'Personne', en: 'Person' }, { index: true, default: { relative: 'me' } }),
    day: f.date({ fr: 'Le', en: 'On' }, { required: true, index: true, default: { relative: 'today' } }),
    hours: f.number({ fr: 'Heures', en: 'Hours' }, { required: true, min: 0, max: 24, scale: 2 }),
    note: f.text({ fr: 'Note', en: 'Note' }, { max: 300 }),
  },
  title: { of: ['note'], or: ['external_id'] },
  sort: '-day',
  columns: ['day', 'person', 'task', 'hours', 'note'],
  keyFields: ['task', 'person', 'day', 'hours', 'note'],
  quickCreate: ['task', 'day', 'hours', 'note'],
});
