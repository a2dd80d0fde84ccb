// What is kept only for a while goes away by itself.
import { sql } from 'kysely';
import { z } from 'zod';
import type { Context } from '../../model/server/context.ts';
import { defineJob } from '../../platform/server/jobs.ts';

export const tidyJob = defineJob<Context, object>({
  name: 'tidy',
  data: z.object({}),
  schedule: '17 3 * * *',
  async run(ctx) {
    await sql`delete from jalon.idempotency where created_at < ${ctx.now.toISOString()}::timestamptz - interval '3 days'`.execute(
      ctx.db,
    );
  },
});
