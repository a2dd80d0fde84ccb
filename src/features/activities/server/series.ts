// Series: what they are made from, and their occurrences made ahead, as ordinary activities. Each is made once: its place in
// the series is unique, so that two processes that make them at once make them once, and what was moved, finished or binned is
// never made again.
import { sql } from 'kysely';
import { z } from 'zod';
import { objectOf } from '../../../model/schema.ts';
import { asProgram } from '../../../model/server/as-program.ts';
import { table } from '../../../model/server/compile.ts';
import type { Context, Rule } from '../../../model/server/context.ts';
import { addDays, dayIn } from '../../../platform/lib/day.ts';
import { defineJob } from '../../../platform/server/jobs.ts';
import { unticked } from '../../../records/checklist.ts';
import { writeDerived } from '../../../records/server/derive.ts';
import { readRecords } from '../../../records/server/read.ts';
import { write } from '../../../records/server/write.ts';
import { type LocalTime, localOf, momentOf, occurrences } from './occurrences.ts';

export const horizonDays = 183;
const mostAtOnce = 200;
const mostEver = 5000;

export type Values = Readonly<Record<string, unknown>>;

export interface Series {
  id: string;
  owner: { id: string } | null;
  rule: string | null;
  after_days: number | null;
  starts: LocalTime;
  time_zone: string;
  minutes: number | null;
  content: Values;
  skipped: readonly LocalTime[] | null;
}

const fields = ['owner', 'rule', 'after_days', 'starts', 'time_zone', 'minutes', 'content', 'skipped'];

export async function readSeries(ctx: Context, ids: readonly string[]): Promise<Series[]> {
  const rows = await readRecords(ctx, 'series', ids, fields);
  return rows.map((row) => ({
    ...(row as unknown as Series),
    after_days: row.after_days === null ? null : Number(row.after_days),
    minutes: row.minutes === null ? null : Number(row.minutes),
  }));
}

/** What an occurrence takes over from an activity: all but when it is, whether it was done, and what came of it. */
export function contentOf(ctx: Context, activity: Values): Values {
  return Object.fromEntries(
    contentNames(ctx).flatMap((name) => {
      const value = activity[name];
      if (value === null || value === undefined) return [];
      // What is to be ticked is to be ticked again.
      if (name === 'checklist') return [[name, unticked(String(value))]];
      const id = (value as { id?: string }).id;
      return [[name, id ?? value]];
    }),
  );
}

export function contentNames(ctx: Context): string[] {
  const about = [...objectOf(ctx.schema, 'activity').fields.values()].filter(({ about }) => about);
  const names = ['kind', 'subject', 'body', 'checklist', 'location', 'priority', 'remind', 'template'];
  return [...names, ...about.map(({ name }) => name)];
}

/** The values of the occurrence that starts then. */
export function occurrenceValues(series: Series, local: LocalTime): Values {
  const at = momentOf(local, series.time_zone);
  const timed = series.minutes !== null;
  return {
    ...series.content,
    owner: series.owner?.id ?? null,
    series: series.id,
    occurrence: local,
    ...(timed
      ? {
          starts_at: at.toISOString(),
          ends_at: new Date(at.getTime() + series.minutes! * 60_000).toISOString(),
        }
      : { due_at: at.toISOString() }),
  };
}

