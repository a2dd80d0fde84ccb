// The table of what measures came to, and its nightly filling: the current period and the two before it, of every measure that a
// goal or a gate asks for; of one that has nothing yet, two years back. What is closed longer stays as it was reckoned.
import { sql } from 'kysely';
import { z } from 'zod';
import { defineAction } from '../../../../model/server/action.ts';
import { table } from '../../../../model/server/compile.ts';
import type { Context } from '../../../../model/server/context.ts';
import { dayIn } from '../../../../platform/lib/day.ts';
import { type Definition, definitionSchema, type Point } from '../contract.ts';
import { lastStarts, type Period, startOf } from '../periods.ts';
import { type Asked, type Computed, computeMeasures } from './compute.ts';

const recomputed = 2;
const shownAtMost = 60;
const backfill: Readonly<Record<Period, number>> = { week: 52, month: 24, quarter: 8 };

/** For what has just been brought in; every night it comes by itself. */
export const fillAction = defineAction({
  name: 'programme.fill_measures',
  label: { fr: 'Calculer les mesures du projet', en: 'Compute the measures of the programme' },
  input: z.strictObject({}),
  internal: true,
  run: (ctx) => fillPoints(ctx),
});

/** Of those in use, or of the one named. */
export async function fillPoints(ctx: Context, only?: string): Promise<{ points: number; broken: string[] }> {
  const measures = await measuresInUse(ctx, only);
  const today = dayIn(ctx.now, ctx.settings.timeZone);
  const asked = measures.map(
    (one): Asked => ({ ...one, starts: lastStarts(one.period, today, periodsBefore(one, today)) }),
  );
  const { points, broken } = await computeMeasures(ctx, asked);
  if (broken.length) ctx.log.warn({ measures: broken }, 'measures ask for what is not there');
  const kept = await ctx.tx(async (ctx) => {
    const madeOf = await stillSo(ctx, measures);
    const current = points.filter(({ measure }) => madeOf.has(measure));
    await keepPoints(ctx, current, madeOf);
    await forgetOthers(ctx, new Map([...madeOf].filter(([id]) => !broken.includes(id))));
    return current.length;
  });
  return { points: kept, broken };
}

/** A night takes its time: whoever changed a definition meanwhile has it reckoned by their own job, and nothing old is written over it. */
async function stillSo(ctx: Context, measures: readonly InUse[]): Promise<Map<string, string>> {
  // Shared: a change on its way is waited for, one that comes later waits until these are written.
  const { rows } = await sql<{ id: string; made_of: string }>`
    select m.id, ${madeOfSql} as made_of from ${table(ctx.schema, 'measure')} as m
    where m.id = any(${measures.map(({ id }) => id)}::uuid[]) and m.deleted_at is null
    order by m.id for share`.execute(ctx.db);
  const now = new Map(rows.map(({ id, made_of }) => [id, made_of]));
  return new Map(
    measures.flatMap(({ id, made_of }) => (now.get(id) === made_of ? [[id, made_of] as const] : [])),
  );
}

/** With another definition all that was said is said anew. */
function periodsBefore({ period, first, stale }: InUse, today: string): number {
  if (first === null) return backfill[period];
  if (!stale) return recomputed;
  const starts = lastStarts(period, today, shownAtMost - 1);
  return Math.max(backfill[period], starts.filter((start) => start > startOf(period, first)).length);
}

interface InUse {
  id: string;
  period: Period;
  definition: Definition;
  /** What tells its computation from another. */
  made_of: string;
  /** First day of the earliest period that is known. */
  first: string | null;
  /** Some of what is known was reckoned by another definition. */
  stale: boolean;
}

async function measuresInUse(ctx: Context, only?: string): Promise<InUse[]> {
  const of = (object: string) => table(ctx.schema, object);
  const { rows } = await sql<Omit<InUse, 'definition'> & { definition: unknown }>`
    select m.id, m.period, m.definition, ${madeOfSql} as made_of, p.first::text as first, coalesce(p.stale, false) as stale
    from ${of('measure')} as m left join lateral (
      select min(period_start) as first, bool_or(made_of <> ${madeOfSql}) as stale
      from ${of('measure_point')} where measure_id = m.id) as p on true
    where m.deleted_at is null and m.definition is not null and ${
      only
        ? sql`m.id = ${only}::uuid`
        : sql`(exists (select 1 from ${of('goal')} as g where g.measure_id = m.id and g.deleted_at is null and g.status <> 'dropped')
          or exists (select 1 from ${of('gate_criterion')} as c where c.measure_id = m.id and c.deleted_at is null))`
    } order by m.id limit 2000`.execute(ctx.db);
  return rows.flatMap((row) => {
    const parsed = definitionSchema.safeParse(row.definition);
    return parsed.success ? [{ ...row, definition: parsed.data }] : [];
  });
}

