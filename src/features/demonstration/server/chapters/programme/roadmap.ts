// The road behind the firm and what is still before it: tasks done about when they were planned, gaps closed by Jalon itself, one
// piece of work that is late, the review of three months under way, and who has which letter.
import type { Context } from '../../../../../model/server/context.ts';
import { addDays, dayIn, daysBetween } from '../../../../../platform/lib/day.ts';
import { readPage } from '../../../../../records/server/read.ts';
import { write } from '../../../../../records/server/write.ts';
import type { Stage } from '../../story/teller.ts';

type People = Stage['people'];
type Task = { id: string; key: string | null; kind: string; starts_on: string; ends_on: string };

/** Days by which one task after the other came late, or early. */
const slips = [0, 3, 1, 6, 0, -2, 2];

export async function tellRoadmap(ctx: Context, people: People): Promise<void> {
  const today = dayIn(ctx.now, ctx.settings.timeZone);
  const { records } = await readPage(ctx, 'programme_task', {
    filter: { field: 'ends_on', op: 'not_empty' },
    fields: ['key', 'kind', 'starts_on', 'ends_on'],
    sort: 'ends_on',
    limit: 100,
  });
  for (const [i, task] of (records as never as Task[]).entries())
    await (task.key === 'review_90'
      ? reviewNow(ctx, task, today)
      : finish(ctx, task, task.kind === 'milestone' ? 0 : slips[i % slips.length]!, today));
  await giveLetters(ctx, people);
  await closeGaps(ctx, people, today);
}

/** Written as of the day on which it was done, so that nobody has been busy with all of it today. */
async function finish(ctx: Context, task: Task, slip: number, today: string): Promise<void> {
  const late = addDays(task.ends_on, slip);
  const done_on = late < today ? late : addDays(today, -1);
  await update({ ...ctx, now: new Date(`${done_on}T15:00:00Z`) }, 'programme_task', task.id, {
    ...baselineOf(task),
    ends_on: done_on,
    ...(task.starts_on > done_on ? { starts_on: done_on } : {}),
    status: 'done',
    done_on,
    progress: 100,
  });
}

const reviewNow = (ctx: Context, task: Task, today: string) =>
  update(ctx, 'programme_task', task.id, {
    ...baselineOf(task),
    starts_on: addDays(today, -4),
    ends_on: addDays(today, 10),
    status: 'in_progress',
    progress: 40,
  });

const baselineOf = ({ starts_on, ends_on }: Task) => ({
  baseline_starts_on: starts_on,
  baseline_ends_on: ends_on,
});

async function giveLetters(ctx: Context, people: People): Promise<void> {
  const { records } = await readPage(ctx, 'programme_task', {
    filter: { field: 'key', op: 'in', value: ['review_90', 'data_quality', 'train_all', 'pilot'] },
    fields: ['key'],
    limit: 10,
  });
  const task = new Map(records.map(({ key, id }) => [key, id]));
  const letters = [
    ['review_90', people.nadia, 'C'],
    ['review_90', people.julie, 'I'],
    ['data_quality', people.nadia, 'R'],
    ['train_all', people.julie, 'R'],
    ['pilot', people.julie, 'C'],
  ] as const;
  await write(
    ctx,
    'raci_assignment',
    letters.flatMap(([key, person, letter]) => {
      const id = task.get(key);
      return id ? [{ kind: 'create' as const, values: { task: id, person, letter } }] : [];
    }),
    { trusted: true },
  );
}

/** What Jalon covers has been closed by beginning with it; of what is left, one gap has a task that is late, the rest waits. */
async function closeGaps(ctx: Context, people: People, today: string): Promise<void> {
  const { records: processes } = await readPage(ctx, 'process', { fields: ['key'], limit: 20 });
  for (const { id, key } of processes) {
    const sources = taken[String(key)];
    if (sources) await ctx.services.call(ctx, 'study.take', { process: id, sources });
  }
  const { records: gaps } = await readPage(ctx, 'gap', { fields: ['source', 'coverage'], limit: 100 });
  const left = gaps.find(({ coverage }) => coverage === 'setting');
  await write(
    ctx,
    'gap',
    gaps
      .filter(({ id }) => id !== left?.id)
      .map(({ id, source }) => ({
        kind: 'update',
        id,
        values: { verdict: source === 'measure:tools' ? 'later' : 'closed', owner: people.karim },
      })),
    { trusted: true },
  );
  if (!left) return;
  const { task } = (await ctx.services.call(ctx, 'gap.plan', { gap: left.id })) as { task: string };
  const started = addDays(today, -21);
  await update(ctx, 'programme_task', task, {
    starts_on: started,
    ends_on: addDays(today, -3),
    baseline_starts_on: started,
    baseline_ends_on: addDays(today, -3),
    progress: Math.min(70, 10 * Math.floor(daysBetween(started, today) / 3)),
    status: 'in_progress',
    owner: people.karim,
  });
}

const taken: Readonly<Record<string, readonly string[]>> = {
  lead: ['tool:receive', 'removed:copy', 'tool:dispatch', 'removed:search', 'pain:remember', 'measure:tools'],
  quote: ['removed:find', 'removed:prices', 'tool:write', 'tool:discount', 'pain:chase'],
};

const update = (ctx: Context, object: string, id: string, values: Readonly<Record<string, unknown>>) =>
  write(ctx, object, [{ kind: 'update', id, values }], { trusted: true });
