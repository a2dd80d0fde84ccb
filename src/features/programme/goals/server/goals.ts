// Goals as the screens show them: from the baseline over today to the target, with the trend and when it will get there.

import { z } from 'zod';
import { defineAction } from '../../../../model/server/action.ts';
import type { Context } from '../../../../model/server/context.ts';
import { addDays, dayIn } from '../../../../platform/lib/day.ts';
import { readPage, readRecord, readRecords } from '../../../../records/server/read.ts';
import type { ApiRecord } from '../../../../records/server/select.ts';
import {
  type Definition,
  definitionSchema,
  type GoalLine,
  type Goals,
  type GoalView,
  type MeasureView,
  type Point,
  type Trend,
} from '../contract.ts';
import { enough } from '../contract-operations.ts';
import { sameDefinition } from '../draft.ts';
import { type Period, shift, startOf } from '../periods.ts';
import { stateOf } from '../state.ts';
import { periodsUntil, trendOf, trendOver } from '../statistics.ts';
import { checkDefinition, talliesOf } from './compute.ts';
import { mayUnfreeze } from './freeze.ts';
import { readPoints, stalePoints } from './points.ts';
import { readProgramme } from './programme.ts';
import { isDated } from './tally.ts';
import { worthOf } from './value.ts';

const fields = [
  'name',
  'measure',
  'status',
  'owner',
  'baseline',
  'baseline_from',
  'baseline_to',
  'baseline_sample',
  'baseline_source',
  'baseline_definition',
  'baseline_frozen_on',
  'target',
  'target_on',
];

export const goalsAction = defineAction({
  name: 'programme.goals',
  label: { fr: 'Les buts du projet CRM', en: 'The goals of the CRM programme' },
  input: z.strictObject({}),
  run: readGoals,
});

export async function readGoals(ctx: Context): Promise<Goals> {
  const { records } = await readPage(ctx, 'goal', { limit: 200, fields });
  const { goals } = await linesOf(ctx, records);
  const programme = await readProgramme(ctx);
  return {
    goals,
    go_live_on: programme?.go_live_on ?? null,
    may_create: ctx.actor.access.filter('goal', 'create') !== false,
  };
}

export const goalAction = defineAction({
  name: 'programme.goal',
  label: { fr: 'Un but du projet CRM', en: 'A goal of the CRM programme' },
  input: z.strictObject({ id: z.uuid() }),
  run: async (ctx, { id }): Promise<GoalView> => {
    const record = await readRecord(ctx, 'goal', id);
    const { goals, pointsOf, definitionOf } = await linesOf(ctx, [record]);
    const [line] = goals;
    const measure = line!.measure;
    const points = (measure && pointsOf.get(measure.id)) ?? [];
    const definition = measure && definitionOf.get(measure.id);
    const today = dayIn(ctx.now, ctx.settings.timeZone);
    return {
      ...line!,
      running: definition && talliesOf(definition).some(isDated) ? startOf(measure.period, today) : null,
      points,
      value: worthOf(ctx, record, line!, points, await readProgramme(ctx)),
      may_unfreeze: mayUnfreeze(ctx),
      recomputing: measure?.kind ? await stalePoints(ctx, measure.id) : 0,
      baseline_definition: line!.baseline_earlier ? (record.baseline_definition as Definition) : null,
      records: definition ? recordsOf(definition) : null,
    };
  },
});

/** What a point counts: of shares and ratios, the whole. */
function recordsOf(definition: Definition): GoalView['records'] {
  const tally = talliesOf(definition).at(definition.kind === 'growth' ? 0 : -1)!;
  return { object: tally.object, filter: tally.filter ?? null, date: tally.date ?? null };
}

export async function linesOf(ctx: Context, records: readonly ApiRecord[]) {
  const ids = [...new Set(records.flatMap(({ measure }) => idOf(measure) ?? []))];
  const measures = await readRecords(ctx, 'measure', ids);
  const views = new Map<string, MeasureView>();
  const definitionOf = new Map<string, Definition>();
  for (const record of measures) {
    const parsed = definitionSchema.safeParse(record.definition);
    if (parsed.success) definitionOf.set(record.id, parsed.data);
    views.set(record.id, measureView(ctx, record, parsed.success ? parsed.data : null));
  }
  const pointsOf = await readPoints(ctx, [...views.keys()]);
  const today = dayIn(ctx.now, ctx.settings.timeZone);
  const programme = await readProgramme(ctx);
  const goals = records.map((record) => {
    const measure = views.get(idOf(record.measure) ?? '') ?? null;
    const points = (measure && pointsOf.get(measure.id)) ?? [];
    const definition = measure && definitionOf.get(measure.id);
    const lasting = definition ? talliesOf(definition).some(isDated) : false;
    const earlier =
      record.baseline_definition != null &&
      definition !== undefined &&
      !sameDefinition(record.baseline_definition, definition);
    const started = programme?.go_live_on ?? null;
    return lineOf(record, measure, points, { today, lasting, started, earlier });
  });
  return { goals, pointsOf, definitionOf };
}

