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
export const changeSchema = z
  .strictObject({
    /** The occurrence that the others become like. */
    id: z.uuid(),
    repeat: repeatSchema.optional(),
    /** This one and those after it, day and hour included; or what all that are still open say, each on its day and hour. */
    which: z.enum(['following', 'all']).default('following'),
  })
  .refine(({ repeat, which }) => which === 'following' || repeat === undefined);
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
