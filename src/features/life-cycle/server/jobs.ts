import { z } from 'zod';
import type { Context } from '../../../model/server/context.ts';
import { defineJob } from '../../../platform/server/jobs.ts';
import { customerObjects } from '../contract.ts';
import { dueChannel } from './due.ts';
import { beginning, followDue, type Place, passOver } from './pass.ts';
import { endReviews } from './review.ts';

const followJob = defineJob<Context, object>({
  name: 'life-cycle.follow',
  data: z.object({}),
  follows: dueChannel,
  // A notice may be lost with its connection.
  schedule: '*/10 * * * *',
  run: async (ctx) => void (await followDue(ctx)),
});

/** A chain: each looks at some, and hands on where it stopped. */
const nightJob = defineJob<Context, { from?: Place }>({
  name: 'life-cycle.night',
  data: z.object({
    from: z.object({ object: z.enum(customerObjects), after: z.uuid().nullable() }).optional(),
  }),
  schedule: '35 1 * * *',
  async run(ctx, { from }) {
    if (!from) await endReviews(ctx);
    const next = await passOver(ctx, from ?? beginning);
    if (next) await ctx.services.enqueue(ctx, nightJobName, { from: next });
  },
});

export const nightJobName = 'life-cycle.night';

export const lifeCycleJobs = [followJob, nightJob];
