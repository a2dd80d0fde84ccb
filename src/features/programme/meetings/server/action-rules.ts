// An action of the minutes is a task of whoever takes it on: given with a name and a day, moved with them, done when either is done.
import { sql } from 'kysely';
import { relationId } from '../../../../model/match.ts';
import { asProgram } from '../../../../model/server/as-program.ts';
import { table } from '../../../../model/server/compile.ts';
import type { Context, RecordChange, Rules } from '../../../../model/server/context.ts';
import { newId } from '../../../../platform/lib/ids.ts';
import type { Write } from '../../../../records/server/change.ts';
import { write } from '../../../../records/server/write.ts';
import { momentOf } from '../../governance/server/plan-meetings.ts';

export const actionRules: Rules = {
  meeting_item: [{ after: giveTasks }, { after: tasksFollow }],
  activity: [{ after: actionsFollow }],
};

type Values = Record<string, unknown>;
const byEvening = '18:00';

/** By the program, afterwards: whoever writes the minutes need not be able to see the tasks of everybody. */
async function giveTasks(ctx: Context, changes: readonly RecordChange[]): Promise<void> {
  const given = changes.filter(
    ({ after }) =>
      after.kind === 'action' &&
      relationId(after.person) &&
      !relationId(after.task) &&
      !after.deleted_at &&
      !after.done,
  );
  if (given.length === 0) return;
  const program = asProgram(ctx);
  const tasks = new Map(given.map(({ id }) => [id, newId()]));
  await write(
    program,
    'activity',
    given.map(({ id, after }) => ({
      kind: 'create',
      // What is in the minutes is told to nobody else by the task.
      values: { id: tasks.get(id), kind: 'task', visibility: 'hidden', ...taskOf(ctx, after) },
    })),
    { trusted: true },
  );
  await write(
    program,
    'meeting_item',
    given.map(({ id }) => ({ kind: 'update', id, values: { task: tasks.get(id) } })),
    { trusted: true },
  );
}

const followed = ['name', 'person', 'due_on', 'done', 'deleted_at'];

async function tasksFollow(ctx: Context, changes: readonly RecordChange[]): Promise<void> {
  const moved = changes.filter(
    ({ before, after }) =>
      before &&
      relationId(before.task) &&
      relationId(after.task) &&
      followed.some((name) => plain(before[name]) !== plain(after[name])),
  );
  if (moved.length === 0) return;
  const { rows } = await sql<{ id: string; done: string | null; gone: boolean }>`
    select id, done_at as done, deleted_at is not null as gone from ${table(ctx.schema, 'activity')}
    where id = any(${moved.map(({ after }) => relationId(after.task)!)}::uuid[])`.execute(ctx.db);
  const tasks = new Map(rows.map((row) => [row.id, row]));
  const back: Write[] = [];
  const writes = moved.flatMap(({ after }): Write[] => {
    const task = tasks.get(relationId(after.task)!);
    if (!task) return [];
    if (after.deleted_at) return task.gone || task.done ? [] : [{ kind: 'delete', id: task.id }];
    if (task.gone) back.push({ kind: 'restore', id: task.id });
    const done_at = after.done ? (task.done ?? ctx.now.toISOString()) : null;
    return [{ kind: 'update', id: task.id, values: { ...taskOf(ctx, after), done_at } }];
  });
  const program = asProgram(ctx);
  if (back.length) await write(program, 'activity', back, { trusted: true });
  if (writes.length) await write(program, 'activity', writes, { trusted: true });
}

function taskOf(ctx: Context, { name, person, due_on }: Values): Values {
  return {
    subject: name,
    owner: relationId(person),
    due_at: due_on
      ? momentOf(String(due_on).slice(0, 10), byEvening, ctx.settings.timeZone).toISOString()
      : null,
  };
}

/** Done or given up where the person works, it is so in the minutes. */
async function actionsFollow(ctx: Context, changes: readonly RecordChange[]): Promise<void> {
  const turned = changes.filter(
    ({ before, after }) => before && Boolean(before.done_at) !== Boolean(after.done_at),
  );
  if (turned.length === 0) return;
  const done = new Map(turned.map(({ id, after }) => [id, Boolean(after.done_at)]));
  const { rows } = await sql<{ id: string; task: string; done: boolean | null }>`
    select id, task_id as task, done from ${table(ctx.schema, 'meeting_item')}
    where task_id = any(${[...done.keys()]}::uuid[]) and deleted_at is null`.execute(ctx.db);
  const writes = rows.flatMap(({ id, task, done: said }): Write[] =>
    Boolean(said) === done.get(task) ? [] : [{ kind: 'update', id, values: { done: done.get(task) } }],
  );
  if (writes.length) await write(asProgram(ctx), 'meeting_item', writes, { trusted: true });
}

const plain = (value: unknown): string => String(relationId(value) ?? value ?? '');
