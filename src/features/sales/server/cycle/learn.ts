// What the firm's own past says of each stage, looked at every night: how long deals stay (the median of stays whose beginning and
// end were seen, in two years), and how many of those that came through were won, in all and once they had stood there a while.
import { sql } from 'kysely';
import { z } from 'zod';
import { defineAction } from '../../../../model/server/action.ts';
import { table } from '../../../../model/server/compile.ts';
import type { Context } from '../../../../model/server/context.ts';
import { JalonError } from '../../../../platform/lib/errors.ts';
import { defineJob } from '../../../../platform/server/jobs.ts';
import { writeDerived } from '../../../../records/server/derive.ts';
import type { Learnt } from '../../exit-criteria.ts';

/** Days in a stage from which the chances are told apart. */
export const oddsFrom = [0, 7, 14, 30, 60, 90, 180, 365] as const;

export const learnJob = defineJob<Context, object>({
  name: 'sales-learn',
  data: z.object({}),
  schedule: '23 2 * * *',
  run: learn,
});

/** The same at once, for whoever has just brought a history along. */
export const learnAction = defineAction({
  name: 'sales.learn',
  label: { fr: 'Apprendre du passé des affaires', en: 'Learn from the past of deals' },
  input: z.strictObject({}),
  run: async (ctx) => {
    if (!ctx.actor.access.administer) throw new JalonError('forbidden');
    await learn(ctx);
  },
});

export async function learn(ctx: Context): Promise<void> {
  const since = new Date(ctx.now.getTime() - 730 * 86_400_000).toISOString();
  const usual = await readUsual(ctx, since);
  const learnt = await readLearnt(ctx, since);
  const { rows: stages } = await sql<{ id: string }>`
    select id from ${table(ctx.schema, 'stage')} where deleted_at is null`.execute(ctx.db);
  await writeDerived(
    ctx,
    'stage',
    stages.map(({ id }) => ({
      id,
      values: {
        usual_days: usual.get(id)?.days ?? null,
        usual_stays: usual.get(id)?.stays ?? null,
        learnt: learnt.get(id) ?? null,
      },
    })),
  );
}

async function readUsual(ctx: Context, since: string): Promise<Map<string, { days: number; stays: number }>> {
  const { rows } = await sql<{ stage_id: string; days: string; stays: number }>`
    select s.stage_id, count(*) as stays,
      round((percentile_cont(0.5) within group (order by extract(epoch from s.left_at - s.entered_at)) / 86400)::numeric, 1) as days
    from ${table(ctx.schema, 'stage_stay')} as s join ${table(ctx.schema, 'deal')} as d on d.id = s.deal_id and d.deleted_at is null
    where s.left_at >= ${since}::timestamptz and s.seen group by s.stage_id`.execute(ctx.db);
  return new Map(
    rows.map(({ stage_id, days, stays }) => [stage_id, { days: Number(days), stays: Number(stays) }]),
  );
}

async function readLearnt(ctx: Context, since: string): Promise<Map<string, Learnt>> {
  const { rows } = await sql<{ stage_id: string; days: number; deals: number; won: number }>`
    with through as (
      select s.stage_id, s.deal_id, d.status = 'won' as won, max(extract(epoch from s.left_at - s.entered_at)) / 86400 as stayed
      from ${table(ctx.schema, 'stage_stay')} as s
      join ${table(ctx.schema, 'deal')} as d on d.id = s.deal_id and d.deleted_at is null and d.status in ('won', 'lost')
      join ${table(ctx.schema, 'stage')} as g on g.id = s.stage_id and g.outcome = 'open'
      where s.left_at >= ${since}::timestamptz group by s.stage_id, s.deal_id, d.status
    )
    select t.stage_id, f.days, count(*) as deals, count(*) filter (where t.won) as won
    from through as t join unnest(${[...oddsFrom]}::int[]) as f(days) on t.stayed >= f.days
    group by t.stage_id, f.days order by t.stage_id, f.days`.execute(ctx.db);
  const byStage = new Map<string, Learnt>();
  for (const { stage_id, days, deals, won } of rows) {
    const learnt = byStage.get(stage_id) ?? { deals: Number(deals), won: Number(won), odds: [] };
    learnt.odds.push({ days: Number(days), deals: Number(deals), won: Number(won) });
    byStage.set(stage_id, learnt);
  }
  return byStage;
}
