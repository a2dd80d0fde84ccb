// Making a series of an activity, changing it from one of its occurrences on, and ending it. What differs in one occurrence
// alone is simply written on that activity.
import { sql } from 'kysely';
import { z } from 'zod';
import { type AnyAction, defineAction } from '../../../model/server/action.ts';
import { table } from '../../../model/server/compile.ts';
import type { Context } from '../../../model/server/context.ts';
import { addDays } from '../../../platform/lib/day.ts';
import { defineProblems } from '../../../platform/lib/errors.ts';
import { readRecord } from '../../../records/server/read.ts';
import { write } from '../../../records/server/write.ts';
import { parseRule, printRule } from '../recurrence/rule.ts';
import {
  changeSchema,
  endSchema,
  previewSchema,
  type Repeat,
  type SeriesState,
  startSchema,
} from '../series-contract.ts';
import { localOf, momentOf, occurrences } from './occurrences.ts';
import {
  contentNames,
  contentOf,
  lockSeries,
  makeOccurrences,
  readSeries,
  type Series,
  type Values,
} from './series.ts';

const problems = defineProblems(
  {
    series_undated: {
      fr: 'Donnez d’abord une date à cette activité : la série commence là.',
      en: 'Give this activity a date first: the series begins there.',
    },
    series_done: {
      fr: 'Cette activité est déjà faite. Partez d’une activité à venir.',
      en: 'This activity is done already. Begin with one that is to come.',
    },
    series_twice: { fr: 'Cette activité se répète déjà.', en: 'This activity repeats already.' },
    series_none: { fr: 'Cette activité ne se répète pas.', en: 'This activity does not repeat.' },
  },
  'conflict',
);

const shown = 5;

const state = defineAction({
  name: 'series.state',
  label: { fr: 'Répétition d’une activité', en: 'How an activity repeats' },
  input: z.strictObject({ id: z.uuid() }),
  async run(ctx, { id }): Promise<SeriesState> {
    const activity = await readRecord(ctx, 'activity', id);
    const series = await seriesOf(ctx, activity);
    if (!series) return { series: null, repeat: null, starts: null, time_zone: ctx.actor.timeZone };
    const { starts, time_zone } = series;
    return { series: series.id, repeat: repeatOf(series), starts, time_zone };
  },
});

const preview = defineAction({
  name: 'series.preview',
  label: { fr: 'Prochaines occurrences', en: 'Next occurrences' },
  input: previewSchema,
  async run(ctx, { id, repeat }) {
    const activity = await readRecord(ctx, 'activity', id);
    const { starts, timeZone } = await placeOf(ctx, activity);
    if (!('rule' in repeat)) return { starts, next: [] };
    const locals = occurrences(repeat.rule, starts, '9999-01-01T00:00', shown);
    return { starts, next: locals.map((local) => momentOf(local, timeZone).toISOString()) };
  },
});

const start = defineAction({
  name: 'series.start',
  label: { fr: 'Répéter une activité', en: 'Repeat an activity' },
  input: startSchema,
  run: (ctx, { id, repeat }) =>
    ctx.tx(async (ctx) => {
      const activity = await readRecord(ctx, 'activity', id);
      if (activity.series) throw problems.series_twice({}, 'id');
      if (activity.done_at) throw problems.series_done({}, 'id');
      return { series: await begin(ctx, activity, repeat), operation: ctx.operation };
    }),
});

const change = defineAction({
  name: 'series.change',
  label: { fr: 'Modifier la suite d’une série', en: 'Change what follows in a series' },
  input: changeSchema,
  run: (ctx, { id, repeat, which }) =>
    ctx.tx(async (ctx) => {
      const activity = await readRecord(ctx, 'activity', id);
      const old = await seriesOf(ctx, activity);
      if (!old) throw problems.series_none({}, 'id');
      if (activity.done_at) throw problems.series_done({}, 'id');
      if (which === 'all') {
        await sayAll(ctx, old, activity);
        return { series: old.id, operation: ctx.operation };
      }
      const rest = repeat ?? remaining(old, String(activity.occurrence));
      await cut(ctx, old, String(activity.occurrence), id);
      return { series: await begin(ctx, activity, rest), operation: ctx.operation };
    }),
});

const end = defineAction({
  name: 'series.end',
  label: { fr: 'Arrêter une série', en: 'End a series' },
  input: endSchema,
  run: (ctx, { id, which }) =>
    ctx.tx(async (ctx) => {
      const activity = await readRecord(ctx, 'activity', id);
      const series = await seriesOf(ctx, activity);
      if (!series) throw problems.series_none({}, 'id');
      await cut(ctx, series, which === 'all' ? '' : String(activity.occurrence));
      return { operation: ctx.operation };
    }),
});

export const seriesActions: readonly AnyAction[] = [state, preview, start, change, end];

