import type { Context } from '../../../model/server/context.ts';
import type { JobDefinition } from '../../../platform/server/jobs.ts';
import { remindersJob } from './reminders.ts';

export const activityJobs: readonly JobDefinition<Context, never>[] = [remindersJob];
