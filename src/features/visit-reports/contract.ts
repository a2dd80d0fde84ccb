// What the screen of a visit's report asks for and sends.
import { z } from 'zod';

export const reportSchema = z.strictObject({
  /** The visit. */
  id: z.uuid(),
  text: z.string().max(100_000),
  outcome: z.string().max(250).nullish(),
  /** The deal it was about, where the visit does not say. */
  deal: z.uuid().optional(),
  /** For the deal. */
  amount: z.strictObject({ amount: z.string(), currency: z.string().length(3) }).optional(),
  decided: z.iso.date().optional(),
  next: z
    .strictObject({ subject: z.string().min(1).max(300), due_at: z.iso.datetime({ offset: true }) })
    .optional(),
  /** Files that were sent before, as `/files` answered. */
  photos: z
    .array(z.looseObject({ id: z.uuid(), name: z.string().max(250) }))
    .max(20)
    .default([]),
});
export type Report = z.input<typeof reportSchema>;

export interface Named {
  id: string;
  title: string;
  object: string;
}

export interface ReportTemplate {
  id: string;
  name: string;
  /** What to cover, line by line. */
  questions: string[];
}

export interface Prepared {
  id: string;
  kind: string;
  subject: string;
  /** ISO 8601. */
  at: string | null;
  done: boolean;
  /** Whom it was with, the nearest first. */
  about: Named[];
  /** The deal of the visit, or the only open one of the customer. */
  deal: Named | null;
  templates: ReportTemplate[];
  /** Of those, the one of the visit. */
  template: string | null;
}