function measureView(ctx: Context, record: ApiRecord, definition: Definition | null): MeasureView {
  const {
    id,
    key = null,
    name,
    unit,
    better,
    period,
    description,
  } = record as never as MeasureView & { id: string };
  return {
    id,
    key,
    name,
    unit,
    better,
    period,
    description,
    kind: definition?.kind ?? null,
    needs_many: needsMany(definition),
    broken: record.definition != null && (!definition || !works(ctx, definition, period)),
  };
}

/** All but what is simply counted or summed up: of few cases it says nothing. */
export const needsMany = (definition: Definition | null): boolean =>
  definition !== null &&
  !(definition.kind === 'value' && (definition.of.op === 'count' || definition.of.op === 'sum'));

function works(ctx: Context, definition: Definition, period: Period): boolean {
  try {
    const from = startOf(period, dayIn(ctx.now, ctx.settings.timeZone));
    checkDefinition(ctx, definition, { from, to: shift(period, from, 1) });
    return true;
  } catch {
    return false;
  }
}

interface At {
  /** The baseline was computed by a definition that the measure has no more. */
  earlier: boolean;
  today: string;
  /** It is of periods: the one that runs is not whole yet. */
  lasting: boolean;
  /** Go-live. */
  started: string | null;
}

const soonest = 24;

function lineOf(
  record: ApiRecord,
  measure: MeasureView | null,
  points: readonly Point[],
  { today, lasting, started, earlier }: At,
): GoalLine {
  const line = {
    ...(record as never as GoalLine),
    owner: (record.owner ?? null) as GoalLine['owner'],
    measure,
  };
  const period = measure?.period ?? 'month';
  const current = startOf(period, today);
  const closed = points.filter(({ period_start }) => !lasting || period_start < current);
  const solid = closed.filter((point) => point.value !== null && isEnough(point, measure));
  const now =
    closed.findLast(({ value }) => value !== null) ?? points.findLast(({ value }) => value !== null) ?? null;
  const recent = Array.from({ length: trendOver }, (_, i) =>
    shift(period, closedStart(closed, current, period), i + 1 - trendOver),
  );
  const values = recent.map(
    (start) => solid.find(({ period_start }) => period_start === start)?.value ?? null,
  );
  const trend = within(measure, trendOf(values));
  const { baseline, target, target_on } = line;
  const few = now !== null && !isEnough(now, measure);
  const progress =
    now?.value != null && baseline != null && target != null && baseline !== target
      ? (now.value - baseline) / (target - baseline)
      : null;
  const ahead =
    trend && target != null && measure ? periodsUntil(trend, target, measure.better, soonest) : null;
  const reaches_on = ahead === null ? null : addDays(shift(period, recent.at(-1)!, ahead + 2), -1);
  return {
    id: record.id,
    name: line.name,
    version: line.version,
    status: line.status,
    owner: line.owner,
    measure,
    baseline: baseline ?? null,
    baseline_from: line.baseline_from ?? null,
    baseline_to: line.baseline_to ?? null,
    baseline_sample: line.baseline_sample ?? null,
    baseline_source: line.baseline_source ?? null,
    baseline_frozen_on: line.baseline_frozen_on ?? null,
    baseline_earlier: earlier,
    target: target ?? null,
    target_on: target_on ?? null,
    now,
    progress,
    trend,
    reaches_on,
    state: stateOf({
      status: line.status,
      baseline: baseline ?? null,
      target: target ?? null,
      target_on: target_on ?? null,
      now: now?.value ?? null,
      few,
      progress,
      reaches_on,
      started,
      today,
    }),
  };
}

/** Nothing but money comes to less than nothing, nor a share to more than all. */
function within(measure: MeasureView | null, trend: Trend | null): Trend | null {
  if (!trend || !measure || measure.unit === 'money') return trend;
  const most = measure.kind === 'share' ? 100 : Number.POSITIVE_INFINITY;
  const bound = (value: number) => Math.min(most, Math.max(0, value));
  return { ...trend, next: bound(trend.next), low: bound(trend.low), high: bound(trend.high) };
}

const closedStart = (closed: readonly Point[], current: string, period: Period): string =>
  closed.at(-1)?.period_start ?? shift(period, current, -1);

/** What people bring they answer for; what has no sample to speak of is as it is. */
export const isEnough = (point: Point, measure: MeasureView | null): boolean =>
  point.source !== null || !measure?.needs_many || point.sample >= enough;

const idOf = (value: unknown): string | null => (value as { id: string } | null)?.id ?? null;
