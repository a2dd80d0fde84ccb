// Qualifying a lead: what is known already, what it becomes.
import { z } from 'zod';

/** One that is there, a new one, or none. */
const chosen = z.union([
  z.strictObject({ id: z.uuid() }),
  z.strictObject({ values: z.record(z.string().max(100), z.unknown()) }),
  z.null(),
]);

export const convertSchema = z.strictObject({
  lead: z.uuid(),
  company: chosen,
  contact: chosen,
  /** Null: no deal yet. */
  deal: z.strictObject({ values: z.record(z.string().max(100), z.unknown()) }).nullable(),
});
export type ConvertInput = z.output<typeof convertSchema>;

export interface Candidate {
  id: string;
  title: string;
  /** What tells it from others of its name. */
  details: string[];
  /** Fields that are equal, in the order of what they prove; empty where only the name is alike. */
  same: string[];
  /** Of a contact. */
  company: { id: string; title: string | null } | null;
  owner: string | null;
}

export interface Choice {
  candidates: Candidate[];
  /** The one that it surely is; null: a new one, or none. */
  suggested: string | null;
  /** What a new one would hold; null where the lead says too little to make one. */
  draft: Record<string, unknown> | null;
}

export interface Preparation {
  company: Choice;
  contact: Choice;
  deal: { name: string };
}

export interface Converted {
  company: string | null;
  contact: string | null;
  deal: string | null;
  operation: string;
}
