// The matrix is alive: what a letter asks of a person stands in their day as an activity, and what they do there moves the task.
// R has the work until the task ends, C the question, A the approval once the work is done. Everything follows from how the
// letters, tasks and activities stand, so that doing it twice changes nothing.
import { sql } from 'kysely';
import { table } from '../../../../model/server/compile.ts';
import type { Context } from '../../../../model/server/context.ts';
import { dayIn } from '../../../../platform/lib/day.ts';
import { newId } from '../../../../platform/lib/ids.ts';
import { textIn } from '../../../../platform/lib/language.ts';
import { write } from '../../../../records/server/write.ts';
import type { TaskStatus } from '../contract.ts';
import { activityWords } from '../messages.ts';
import { dueOf } from './due.ts';

export interface Moved {
  /** Tasks whose days have changed. */
  dates?: ReadonlySet<string>;
  /** Tasks that were to be approved or done, and are to be done again. */
  again?: ReadonlySet<string>;
}

interface Row {
  id: string;
  letter: 'R' | 'A' | 'C';
  person: string | null;
  gone: boolean;
  task: string;
  name: string;
  kind: string;
  status: TaskStatus;
  starts_on: string | null;
  ends_on: string | null;
  activity: string | null;
  subject: string | null;
  owner: string | null;
  done: boolean;
  binned: boolean;
}

export async function keepActivities(
  ctx: Context,
  tasks: readonly string[],
  moved: Moved = {},
): Promise<void> {
  if (tasks.length === 0 || ctx.cause === 'undo') return;
  const rows = await readRows(ctx, tasks);
  const made: { row: Row; id: string }[] = [];
  const updates: { id: string; values: Record<string, unknown> }[] = [];
  const binned: Row[] = [];
  for (const row of rows) {
    const want = wanted(row);
    const has = row.activity !== null && !row.binned;
    if (want === 'none') {
      if (has && !row.done) binned.push(row);
    } else if (!row.activity) {
      if (want === 'open') made.push({ row, id: newId() });
    } else if (has) {
      const values = changesOf(ctx, row, want, moved);
      if (Object.keys(values).length) updates.push({ id: row.activity, values });
    }
  }
  await put(ctx, 'activity', [
    ...made.map(({ row, id }) => ({ kind: 'create' as const, values: { id, ...valuesOf(ctx, row) } })),
    ...updates.map((one) => ({ kind: 'update' as const, ...one })),
    ...binned.map(({ activity }) => ({ kind: 'delete' as const, id: activity! })),
  ]);
  await put(ctx, 'raci_assignment', [
    ...made.map(({ row, id }) => ({ kind: 'update' as const, id: row.id, values: { activity: id } })),
    ...binned
      .filter(({ gone }) => !gone)
      .map(({ id }) => ({ kind: 'update' as const, id, values: { activity: null } })),
  ]);
}

type Want = 'none' | 'open' | 'done';

const atWork = (status: TaskStatus) => status === 'open' || status === 'in_progress';

function wanted({ letter, person, gone, kind, status, ends_on }: Row): Want {
  if (gone || !person || kind === 'duty' || !ends_on || status === 'dropped') return 'none';
  switch (letter) {
    case 'R':
      return atWork(status) ? 'open' : 'done';
    case 'C':
      return atWork(status) ? 'open' : 'none';
    case 'A':
      return atWork(status) ? 'none' : status === 'to_approve' ? 'open' : 'done';
  }
}

function changesOf(ctx: Context, row: Row, want: Want, moved: Moved): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  if (want === 'done' && !row.done) values.done_at = ctx.now.toISOString();
  if (want === 'open' && row.done && moved.again?.has(row.task)) values.done_at = null;
  if (row.done) return values;
  if (row.owner !== row.person) values.owner = row.person;
  if (moved.dates?.has(row.task)) values.due_at = dueOf(row, ctx);
  const subject = subjectOf(ctx, row);
  if (subject !== row.subject) values.subject = subject;
  return values;
}

const valuesOf = (ctx: Context, row: Row) => ({
  kind: 'task',
  subject: subjectOf(ctx, row),
  body: textIn(activityWords[row.letter].body, ctx.settings.language),
  happened_at: ctx.now.toISOString(),
  due_at: dueOf(row, ctx),
  owner: row.person,
  programme_task: row.task,
});

const subjectOf = (ctx: Context, { letter, name }: Row): string =>
  textIn(activityWords[letter].subject, ctx.settings.language).replace('{{task}}', name).slice(0, 300);

async function readRows(ctx: Context, tasks: readonly string[]): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select a.id, a.letter, a.person_id as person, (a.deleted_at is not null or t.deleted_at is not null) as gone,
      t.id as task, t.name, t.kind, t.status, t.starts_on::text, t.ends_on::text, a.activity_id as activity, y.subject,
      y.owner_id as owner, y.done_at is not null as done, y.deleted_at is not null as binned
    from ${table(ctx.schema, 'raci_assignment')} as a
      join ${table(ctx.schema, 'programme_task')} as t on t.id = a.task_id
      left join ${table(ctx.schema, 'activity')} as y on y.id = a.activity_id
    where a.task_id = any(${tasks}::uuid[]) and a.letter <> 'I' order by a.id`.execute(ctx.db);
  return rows;
}

/** After activities have changed: tasks whose work is done go to whoever approves, and what is approved is done. */
export async function moveTasks(ctx: Context, tasks: readonly string[]): Promise<void> {
  if (tasks.length === 0 || ctx.cause === 'undo') return;
  const byTask = Map.groupBy(
    (await readRows(ctx, tasks)).filter(({ gone }) => !gone),
    ({ task }) => task,
  );
  const today = dayIn(ctx.now, ctx.settings.timeZone);
  const updates = [...byTask].flatMap(([id, rows]) => {
    const status = nextStatus(rows);
    if (!status) return [];
    const values = status === 'done' ? { status, done_on: today, progress: 100 } : { status };
    return [{ kind: 'update' as const, id, values }];
  });
  await put(ctx, 'programme_task', updates);
}

/** Whoever does it alone and answers for it too approves it by doing it. */
function nextStatus(rows: readonly Row[]): TaskStatus | undefined {
  const status = rows[0]!.status;
  const work = rows.filter(({ letter, activity }) => letter === 'R' && activity);
  const approves = rows.find(({ letter }) => letter === 'A');
  if (atWork(status) && work.length && work.every(({ done }) => done))
    return approves && work.every(({ person }) => person === approves.person) ? 'done' : 'to_approve';
  if (status === 'to_approve' && approves?.activity && approves.done) return 'done';
  return undefined;
}

type Writes = Parameters<typeof write>[2];

const put = (ctx: Context, object: string, writes: Writes) =>
  writes.length ? write(ctx, object, writes, { trusted: true }) : undefined;
