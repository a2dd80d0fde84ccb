import { relationId } from '../../../../model/match.ts';
import { defineAction } from '../../../../model/server/action.ts';
import type { Context } from '../../../../model/server/context.ts';
import { dayIn } from '../../../../platform/lib/day.ts';
import { readPage } from '../../../../records/server/read.ts';
import type { Home, Person } from '../../home/contract.ts';
import { mostTasks, type Roadmap, type RoadmapTask, roadmapInput } from '../contract.ts';
import { type Link, leeways } from '../schedule.ts';

export const roadmapAction = defineAction({
  name: 'roadmap.read',
  label: { fr: 'Le plan du projet CRM', en: 'The roadmap of the CRM programme' },
  input: roadmapInput,
  run: readRoadmap,
});

type Stored = Omit<RoadmapTask, 'people' | 'late' | 'slack' | 'critical' | 'early' | 'done'> & {
  key: string | null;
  owner: { id: string; title: string | null } | null;
};

/** Duties have no days and are not of it. */
export async function readRoadmap(ctx: Context): Promise<Roadmap> {
  const today = dayIn(ctx.now, ctx.settings.timeZone);
  const stored = (
    await readPage(ctx, 'programme_task', {
      filter: {
        and: [
          { field: 'status', op: 'not_in', value: ['dropped'] },
          { field: 'kind', op: 'not_in', value: ['duty'] },
        ],
      },
      fields: [
        'name',
        'key',
        'kind',
        'phase',
        'status',
        'progress',
        'starts_on',
        'ends_on',
        'baseline_starts_on',
        'baseline_ends_on',
        'owner',
      ],
      sort: 'position,starts_on',
      limit: mostTasks,
    })
  ).records as never as Stored[];
  const links = await readLinks(ctx);
  const doers = await readDoers(ctx);
  const target = stored.find(({ key, kind }) => kind === 'milestone' && key === 'go_live')?.id;
  const planned = stored.map(({ id, kind, starts_on, ends_on, status }) => ({
    id,
    kind,
    starts_on,
    ends_on,
    done: status === 'done',
  }));
  const spare = leeways(planned, links, target);
  const tasks = stored.map(({ key: _, owner, ...task }, i): RoadmapTask => {
    const { done } = planned[i]!;
    const own = owner ? [{ id: owner.id, name: owner.title ?? '' }] : [];
    const leeway = spare.get(task.id) ?? { slack: 0, critical: false, early: 0 };
    return {
      ...task,
      ...leeway,
      critical: leeway.critical && !done,
      early: done ? 0 : leeway.early,
      done,
      progress: Number(task.progress ?? 0),
      people: doers.get(task.id) ?? own,
      late: !done && task.ends_on !== null && task.ends_on < today,
    };
  });
  return { today, tasks, links, frozen: tasks.some(({ baseline_ends_on }) => baseline_ends_on !== null) };
}

async function readLinks(ctx: Context): Promise<(Link & { id: string })[]> {
  const { records } = await readPage(ctx, 'task_dependency', {
    fields: ['task', 'after', 'kind', 'lag_days'],
    limit: 1000,
  });
  return records.flatMap(({ id, task, after, kind, lag_days }) => {
    const [next, before] = [relationId(task), relationId(after)];
    return next && before
      ? [{ id, task: next, after: before, kind: kind as Link['kind'], lag_days: Number(lag_days ?? 0) }]
      : [];
  });
}

/** Those who have an R, by task. */
async function readDoers(ctx: Context): Promise<Map<string, Person[]>> {
  const { records } = await readPage(ctx, 'raci_assignment', {
    filter: { field: 'letter', op: 'is', value: 'R' },
    fields: ['task', 'person'],
    sort: 'created_at',
    limit: 1000,
  });
  const doers = new Map<string, Person[]>();
  for (const { task, person } of records) {
    const of = relationId(task);
    const who = person as { id: string; title: string | null } | null;
    if (of && who) doers.set(of, [...(doers.get(of) ?? []), { id: who.id, name: who.title ?? '' }]);
  }
  return doers;
}

/** What is past its day, the oldest first, with whose it is. */
export async function lateOf(ctx: Context): Promise<Home['late']> {
  const { tasks } = await readRoadmap(ctx);
  const late = tasks
    .filter((task) => task.late)
    .sort((a, b) => (a.ends_on! < b.ends_on! ? -1 : 1))
    .map(({ id, name, ends_on, people }) => ({
      id,
      object: 'programme_task',
      name,
      due_on: ends_on!,
      person: people[0] ?? null,
    }));
  return { next: late.slice(0, 3), count: late.length };
}
