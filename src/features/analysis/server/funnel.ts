// The funnel: of the deals opened within a period, how many came to each stage or further, and how many were won. How far a
// deal came is kept beside it (furthest.ts), so that one walk along the index of the opening day answers.
import { sql } from 'kysely';
import { allOf } from '../../../model/filter.ts';
import type { Filter } from '../../../model/query.ts';
import { defineAction } from '../../../model/server/action.ts';
import { table } from '../../../model/server/compile.ts';
import type { Context } from '../../../model/server/context.ts';
import { readPage } from '../../../records/server/read.ts';
import { type SalesFunnel, type Scope, scopeSchema } from '../contract.ts';
import { dealFilter, seesFields, visible } from './scope.ts';
import { daysWithin, type Span, spanOf } from './span.ts';

export const funnelAction = defineAction({
  name: 'analysis.funnel',
  label: { fr: 'Entonnoir des ventes', en: 'Sales funnel' },
  input: scopeSchema,
  run: (ctx, scope) => readFunnel(ctx, scope),
});

interface Stage {
  id: string;
  name: string;
  binned: boolean;
}

interface Row {
  status: 'open' | 'won' | 'lost';
  stage: string | null;
  count: number;
  before: number;
}

export async function readFunnel(ctx: Context, asked: Scope): Promise<SalesFunnel> {
  const span = spanOf(ctx, asked.months);
  const pipeline = await pipelineOf(ctx, asked.pipeline);
  const scope = { ...asked, pipeline: pipeline?.id };
  const [stages, rows] = pipeline
    ? await Promise.all([openStages(ctx, pipeline.id), readOpened(ctx, scope, span)])
    : [[], []];
  const filter = allOf(daysWithin('opened_on', span.since, span.end), dealFilter(scope))!;
  const figure = (some: readonly Row[], ...more: Filter[]) => ({
    count: some.reduce((sum, { count }) => sum + count, 0),
    before: some.reduce((sum, { before }) => sum + before, 0),
    open: { object: 'deal' as const, filter: allOf(...more, filter)! },
  });
  const ofStatus = (status: Row['status']) =>
    figure(
      rows.filter((row) => row.status === status),
      { field: 'status', op: 'is', value: status },
    );
  return {
    since: span.since,
    until: span.until,
    pipeline,
    opened: figure(rows),
    stages: stages.flatMap(({ id, name, binned }, place) => {
      if (binned) return [];
      // Every deal has been at the first, whatever stage it came in at.
      if (place === 0) return { id, title: name, ...figure(rows) };
      const further = stages.slice(place).map((stage) => stage.id);
      // Who won has come through all of them, whatever stages were skipped.
      const came = rows.filter(({ status, stage }) => status === 'won' || (stage && further.includes(stage)));
      const reached: Filter = {
        or: [
          { field: 'status', op: 'is', value: 'won' },
          { field: 'furthest_stage', op: 'in', value: further },
        ],
      };
      return { id, title: name, ...figure(came, reached) };
    }),
    won: ofStatus('won'),
    lost: ofStatus('lost'),
  };
}

async function pipelineOf(ctx: Context, wanted: string | undefined): Promise<SalesFunnel['pipeline']> {
  const { records } = await readPage(ctx, 'pipeline', {
    ...(wanted ? { filter: { field: 'id', op: 'is', value: wanted } } : {}),
    sort: 'position',
    fields: ['name'],
    limit: 1,
  });
  const [first] = records;
  return first ? { id: first.id, title: String(first.name) } : null;
}

/** In their order, those in the bin among them: deals may have come as far as one that is no more. */
async function openStages(ctx: Context, pipeline: string): Promise<Stage[]> {
  const { rows } = await sql<Stage>`
    select id, name, deleted_at is not null as binned from ${table(ctx.schema, 'stage')}
    where pipeline_id = ${pipeline}::uuid and outcome = 'open' order by position, id limit 500`.execute(
    ctx.db,
  );
  return rows;
}

async function readOpened(ctx: Context, scope: Scope, { earlier, since, end }: Span): Promise<Row[]> {
  if (!seesFields(ctx, 'deal', ['status', 'stage', 'furthest_stage', 'opened_on', 'pipeline'])) return [];
  const { rows } = await sql<Record<keyof Row, string | null>>`
    select t0.status, t0.furthest_stage_id as stage, count(*) filter (where t0.opened_on >= ${since}::date) as count,
      count(*) filter (where t0.opened_on < ${since}::date) as before
    from ${table(ctx.schema, 'deal')} as t0
    where t0.deleted_at is null and t0.opened_on >= ${earlier}::date and t0.opened_on < ${end}::date
      and ${visible(ctx, 'deal', dealFilter(scope))}
    group by 1, 2`.execute(ctx.db);
  return rows.map(({ status, stage, count, before }) => ({
    status: status as Row['status'],
    stage,
    count: Number(count),
    before: Number(before),
  }));
}
