// How a decision is taken, from wherever: the register's own screen, a meeting, a gate, the scope, the budget.
import { z } from 'zod';
import { subjectKinds } from '../../../objects/programme/choices.ts';

export type SubjectKind = (typeof subjectKinds)[number]['key'];

/** What a decision concerns: `object.field` of a field, `pipeline/stage` ids as they are of records, a module's name. */
export const subjectSchema = z.strictObject({
  kind: z.enum(subjectKinds.map(({ key }) => key) as [SubjectKind, ...SubjectKind[]]),
  /** The record's id, `object.field`, or the module's name. */
  key: z.string().min(1).max(200),
  /** As it is called on the day of the decision. */
  label: z.string().max(300).optional(),
});
export type Subject = z.infer<typeof subjectSchema>;

export const takeSchema = z.strictObject({
  /** A decision that was wanted; absent: one that is taken without having been asked for. */
  id: z.uuid().optional(),
  /** The question; needed unless `id` is given. */
  name: z.string().min(1).max(300).optional(),
  /** What is decided; the question's own words, if absent. */
  outcome: z.string().max(20_000).optional(),
  reason: z.string().max(20_000).optional(),
  /** What it is to change: by what one will see that it was right. */
  measures: z.string().max(300).optional(),
  context: z.string().max(20_000).optional(),
  review_on: z.iso.date().nullable().optional(),
  /** Today, if absent. */
  decided_on: z.iso.date().optional(),
  /** Whoever takes it, if absent. */
  decided_by: z.uuid().optional(),
  meeting: z.uuid().optional(),
  /** The decision that it stands in for; its subjects are taken over unless others are given. */
  replaces: z.uuid().optional(),
  subjects: z.array(subjectSchema).max(50).optional(),
});
export type Take = z.infer<typeof takeSchema>;

export interface Taken {
  id: string;
  number: number;
}

/** At the door, with the operation by which it is undone. */
export interface TakenNow extends Taken {
  operation: string;
}

/** A decision as it is shown where it applies. */
export interface DecisionShown {
  id: string;
  number: number;
  name: string;
  outcome: string | null;
  reason: string | null;
  decided_on: string;
  decided_by: { id: string; title: string } | null;
  review_on: string | null;
}

export interface About {
  kind: SubjectKind;
  key: string;
  decision: DecisionShown;
}

/** What a decision can be said to concern. */
export interface Target {
  kind: SubjectKind;
  key: string;
  label: string;
}
