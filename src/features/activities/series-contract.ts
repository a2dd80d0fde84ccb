// What is asked for about series.
import { z } from 'zod';
import { parseRule } from './recurrence/rule.ts';

const ruleText = z
  .string()
  .max(500)
  .refine((text) => parseRule(text) !== null);

/** A rule, or so many days after it was last done. */
export const repeatSchema = z.union([
  z.strictObject({ rule: ruleText }),
  z.strictObject({ after_days: z.number().int().min(1).max(3650) }),
]);
export type Repeat = z.output<typeof repeatSchema>;

export const startSchema = z.strictObject({ id: z.uuid(), repeat: repeatSchema });
export const changeSchema = z.strictObject({
  /** The occurrence from which on it changes; what it holds is what those after it will hold. */
  id: z.uuid(),
  repeat: repeatSchema.optional(),
});
export const endSchema = z.strictObject({
  id: z.uuid(),
  /** This one and those after it, or all that are still open. */
  which: z.enum(['following', 'all']),
});
export const previewSchema = z.strictObject({ id: z.uuid(), repeat: repeatSchema });

export interface SeriesState {
  series: string | null;
  repeat: Repeat | null;
  /** Of the first, by the clock of its place. */
  starts: string | null;
  time_zone: string;
}
