// Old notifications go away by themselves, with their traces: nobody looks for what was said three months ago.
import { sql } from 'kysely';
import { z } from 'zod';
import { table } from '../../../model/server/compile.ts';
import type { Context } from '../../../model/server/context.ts';
import { defineJob } from '../../../platform/server/jobs.ts';

const keptDays = 90;
const atOnce = 5000;

export async function tidyNotifications(ctx: Context): Promise<void> {
  for (;;) {
    const { rows } = await sql<{ gone: number }>`
      with gone as (
        delete from ${table(ctx.schema, 'notification')} where id in (
          select id from ${table(ctx.schema, 'notification')}
          where created_at < ${ctx.now.toISOString()}::timestamptz - ${keptDays} * interval '1 day' limit ${atOnce})
        returning id),
      traces as (
        delete from ${sql.id(ctx.schema.workspace, 'change')} where object = 'notification' and record_id in (select id from gone))
      select count(*)::int as gone from gone`.execute(ctx.db);
    if (rows[0]!.gone < atOnce) return;
  }
}

export const notificationJobs = [
  defineJob<Context, object>({
    name: 'notifications.tidy',
    data: z.object({}),
    schedule: '27 3 * * *',
    run: tidyNotifications,
  }),
];
