import { z } from 'zod';
import { criterionKinds, type ExitCriteria, noCriteria } from './exit-criteria.ts';

export const exitCriteriaSchema = z.strictObject({
  fields: z.array(z.string().max(60)).max(30).default([]),
  activities: z
    .array(z.strictObject({ kind: z.enum(criterionKinds), count: z.int().min(1).max(20).default(1) }))
    .max(criterionKinds.length)
    .default([]),
  documents: z.int().min(0).max(20).default(0),
});

/** Of a stage as it is kept; what does not read as criteria asks nothing. */
export const readCriteria = (value: unknown): ExitCriteria =>
  exitCriteriaSchema.safeParse(value ?? {}).data ?? noCriteria;