/** Makes those that are not there yet, up to the horizon; keeps how far that is, or that it has ended. */
export async function makeOccurrences(ctx: Context, series: Series): Promise<number> {
  if (!series.rule) return 0;
  const until = addDays(dayIn(ctx.now, series.time_zone), horizonDays);
  const all = occurrences(series.rule, series.starts, `${until}T00:00`, mostEver);
  const skipped = new Set(series.skipped ?? []);
  const { rows } = await sql<{ occurrence: string }>`
    select occurrence from ${table(ctx.schema, 'activity')} where series_id = ${series.id}::uuid and occurrence is not null`.execute(
    ctx.db,
  );
  const there = new Set(rows.map(({ occurrence }) => occurrence));
  const now = localOf(ctx.now, series.time_zone);
  const wanted = all
    .filter((local) => !there.has(local) && !skipped.has(local) && local >= now)
    .slice(0, mostAtOnce);
  if (wanted.length)
    await write(
      ctx,
      'activity',
      wanted.map((local) => ({ kind: 'create' as const, values: occurrenceValues(series, local) })),
      { trusted: true },
    );
  const more =
    occurrences(series.rule, series.starts, '9999-01-01T00:00', all.length + 1).length > all.length;
  const made = more || wanted.length === mostAtOnce ? momentOf(`${until}T00:00`, series.time_zone) : null;
  await writeDerived(ctx, 'series', [{ id: series.id, values: { made_until: made?.toISOString() ?? null } }]);
  return wanted.length;
}

/** One process makes those of a series: whoever comes second finds them made. */
export const lockSeries = (ctx: Context, id: string) =>
  sql`select pg_advisory_xact_lock(hashtext(${`jalon series ${id}`}))`.execute(ctx.db);

const seriesAtOnce = 100;

/** Each night: what has come within the horizon since. */
export async function goOnWithSeries(ctx: Context): Promise<number> {
  let made = 0;
  const done = new Set<string>();
  for (;;) {
    const { rows } = await sql<{ id: string }>`
      select id from ${table(ctx.schema, 'series')} where deleted_at is null
        and made_until < ${ctx.now.toISOString()}::timestamptz + ${horizonDays - 7} * interval '1 day'
      order by made_until, id limit ${seriesAtOnce}`.execute(ctx.db);
    const next = rows.filter(({ id }) => !done.has(id));
    if (next.length === 0) return made;
    // One transaction each: a series that fails keeps no other back.
    for (const { id } of next) {
      done.add(id);
      made += await ctx
        .tx(async (ctx) => {
          await lockSeries(ctx, id);
          const [series] = await readSeries(ctx, [id]);
          return series ? makeOccurrences(ctx, series) : 0;
        })
        .catch((error: unknown) => {
          ctx.log.error({ err: error, series: id }, 'series');
          return 0;
        });
    }
  }
}

export const seriesJob = defineJob({
  name: 'activities.series',
  data: z.object({}),
  schedule: '7 2 * * *',
  run: async (ctx: Context) => {
    await goOnWithSeries(ctx);
  },
});

/** « 14 days after it is done »: the next one is made when this one is finished. */
export const afterDoneRule: Rule = {
  async after(ctx, changes) {
    const done = changes.filter(
      ({ before, after }) => before && !before.done_at && after.done_at && after.series && !after.deleted_at,
    );
    if (done.length === 0) return;
    const ids = [...new Set(done.map(({ after }) => (after.series as { id: string }).id))];
    const program = asProgram(ctx);
    const all = new Map((await readSeries(program, ids)).map((series) => [series.id, series]));
    const writes = done.flatMap(({ after }) => {
      const series = all.get((after.series as { id: string }).id);
      if (!series?.after_days) return [];
      const day = addDays(dayIn(new Date(String(after.done_at)), series.time_zone), series.after_days);
      const values = occurrenceValues(series, `${day}T${series.starts.slice(11)}`);
      return [{ kind: 'create' as const, values }];
    });
    const { rows } = await sql<{ occurrence: string; series_id: string }>`
      select occurrence, series_id from ${table(ctx.schema, 'activity')} where series_id = any(${ids}::uuid[])
        and (done_at is null and deleted_at is null or occurrence = any(${writes.map(({ values }) => String(values.occurrence))}::text[]))`.execute(
      ctx.db,
    );
    // One that is still open, moved ahead by hand, is the next one.
    const taken = new Set(rows.map(({ series_id }) => series_id));
    const wanted = writes.filter(({ values }) => !taken.has(String(values.series)));
    if (wanted.length) await write(ctx, 'activity', wanted, { trusted: true });
  },
};
