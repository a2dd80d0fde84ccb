// The night of the measures; and one measure by itself, as soon as it is defined.
import { z } from 'zod';
import type { Context } from '../../../../model/server/context.ts';
import { defineJob } from '../../../../platform/server/jobs.ts';
import { renewBaselines } from './baseline.ts';
import { freezeAtGoLive } from './freeze.ts';
import { fillPoints } from './points.ts';

export const measureJobName = 'programme.measure';

export const goalJobs = [
  defineJob<Context, object>({
    name: 'programme.measures',
    data: z.object({}),
    schedule: '40 3 * * *',
    run: async (ctx) => {
      await fillPoints(ctx);
      await freezeAtGoLive(ctx);
    },
  }),
  defineJob<Context, { measure: string }>({
    name: measureJobName,
    data: z.object({ measure: z.uuid() }),
    run: async (ctx, { measure }) => {
      await fillPoints(ctx, measure);
      await renewBaselines(ctx, measure);
    },
  }),
];
