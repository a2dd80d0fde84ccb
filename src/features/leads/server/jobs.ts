// What happens to leads and forms by itself.
import { z } from 'zod';
import type { Context } from '../../../model/server/context.ts';
import { defineJob } from '../../../platform/server/jobs.ts';
import { tidyForms } from './forms/counts.ts';
import { tellHeld } from './forms/tell-held.ts';
import { escalate } from './promise/escalate.ts';

export const leadJobs = [
  defineJob<Context, object>({
    name: 'forms.tidy',
    data: z.object({}),
    schedule: '11 * * * *',
    run: tidyForms,
  }),
  defineJob<Context, object>({
    name: 'forms.tell_held',
    data: z.object({}),
    schedule: '*/5 * * * *',
    run: async (ctx) => void (await tellHeld(ctx)),
  }),
  defineJob<Context, object>({
    name: 'leads.escalate',
    data: z.object({}),
    schedule: '* * * * *',
    run: async (ctx) => void (await escalate(ctx)),
  }),
];
