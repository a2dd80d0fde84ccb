// What finishing an activity asks for and proposes.
import { z } from 'zod';

export const finishSchema = z.strictObject({
  id: z.uuid(),
  outcome: z.string().max(250).nullish(),
  /** Added to what the activity says already. */
  note: z.string().max(100_000).optional(),
  next: z
    .strictObject({
      subject: z.string().min(1).max(300),
      due_at: z.iso.datetime({ offset: true }),
      kind: z.string().optional(),
      template: z.uuid().optional(),
    })
    .optional(),
});
export type FinishInput = z.output<typeof finishSchema>;

/** What its template says comes after an activity. */
export interface Proposal {
  template: string;
  kind: string;
  subject: string;
  due_at: string;
}
