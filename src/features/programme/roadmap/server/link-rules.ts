// What waits for what never comes back to where it began, and nothing waits twice for the same. One who adds a link waits for
// the other: two at once could each close half of a circle.
import { sql } from 'kysely';
import { relationId } from '../../../../model/match.ts';
import { table } from '../../../../model/server/compile.ts';
import type { Context, Rule, Rules } from '../../../../model/server/context.ts';
import { at, defineProblems } from '../../../../platform/lib/errors.ts';
import { circleOf, type Link } from '../schedule.ts';

const problems = defineProblems({
  link_ends: { fr: 'Dites les deux tâches.', en: 'Say both tasks.' },
  link_circle: {
    fr: 'Ces tâches s’attendraient en rond : {{way}}.',
    en: 'These tasks would wait for each other in a circle: {{way}}.',
  },
  link_twice: { fr: 'Cette tâche attend déjà celle-là.', en: 'This task waits for that one already.' },
});

const linkRule: Rule = {
  async before(ctx, changes) {
    const concerned = changes.filter(({ after }) => !after.deleted_at);
    if (concerned.length === 0) return;
    await sql`select pg_advisory_xact_lock(hashtext(${`jalon roadmap ${ctx.schema.workspace}`}))`.execute(
      ctx.db,
    );
    const ours = new Set(changes.map(({ id }) => id));
    const { rows } = await sql<Link & { id: string }>`
      select id, task_id as task, after_id as after, kind, lag_days::int from ${table(ctx.schema, 'task_dependency')}
      where deleted_at is null`.execute(ctx.db);
    const links: Link[] = rows.filter(({ id }) => !ours.has(id));
    for (const { after: values, path } of concerned) {
      const [task, after] = [relationId(values.task), relationId(values.after)];
      if (!task || !after) throw at(path, problems.link_ends());
      if (links.some((one) => one.task === task && one.after === after))
        throw at(path, problems.link_twice({}, 'after'));
      const circle = circleOf(links, { task, after });
      if (circle) throw at(path, problems.link_circle({ way: await named(ctx, circle) }, 'after'));
      links.push({ task, after, kind: 'end_to_start', lag_days: 0 });
    }
  },
};

export const roadmapRules: Rules = { task_dependency: [linkRule] };

async function named(ctx: Context, ids: readonly string[]): Promise<string> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from ${table(ctx.schema, 'programme_task')} where id = any(${ids}::uuid[])`.execute(
    ctx.db,
  );
  return ids.map((id) => rows.find((row) => row.id === id)?.name ?? '…').join(' → ');
}