async function seriesOf(ctx: Context, activity: Values): Promise<Series | undefined> {
  const id = (activity.series as { id: string } | null)?.id;
  return id ? (await readSeries(ctx, [id]))[0] : undefined;
}

const repeatOf = ({ rule, after_days }: Series): Repeat =>
  after_days !== null ? { after_days } : { rule: rule! };

/** When an activity is, by the clock of whoever it is done by. */
async function placeOf(
  ctx: Context,
  activity: Values,
): Promise<{ starts: string; timeZone: string; minutes: number | null }> {
  const at = (activity.starts_at ?? activity.due_at) as string | null;
  if (!at) throw problems.series_undated({}, 'due_at');
  const owner = (activity.owner as { id: string } | null)?.id;
  const { rows } = owner
    ? await sql<{ zone: string | null }>`
        select time_zone as zone from ${table(ctx.schema, 'user')} where id = ${owner}::uuid`.execute(ctx.db)
    : { rows: [] };
  const timeZone = rows[0]?.zone ?? ctx.settings.timeZone;
  const ends = activity.ends_at as string | null;
  const minutes = activity.starts_at
    ? Math.round((ends ? Date.parse(ends) - Date.parse(at) : 3_600_000) / 60_000)
    : null;
  return { starts: localOf(new Date(at), timeZone), timeZone, minutes };
}

/** The activity becomes the first occurrence, and the others are made. */
async function begin(ctx: Context, activity: Values & { id: string }, repeat: Repeat): Promise<string> {
  const { starts, timeZone, minutes } = await placeOf(ctx, activity);
  const owner = (activity.owner as { id: string } | null)?.id ?? null;
  const { written } = await write(ctx, 'series', [
    {
      kind: 'create',
      values: {
        ...repeat,
        owner,
        subject: String(activity.subject ?? activity.record_title ?? ''),
        starts,
        time_zone: timeZone,
        minutes,
        content: contentOf(ctx, activity),
      },
    },
  ]);
  const id = written[0]!.id;
  await write(ctx, 'activity', [{ kind: 'update', id: activity.id, values: { series: id } }]);
  await write(ctx, 'activity', [{ kind: 'update', id: activity.id, values: { occurrence: starts } }], {
    trusted: true,
  });
  await lockSeries(ctx, id);
  const [series] = await readSeries(ctx, [id]);
  await makeOccurrences(ctx, series!);
  return id;
}

const longestSeries = 5000;

/** The rule for what is left of it from an occurrence on. */
function remaining(series: Series, from: string): Repeat {
  const rule = series.rule && parseRule(series.rule);
  if (!rule) return repeatOf(series);
  if (rule.count === null) return { rule: series.rule! };
  const before = occurrences(series.rule!, series.starts, from, longestSeries).length;
  return { rule: printRule({ ...rule, count: Math.max(1, rule.count - before) }) };
}

/** What one says, all that are open say too, each on its own day and hour; and those that are made later. */
async function sayAll(ctx: Context, series: Series, activity: Values): Promise<void> {
  await lockSeries(ctx, series.id);
  const { rows } = await sql<{ id: string }>`
    select id from ${table(ctx.schema, 'activity')} where series_id = ${series.id}::uuid and done_at is null and deleted_at is null
      and occurrence <> ${String(activity.occurrence)} order by id limit ${longestSeries}`.execute(ctx.db);
  const content = contentOf(ctx, activity);
  const owner = (activity.owner as { id: string } | null)?.id ?? null;
  // What it does not say, they do not either.
  const nothing = Object.fromEntries(contentNames(ctx).map((name) => [name, null]));
  await write(
    ctx,
    'activity',
    rows.map(({ id }) => ({ kind: 'update' as const, id, values: { ...nothing, ...content, owner } })),
  );
  const subject = String(activity.subject ?? activity.record_title ?? '');
  await write(ctx, 'series', [{ kind: 'update', id: series.id, values: { content, owner, subject } }]);
}

/** Ends a series before an occurrence (all of it when '' ), and bins those from there on that are still open, but for one. */
async function cut(ctx: Context, series: Series, from: string, except?: string): Promise<void> {
  await lockSeries(ctx, series.id);
  const { rows } = await sql<{ id: string }>`
    select id from ${table(ctx.schema, 'activity')} where series_id = ${series.id}::uuid and done_at is null and deleted_at is null
      and occurrence >= ${from} and id is distinct from ${except ?? null}::uuid order by id limit ${longestSeries}`.execute(
    ctx.db,
  );
  await write(
    ctx,
    'activity',
    rows.map(({ id }) => ({ kind: 'delete' as const, id })),
  );
  const rule = series.rule && parseRule(series.rule);
  const started = from > series.starts;
  if (!started || !rule) return void (await write(ctx, 'series', [{ kind: 'delete', id: series.id }]));
  const until = addDays(from.slice(0, 10), -1);
  await write(ctx, 'series', [
    { kind: 'update', id: series.id, values: { rule: printRule({ ...rule, count: null, until }) } },
  ]);
}
