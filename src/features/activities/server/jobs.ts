import type { Context } from '../../../model/server/context.ts';
import type { JobDefinition } from '../../../platform/server/jobs.ts';
import { remindersJob } from './reminders.ts';
import { seriesJob } from './series.ts';

export const activityJobs: readonly JobDefinition<Context, never>[] = [remindersJob, seriesJob];
