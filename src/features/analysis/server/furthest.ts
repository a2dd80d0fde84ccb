// How far a deal came: the last in order of the open stages of its pipeline that it has been at. Kept beside the deal, from its
// stays, whenever it moves; when stages change their order, in the background for all of the pipeline.
import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { relationId } from '../../../model/match.ts';
import { table } from '../../../model/server/compile.ts';
import type { Context, RecordChange, Rule } from '../../../model/server/context.ts';
import { defineJob } from '../../../platform/server/jobs.ts';

export const furthestRule: Rule = {
  async after(ctx, changes) {
    const moved = changes.filter(
      ({ before, after }) =>
        !before ||
        relationId(before.stage) !== relationId(after.stage) ||
        relationId(before.pipeline) !== relationId(after.pipeline),
    );
    if (moved.length) await keepFurthest(ctx, sql`t0.id = any(${moved.map(({ id }) => id)}::uuid[])`);
  },
};

const orderJobName = 'analysis.furthest';

/** An order of stages is a few records, and concerns every deal that went through them. */
export const stageOrderRule: Rule = {
  async after(ctx, changes) {
    const pipelines = new Set(
      changes.filter(isReordered).flatMap(({ after }) => relationId(after.pipeline) ?? []),
    );
    for (const pipeline of pipelines)
      await ctx.services.enqueue(ctx, orderJobName, { pipeline }, { key: pipeline });
  },
};

const isReordered = ({ before, after }: RecordChange): boolean =>
  before !== null && (before.position !== after.position || before.outcome !== after.outcome);

const atOnce = 10_000;

export const stageOrderJob = defineJob<Context, { pipeline: string }>({
  name: orderJobName,
  data: z.object({ pipeline: z.uuid() }),
  async run(ctx, { pipeline }) {
    for (let after: string | null = null; ; ) {
      const ids: string[] = await idsAfter(ctx, pipeline, after);
      if (ids.length) await keepFurthest(ctx, sql`t0.id = any(${ids}::uuid[])`);
      if (ids.length < atOnce) return;
      after = ids.at(-1)!;
    }
  },
});

async function idsAfter(ctx: Context, pipeline: string, after: string | null): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from ${table(ctx.schema, 'deal')} where pipeline_id = ${pipeline}::uuid and deleted_at is null
      ${after ? sql`and id > ${after}::uuid` : sql``} order by id limit ${atOnce}`.execute(ctx.db);
  return rows.map(({ id }) => id);
}

async function keepFurthest(ctx: Context, which: RawBuilder<unknown>): Promise<void> {
  await sql`
    with differing as materialized (
      select t0.id, f.stage_id from ${table(ctx.schema, 'deal')} as t0
      left join lateral (
        select y.stage_id from ${sql.id(ctx.schema.workspace, 'stage_stay')} as y
        join ${table(ctx.schema, 'stage')} as s on s.id = y.stage_id and s.outcome = 'open' and s.pipeline_id = t0.pipeline_id
        where y.deal_id = t0.id order by s.position desc, s.id desc limit 1) as f on true
      where ${which} and t0.furthest_stage_id is distinct from f.stage_id order by t0.id for no key update of t0)
    update ${table(ctx.schema, 'deal')} as t0 set furthest_stage_id = d.stage_id from differing as d where t0.id = d.id`.execute(
    ctx.db,
  );
}
