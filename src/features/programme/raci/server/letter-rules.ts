// On each row one person approves, and each letter stands once for a person. The rows are locked while it is looked at, so that
// two people who write at the same moment do not both pass.
import { sql } from 'kysely';
import { relationId } from '../../../../model/match.ts';
import { table } from '../../../../model/server/compile.ts';
import type { Context, RecordChange, Rule } from '../../../../model/server/context.ts';
import { at, defineProblems } from '../../../../platform/lib/errors.ts';
import { moveDuties } from './duties.ts';
import { keepActivities } from './keep-activities.ts';

const problems = defineProblems(
  {
    second_accountable: {
      fr: '{{name}} approuve déjà cette tâche : une seule personne en répond. Retirez d’abord son A.',
      en: '{{name}} is accountable for this task already: one person answers for it. Take their A off first.',
    },
    letter_twice: {
      fr: 'Cette personne a déjà cette lettre sur cette tâche.',
      en: 'This person has this letter on this task already.',
    },
    letter_unplaced: {
      fr: 'Dites la tâche et la personne.',
      en: 'Say the task and the person.',
    },
  },
  'invalid',
);

interface Placed {
  id: string;
  task: string;
  person: string;
  letter: string;
  name: string | null;
}

export const letterRule: Rule = {
  async before(ctx, changes) {
    for (const { after, path } of changes)
      if (!after.deleted_at && !(relationId(after.task) && relationId(after.person)))
        throw at(path, problems.letter_unplaced());
    const placed = await placedOn(ctx, tasksOf(changes));
    const ours = new Set(changes.map(({ id }) => id));
    const there: Placed[] = placed.filter(({ id }) => !ours.has(id));
    for (const { id, after, path } of changes) {
      if (after.deleted_at) continue;
      const [task, person] = [relationId(after.task)!, relationId(after.person)!];
      const letter = String(after.letter);
      const others = there.filter((one) => one.task === task && one.letter === letter);
      if (others.some((one) => one.person === person)) throw at(path, problems.letter_twice({}, 'letter'));
      const [other] = letter === 'A' ? others : [];
      if (other) throw at(path, problems.second_accountable({ name: other.name ?? '' }, 'letter'));
      there.push({ id, task, person, letter, name: await nameOf(ctx, letter === 'A' ? person : undefined) });
    }
  },
  async after(ctx, changes) {
    await keepActivities(ctx, tasksOf(changes));
    await moveDuties(ctx, tasksOf(changes));
  },
};

const tasksOf = (changes: readonly RecordChange[]): string[] => [
  ...new Set(
    changes.flatMap(({ before, after }) =>
      [relationId(before?.task) ?? [], relationId(after.task) ?? []].flat(),
    ),
  ),
];

async function placedOn(ctx: Context, tasks: readonly string[]): Promise<Placed[]> {
  await sql`select id from ${table(ctx.schema, 'programme_task')} where id = any(${tasks}::uuid[])
    order by id for update`.execute(ctx.db);
  const { rows } = await sql<Placed>`
    select a.id, a.task_id as task, a.person_id as person, a.letter, u.name
    from ${table(ctx.schema, 'raci_assignment')} as a left join ${table(ctx.schema, 'user')} as u on u.id = a.person_id
    where a.task_id = any(${tasks}::uuid[]) and a.deleted_at is null`.execute(ctx.db);
  return rows;
}

async function nameOf(ctx: Context, person: string | undefined): Promise<string | null> {
  if (!person) return null;
  const { rows } = await sql<{ name: string }>`
    select name from ${table(ctx.schema, 'user')} where id = ${person}::uuid`.execute(ctx.db);
  return rows[0]?.name ?? null;
}