const madeOfSql = sql`md5(m.definition::text || m.period)`;

async function keepPoints(
  ctx: Context,
  points: readonly Computed[],
  madeOf: ReadonlyMap<string, string>,
): Promise<void> {
  const rows = points.map(({ measure, ...point }) => ({
    measure_id: measure,
    ...point,
    made_of: madeOf.get(measure),
  }));
  await sql`
    insert into ${table(ctx.schema, 'measure_point')}
      (measure_id, period_start, value, sample, low, high, left_out, made_of, computed_at)
    select measure_id, period_start, value, sample, low, high, left_out, made_of, ${ctx.now.toISOString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as one
      (measure_id uuid, period_start date, value numeric, sample bigint, low numeric, high numeric, left_out bigint, made_of text)
    on conflict (measure_id, period_start) do update set value = excluded.value, sample = excluded.sample,
      low = excluded.low, high = excluded.high, left_out = excluded.left_out, made_of = excluded.made_of, computed_at = excluded.computed_at`.execute(
    ctx.db,
  );
}

/** What another definition said and this one has nothing for. */
async function forgetOthers(ctx: Context, madeOf: ReadonlyMap<string, string>): Promise<void> {
  await sql`
    delete from ${table(ctx.schema, 'measure_point')} as p
    using unnest(${[...madeOf.keys()]}::uuid[], ${[...madeOf.values()]}::text[]) as m (id, made_of)
    where p.measure_id = m.id and p.made_of <> m.made_of`.execute(ctx.db);
}

/** Those that wait to be reckoned by the definition as it is now. */
export async function stalePoints(ctx: Context, measure: string): Promise<number> {
  const { rows } = await sql<{ count: string }>`
    select count(*) as count from ${table(ctx.schema, 'measure_point')} as p
      join ${table(ctx.schema, 'measure')} as m on m.id = p.measure_id
    where p.measure_id = ${measure}::uuid and p.made_of <> ${madeOfSql}`.execute(ctx.db);
  return Number(rows[0]!.count);
}

export async function forgetPoints(ctx: Context, measures: readonly string[]): Promise<void> {
  await sql`delete from ${table(ctx.schema, 'measure_point')} where measure_id = any(${measures}::uuid[])`.execute(
    ctx.db,
  );
}

/**
 * By measure, oldest first, at most 60 each: what was reckoned, and what people brought where nothing could be reckoned. Figures
 * of the whole firm: who may read the measure may read them.
 */
export async function readPoints(ctx: Context, measures: readonly string[]): Promise<Map<string, Point[]>> {
  const { rows } = await sql<Record<keyof Point | 'measure_id', string | null>>`
    with all_points as (
      select measure_id, period_start, value, sample, low, high, left_out, null as source
      from ${table(ctx.schema, 'measure_point')}
      where measure_id = any(${measures}::uuid[])
      union all
      select v.measure_id, v.starts_on, v.value, coalesce(v.sample, 0), null, null, 0, coalesce(v.source, '—')
      from ${table(ctx.schema, 'measure_value')} as v
      where v.measure_id = any(${measures}::uuid[]) and v.deleted_at is null and v.value is not null
        and v.starts_on is not null
    ), best as (
      select distinct on (measure_id, period_start) * from all_points
      order by measure_id, period_start, (source is null and value is not null) desc, source desc nulls last
    ), numbered as (
      select *, row_number() over (partition by measure_id order by period_start desc) as place from best
    )
    select measure_id, period_start::text, value, sample, low, high, left_out, source
    from numbered where place <= ${shownAtMost} order by measure_id, period_start`.execute(ctx.db);
  const number = (text: string | null) => (text === null ? null : Number(text));
  const points = rows.map((row) => ({
    measure: row.measure_id!,
    period_start: row.period_start!,
    value: number(row.value),
    sample: Number(row.sample),
    low: number(row.low),
    high: number(row.high),
    left_out: Number(row.left_out),
    source: row.source,
  }));
  const grouped = Map.groupBy(points, ({ measure }) => measure);
  return new Map(
    [...grouped].map(([measure, own]) => [measure, own.map(({ measure: _, ...point }) => point)]),
  );
}
