import { learnJob } from './cycle/learn.ts';

export const salesJobs = [learnJob];
