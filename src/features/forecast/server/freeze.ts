// Each week's forecast is written down as it stands, once: by the first run of the week, which is Monday's unless nobody was up.

import { sql } from 'kysely';
import { z } from 'zod';
import { defineAction } from '../../../model/server/action.ts';
import { table } from '../../../model/server/compile.ts';
import type { Context } from '../../../model/server/context.ts';
import { dayIn } from '../../../platform/lib/day.ts';
import { JalonError } from '../../../platform/lib/errors.ts';
import { defineJob } from '../../../platform/server/jobs.ts';
import { mondayOf, shifted, startOf } from '../periods.ts';
import { liveDeals, readOdds } from './live-deals.ts';

export const freezeJob = defineJob<Context, object>({
  name: 'forecast-freeze',
  data: z.object({}),
  schedule: '11 4 * * *',
  run: async (ctx) => void (await freeze(ctx)),
});

/** The same at once, for whoever has just brought a history along. */
export const freezeAction = defineAction({
  name: 'forecast.freeze',
  label: { fr: 'Figer la prévision de la semaine', en: 'Freeze the week’s forecast' },
  input: z.strictObject({}),
  run: async (ctx) => {
    if (!ctx.actor.access.administer) throw new JalonError('forbidden');
    return { frozen: await freeze(ctx) };
  },
});

/** Deals of a frozen week are kept for a year; the week's totals follow from them while they are. */
const keptDays = 400;

/** False when this week is frozen already. */
export async function freeze(ctx: Context): Promise<boolean> {
  return ctx.tx(async (ctx) => {
    const today = dayIn(ctx.now, ctx.settings.timeZone);
    const monday = mondayOf(today);
    const { rows } = await sql`
      insert into ${table(ctx.schema, 'forecast_freeze')} (frozen_on, at) values (${monday}, ${ctx.now.toISOString()})
      on conflict do nothing returning frozen_on`.execute(ctx.db);
    if (rows.length === 0) return false;
    const from = startOf('quarter', today);
    const horizon = sql`t0.close_date >= ${from} and t0.close_date < ${shifted('month', from, 15)}`;
    await sql`
      insert into ${table(ctx.schema, 'forecast_frozen')}
        (frozen_on, deal_id, owner_id, product_id, close_date, status, category, probability, amount, currency, weighted, aged)
      select ${monday}::date, live.* from (${liveDeals(ctx, await readOdds(ctx), horizon)}) as live`.execute(
      ctx.db,
    );
    await sql`
      insert into ${table(ctx.schema, 'forecast_frozen_call')} (frozen_on, person_id, period, starts_on, currency, "commit", best_case)
      select ${monday}::date, person_id, period, starts_on, commit_currency, "commit", best_case
      from ${table(ctx.schema, 'forecast_call')}
      where deleted_at is null and starts_on >= ${from} on conflict do nothing`.execute(ctx.db);
    const old = new Date(Date.parse(monday) - keptDays * 86_400_000).toISOString().slice(0, 10);
    await sql`delete from ${table(ctx.schema, 'forecast_frozen')} where frozen_on < ${old}`.execute(ctx.db);
    await sql`delete from ${table(ctx.schema, 'forecast_frozen_call')} where frozen_on < ${old}`.execute(
      ctx.db,
    );
    await sql`delete from ${table(ctx.schema, 'forecast_freeze')} where frozen_on < ${old}`.execute(ctx.db);
    return true;
  });
}
