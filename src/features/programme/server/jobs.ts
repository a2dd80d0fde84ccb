// What the programme does by itself, part by part.
import type { Context } from '../../../model/server/context.ts';
import type { JobDefinition } from '../../../platform/server/jobs.ts';
import { communicationJobs } from '../communications/server/send.ts';
import { decisionJobs } from '../decisions/server/review.ts';
import { gateJobs } from '../gates/server/follow-places.ts';
import { goalJobs } from '../goals/server/jobs.ts';
import { digestJob } from '../raci/server/digest.ts';
import { riskJobs } from '../risks/server/look.ts';
import { useJob } from '../use/server/count-use.ts';

export const programmeJobs: readonly JobDefinition<Context, never>[] = [
  // One line for each part.
  ...decisionJobs,
  ...gateJobs,
  ...goalJobs,
  ...communicationJobs,
  digestJob,
  ...riskJobs,
  useJob,
];
