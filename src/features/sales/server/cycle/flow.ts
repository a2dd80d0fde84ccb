// The flow of deals through a pipeline in the months asked for, from their stays, of the deals that the reader may see. A stay that
// ended in the period has its successor in it too, so that stays of before are not looked at.
import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { accessCondition } from '../../../../model/resolve.ts';
import { defineAction } from '../../../../model/server/action.ts';
import { compileCondition, table } from '../../../../model/server/compile.ts';
import { askerOf, type Context } from '../../../../model/server/context.ts';
import { JalonError } from '../../../../platform/lib/errors.ts';
import type { Cycle, CycleDeals } from '../../cycle-contract.ts';
import { enoughCases } from '../../exit-criteria.ts';
import { seesFields } from '../sees-fields.ts';

const asked = {
  pipeline: z.uuid(),
  owner: z.uuid().optional(),
  months: z.int().min(1).max(36).default(12),
};

export const cycleAction = defineAction({
  name: 'sales.cycle',
  label: { fr: 'Le cycle de vente, en volumes et en durées', en: 'The sales cycle, in volumes and times' },
  input: z.strictObject(asked),
  run: (ctx, input) => readCycle(ctx, input),
});

export const cycleDealsAction = defineAction({
  name: 'sales.cycle_deals',
  label: { fr: 'Les affaires d’un chiffre du cycle', en: 'The deals of a figure of the cycle' },
  input: z.strictObject({
    ...asked,
    stage: z.uuid(),
    /** Those that went on to this one; else those that entered `stage`. */
    to: z.uuid().optional(),
  }),
  run: (ctx, input) => readCycleDeals(ctx, input),
});

interface Input {
  pipeline: string;
  owner?: string;
  months: number;
}

export async function readCycle(ctx: Context, input: Input): Promise<Cycle> {
  requireSeen(ctx);
  const since = sinceOf(ctx, input.months);
  const { rows: stages } = await sql<{
    id: string;
    name: string;
    outcome: 'open' | 'won' | 'lost';
    entered: number | null;
    now: number | null;
    days: string | null;
    stays: number | null;
  }>`
    with stay as (${stays(ctx, input, since)}), figure as (
      select stage_id, count(distinct deal_id) filter (where entered_at >= ${since}::timestamptz) as entered,
        count(*) filter (where left_at is null) as now, count(*) filter (where left_at is not null and seen) as stays,
        percentile_cont(0.5) within group (order by extract(epoch from left_at - entered_at)) filter (where left_at is not null and seen) / 86400 as days
      from stay group by stage_id
    )
    select s.id, s.name, s.outcome, f.entered, f.now, round(f.days::numeric, 1) as days, f.stays
    from ${table(ctx.schema, 'stage')} as s left join figure as f on f.stage_id = s.id
    where s.pipeline_id = ${input.pipeline} and s.deleted_at is null order by s.position, s.id limit 200`.execute(
    ctx.db,
  );
  const { rows: moves } = await sql<{ from: string; to: string; deals: number }>`
    with stay as (${stays(ctx, input, since)}), step as (
      select deal_id, stage_id as "from", lead(stage_id) over (partition by deal_id order by id) as "to", left_at from stay
    )
    select "from", "to", count(distinct deal_id) as deals from step
    where "to" is not null and left_at >= ${since}::timestamptz group by 1, 2 limit 2000`.execute(ctx.db);
  const known = new Set(stages.map(({ id }) => id));
  return {
    stages: stages.map(({ id, name, outcome, entered, now, days, stays }) => ({
      id,
      name,
      outcome,
      entered: Number(entered ?? 0),
      now: outcome === 'open' ? Number(now ?? 0) : 0,
      median_days: outcome === 'open' && Number(stays ?? 0) >= enoughCases ? Number(days) : null,
      stays: Number(stays ?? 0),
    })),
    moves: moves
      .filter(({ from, to }) => known.has(from) && known.has(to))
      .map(({ from, to, deals }) => ({ from, to, deals: Number(deals) })),
  };
}

const listed = 100;

export async function readCycleDeals(
  ctx: Context,
  { stage, to, ...input }: Input & { stage: string; to?: string },
): Promise<CycleDeals> {
  requireSeen(ctx);
  const since = sinceOf(ctx, input.months);
  const moved = sql`
    select deal_id, max(left_at) as at from (
      select deal_id, stage_id, left_at, lead(stage_id) over (partition by deal_id order by id) as next_id from stay
    ) as step where stage_id = ${stage} and next_id = ${to ?? null} and left_at >= ${since}::timestamptz group by deal_id`;
  const entered = sql`
    select deal_id, max(entered_at) as at from stay
    where stage_id = ${stage} and entered_at >= ${since}::timestamptz group by deal_id`;
  const { rows } = await sql<{ id: string; title: string | null; at: string }>`
    with stay as (${stays(ctx, input, since)}), found as (${to ? moved : entered})
    select d.id, d.record_title as title, f.at from found as f join ${table(ctx.schema, 'deal')} as d on d.id = f.deal_id
    order by f.at desc, d.id limit ${listed + 1}`.execute(ctx.db);
  return { deals: rows.slice(0, listed), more: rows.length > listed };
}

function requireSeen(ctx: Context): void {
  if (ctx.actor.access.filter('deal', 'read') === false || !seesFields(ctx, 'deal', ['stage', 'pipeline']))
    throw new JalonError('forbidden');
}

const sinceOf = (ctx: Context, months: number): string => {
  const at = new Date(ctx.now);
  at.setUTCMonth(at.getUTCMonth() - months);
  return at.toISOString();
};

/** The stays that touch the period: begun or ended in it, or going on in an open stage. */
function stays(ctx: Context, { pipeline, owner }: Input, since: string): RawBuilder<unknown> {
  const mine = compileCondition(ctx.schema, accessCondition(ctx.schema, 'deal', 'read', askerOf(ctx)), 't0');
  return sql`
    select s.id, s.deal_id, s.stage_id, s.entered_at, s.left_at, s.seen from ${table(ctx.schema, 'stage_stay')} as s
    join ${table(ctx.schema, 'stage')} as g on g.id = s.stage_id
    join ${table(ctx.schema, 'deal')} as t0 on t0.id = s.deal_id and t0.deleted_at is null
    where s.pipeline_id = ${pipeline} and ${mine} and ${owner ? sql`t0.owner_id = ${owner}` : sql`true`}
      and (s.entered_at >= ${since}::timestamptz or s.left_at >= ${since}::timestamptz or (s.left_at is null and g.outcome = 'open'))`;
}
