// What is kept only for a while goes away by itself.
import { sql } from 'kysely';
import { z } from 'zod';
import { forgetOldLooks } from '../../features/agenda/server/looks.ts';
import type { Context } from '../../model/server/context.ts';
import type { Files } from '../../platform/server/files.ts';
import { defineJob } from '../../platform/server/jobs.ts';
import { tidyImports } from '../../records/server/import/drafts.ts';

export const tidyJob = (files: Files) =>
  defineJob<Context, object>({
    name: 'tidy',
    data: z.object({}),
    schedule: '17 3 * * *',
    async run(ctx) {
      await sql`delete from jalon.idempotency where created_at < ${ctx.now.toISOString()}::timestamptz - interval '3 days'`.execute(
        ctx.db,
      );
      await tidyImports(ctx, files);
      await forgetOldLooks(ctx);
    },
  });
