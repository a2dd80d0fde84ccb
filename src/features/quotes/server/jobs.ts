// At night, quotes whose date has passed are noted as expired. Until then their links say so by themselves.

import { sql } from 'kysely';
import { z } from 'zod';
import { table } from '../../../model/server/compile.ts';
import type { Context } from '../../../model/server/context.ts';
import { dayIn } from '../../../platform/lib/day.ts';
import { defineJob, type JobDefinition } from '../../../platform/server/jobs.ts';
import { write } from '../../../records/server/write.ts';

const atOnce = 1000;

export const quoteJobs: readonly JobDefinition<Context, never>[] = [
  defineJob<Context, object>({
    name: 'quote.expire',
    data: z.object({}),
    schedule: '7 1 * * *',
    run: expireQuotes,
  }),
];

export async function expireQuotes(ctx: Context): Promise<void> {
  const today = dayIn(ctx.now, ctx.settings.timeZone);
  for (let last = atOnce; last === atOnce; ) {
    last = await ctx.tx(async (ctx) => {
      const { rows } = await sql<{ id: string }>`
        select id from ${table(ctx.schema, 'quote')} where deleted_at is null and (status collate "C") = 'sent'
          and valid_until < ${today}::date order by id limit ${atOnce} for update`.execute(ctx.db);
      const updates = rows.map(({ id }) => ({ kind: 'update' as const, id, values: { status: 'expired' } }));
      if (updates.length) await write(ctx, 'quote', updates, { trusted: true });
      return updates.length;
    });
  }
}
