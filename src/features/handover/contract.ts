// What a handover asks for and gets: the briefing of an absence, what happened meanwhile, and a departure.
import { z } from 'zod';
import type { Text } from '../../platform/lib/language.ts';

export interface Linked {
  object: string;
  id: string;
  title: string;
}

export interface Account {
  /** The company, or the contact or lead where there is none. */
  who: Linked;
  phone: string | null;
  status: string | null;
  contacts: (Linked & { job_title: string | null; phone: string | null })[];
  /** To be done, the earliest first: what was promised and the next steps. */
  promised: { id: string; title: string; kind: string; at: string | null }[];
  deals: (Linked & { stage: string | null; amount: { amount: string; currency: string } | null })[];
  /** The last exchanges, in the words they were noted in. */
  last: { id: string; kind: string; at: string; text: string }[];
}

export interface Happened {
  /** Done about these accounts by somebody else. */
  done: { id: string; title: string; kind: string; at: string; by: string; about: string | null }[];
  /** Records of the absent person that somebody else changed, with the fields. */
  changed: (Linked & { by: string; at: string; fields: Text[] })[];
}

export interface Handover {
  absence: {
    id: string;
    person: { id: string; name: string };
    covered_by: { id: string; name: string } | null;
    starts_on: string;
    ends_on: string;
    /** As moments. */
    from: string;
    to: string;
  };
  state: 'to_come' | 'now' | 'over';
  accounts: Account[];
  /** Accounts beyond those that are shown. */
  more: number;
  happened: Happened;
}

/** The first that fits a record decides who gets it. */
export const ruleSchema = z.strictObject({
  /** Of one object, or of all. */
  object: z.string().max(60).nullable(),
  /** Of a territory: how postal codes begin. */
  postal_codes: z
    .array(z.string().regex(/^[\w -]{1,12}$/))
    .max(200)
    .default([]),
  /** Several share it, company by company. */
  heirs: z.array(z.uuid()).min(1).max(50),
});

export const departureSchema = z.strictObject({
  person: z.uuid(),
  rules: z.array(ruleSchema).max(30).default([]),
  /** Gets what no rule speaks of. */
  heir: z.uuid(),
});
export type DepartureInput = z.output<typeof departureSchema>;

export interface Share {
  object: string;
  heir: string;
  count: number;
}

export interface Departure {
  id: string;
  person: { id: string; name: string };
  created_at: string;
  count: number;
  /** Records that a rule of theirs would not let go. */
  kept: number;
  undone_at: string | null;
  /** Still to go over, or to come back; 0 once it is settled. */
  left: number;
  undoing: boolean;
  /** Until when it can be undone; null when it can’t any more. */
  until: string | null;
}

export const undoDays = 30;
