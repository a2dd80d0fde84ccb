// What a task of the programme says of itself: what has begun, what is done since when; its days are in order. And what follows
// from it for those who have a letter on it.
import { sql } from 'kysely';
import { relationId } from '../../../../model/match.ts';
import { table } from '../../../../model/server/compile.ts';
import type { Context, RecordChange, Rule } from '../../../../model/server/context.ts';
import { dayIn } from '../../../../platform/lib/day.ts';
import { defineProblems, JalonError, under } from '../../../../platform/lib/errors.ts';
import { write } from '../../../../records/server/write.ts';
import { keepActivities, moveTasks } from './keep-activities.ts';

const problems = defineProblems({
  task_ends_first: { fr: 'La fin vient avant le début.', en: 'The end comes before the start.' },
});

const settled = new Set<unknown>(['to_approve', 'done']);

export const taskRule: Rule = {
  before(ctx, changes) {
    const today = dayIn(ctx.now, ctx.settings.timeZone);
    for (const { before, after, path } of changes) {
      if (after.kind === 'milestone' && after.ends_on) after.starts_on = after.ends_on;
      if (after.starts_on && after.ends_on && String(after.starts_on) > String(after.ends_on))
        throw new JalonError('invalid', under(path, problems.task_ends_first({}, 'ends_on').problems));
      if (after.status === 'open' && Number(after.progress) > 0 && Number(before?.progress ?? 0) === 0)
        after.status = 'in_progress';
      if (before?.status === after.status) continue;
      if (after.status === 'done') {
        after.done_on ??= today;
        after.progress = 100;
      } else if (before?.status === 'done') after.done_on = null;
    }
  },
  async after(ctx, changes) {
    const has = (test: (change: RecordChange) => boolean) =>
      new Set(changes.filter(test).map(({ id }) => id));
    const dates = has(
      ({ before, after }) =>
        before !== null && (before.ends_on !== after.ends_on || before.starts_on !== after.starts_on),
    );
    const again = has(({ before, after }) => settled.has(before?.status) && !settled.has(after.status));
    await keepActivities(
      ctx,
      changes.filter(({ before }) => before).map(({ id }) => id),
      { dates, again },
    );
    await closeGaps(ctx, changes);
  },
};

/** A gap that was to be closed is closed once its task is done. */
async function closeGaps(ctx: Context, changes: readonly RecordChange[]): Promise<void> {
  const gaps = changes.flatMap(({ before, after }) =>
    after.status === 'done' && before?.status !== 'done' ? (relationId(after.gap) ?? []) : [],
  );
  if (gaps.length === 0 || ctx.cause === 'undo') return;
  const { rows } = await sql<{ id: string }>`
    select id from ${table(ctx.schema, 'gap')} where id = any(${gaps}::uuid[]) and verdict = 'close'
      and deleted_at is null`.execute(ctx.db);
  if (rows.length === 0) return;
  await write(
    ctx,
    'gap',
    rows.map(({ id }) => ({ kind: 'update', id, values: { verdict: 'closed' } })),
    { trusted: true },
  );
}

/** What is done in somebody's day moves the task; the answer of whom was asked stands in the matrix. */
export const raciActivityRule: Rule = {
  async after(ctx, changes) {
    const concerned = changes.filter(
      ({ before, after }) => relationId(after.programme_task) && before && before.done_at !== after.done_at,
    );
    if (concerned.length === 0) return;
    await takeAdvice(
      ctx,
      concerned.filter(({ after }) => after.done_at && after.outcome),
    );
    await moveTasks(ctx, [...new Set(concerned.map(({ after }) => relationId(after.programme_task)!))]);
  },
};

async function takeAdvice(ctx: Context, changes: readonly RecordChange[]): Promise<void> {
  if (changes.length === 0 || ctx.cause === 'undo') return;
  const said = new Map(changes.map(({ id, after }) => [id, String(after.outcome)]));
  const { rows } = await sql<{ id: string; activity: string }>`
    select id, activity_id as activity from ${table(ctx.schema, 'raci_assignment')}
    where activity_id = any(${[...said.keys()]}::uuid[]) and letter = 'C' and deleted_at is null`.execute(
    ctx.db,
  );
  if (rows.length === 0) return;
  await write(
    ctx,
    'raci_assignment',
    rows.map(({ id, activity }) => ({ kind: 'update', id, values: { comment: said.get(activity) } })),
    { trusted: true },
  );
}
