// What happens to leads and forms by itself.
import { z } from 'zod';
import type { Context } from '../../../model/server/context.ts';
import { defineJob } from '../../../platform/server/jobs.ts';
import { tidyForms } from './counts.ts';

export const leadJobs = [
  defineJob<Context, object>({
    name: 'forms.tidy',
    data: z.object({}),
    schedule: '11 * * * *',
    run: tidyForms,
  }),
];
