// The tasks with which a programme begins, placed between its days, with who has which letter and what waits for what.
import type { Context } from '../../../../model/server/context.ts';
import { phases } from '../../../../objects/programme/choices.ts';
import { addDays, daysBetween } from '../../../../platform/lib/day.ts';
import { newId } from '../../../../platform/lib/ids.ts';
import { textIn } from '../../../../platform/lib/language.ts';
import { write } from '../../../../records/server/write.ts';
import { isLight, type Start } from '../../begin/contract.ts';
import type { Seed } from '../../begin/server/seeds.ts';
import { type At, deploymentTasks, duties, type TaskTemplate } from '../../raci/templates.ts';
import { pushed } from '../schedule.ts';
import { furtherTasks, lightTasks, milestones } from '../templates.ts';

export const roadmapSeed: Seed = async (ctx, start) => {
  const tasks = templatesFor(start).map((template) => ({
    id: newId(),
    template,
    ...daysOf(template, start),
  }));
  const idOf = new Map(tasks.map(({ id, template }) => [template.key, id]));
  await create(
    ctx,
    'programme_task',
    tasks.map(({ id, template, starts_on, ends_on }, i) => ({
      id,
      key: template.key,
      name: textIn(template.name, start.language),
      kind: template.kind ?? 'task',
      is_training: template.is_training ?? null,
      phase: template.phase,
      position: (i + 1) * 10,
      starts_on,
      ends_on,
      owner: start.lead,
    })),
  );
  await create(
    ctx,
    'task_dependency',
    tasks.flatMap(({ id, template }) =>
      (template.after ?? []).flatMap((key) => {
        const after = idOf.get(key);
        return after ? [{ task: id, after, kind: 'end_to_start', lag_days: 0 }] : [];
      }),
    ),
  );
  await create(
    ctx,
    'raci_assignment',
    tasks.flatMap(({ id, template }) =>
      lettersOf(template, start).map((letter) => ({ task: id, ...letter })),
    ),
  );
};

/** The tasks with their days: nothing begins before what it waits for. */
export function plannedFor(start: Start): ({ template: TaskTemplate } & ReturnType<typeof daysOf>)[] {
  const tasks = templatesFor(start).map((template) => ({ template, ...daysOf(template, start) }));
  const links = tasks.flatMap(({ template: { key: task, after = [] } }) =>
    after.map((before) => ({ task, after: before, kind: 'end_to_start' as const, lag_days: 0 })),
  );
  const moved = pushed(
    tasks.map(({ template: { key, kind = 'task' as const }, ...days }) => ({ id: key, kind, ...days })),
    links,
  );
  return tasks.map((task) => ({ ...task, ...moved.get(task.template.key) }));
}

/** In order of phase, then of day; duties last. */
export function templatesFor({ size, starts_on, pilot_on, go_live_on }: Start): TaskTemplate[] {
  const light = isLight(size);
  const chosen = [
    ...deploymentTasks.filter(({ key }) => !light || lightTasks.has(key)),
    ...milestones,
    ...furtherTasks.filter((one) => size >= (one.size ?? 0)),
  ];
  const dayOf = (template: TaskTemplate) => daysOf(template, { starts_on, pilot_on, go_live_on });
  const rank = (template: TaskTemplate) => phases.findIndex(({ key }) => key === template.phase);
  const order = (a: TaskTemplate, b: TaskTemplate) =>
    rank(a) - rank(b) || dayOf(a).ends_on!.localeCompare(dayOf(b).ends_on!);
  return [...chosen.sort(order), ...duties];
}

type Days = Pick<Start, 'starts_on' | 'pilot_on' | 'go_live_on'>;

export function daysOf(
  { starts, ends, kind }: TaskTemplate,
  days: Days,
): { starts_on: string | null; ends_on: string | null } {
  if (!ends) return { starts_on: null, ends_on: null };
  const ends_on = dayAt(ends, days);
  return { starts_on: kind === 'milestone' || !starts ? ends_on : dayAt(starts, days), ends_on };
}

function dayAt({ from, share }: At, { starts_on, pilot_on, go_live_on }: Days): string {
  const [begin, end] = {
    start: [starts_on, pilot_on],
    pilot: [pilot_on, go_live_on],
    go_live: [go_live_on, addDays(go_live_on, daysBetween(starts_on, go_live_on))],
  }[from] as [string, string];
  return addDays(begin, Math.round(daysBetween(begin, end) * share));
}

/** The lead does and answers; where the sponsor answers, the lead does. Without a sponsor the lead has both letters. */
function lettersOf({ raci = {} }: TaskTemplate, { lead, sponsor }: Start) {
  const answers = raci.sponsor === 'A' && sponsor && sponsor !== lead;
  return [
    { person: lead, letter: 'R' },
    { person: answers ? sponsor : lead, letter: 'A' },
    ...(sponsor && sponsor !== lead && (raci.sponsor === 'I' || raci.sponsor === 'C')
      ? [{ person: sponsor, letter: raci.sponsor }]
      : []),
  ];
}

const create = (ctx: Context, object: string, records: readonly Record<string, unknown>[]) =>
  write(
    ctx,
    object,
    records.map((values) => ({ kind: 'create', values })),
    { trusted: true },
  );
