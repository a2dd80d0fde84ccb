// The scope of the programme: what is in, out or later, and what was added on the way.
import { z } from 'zod';

export const verdicts = ['in', 'later', 'out'] as const;
export type Verdict = (typeof verdicts)[number];

export const moveInput = z.strictObject({
  id: z.uuid(),
  verdict: z.enum(verdicts),
  /** Becomes the reason of the decision. */
  why: z.string().trim().min(1).max(2000),
});

export const requestVerdicts = ['accepted', 'later', 'refused'] as const;
export const decideInput = z.strictObject({
  id: z.uuid(),
  verdict: z.enum(requestVerdicts),
  reason: z.string().trim().min(1).max(2000),
});

export const appearedInput = z.strictObject({
  object: z.string().max(50),
  id: z.uuid(),
  why: z.string().trim().min(1).max(2000),
  /** The decision that it follows from; without one it is accepted as it is, and counts as undecided. */
  decision: z.uuid().optional(),
});

type Reference = { id: string; title: string } | null;

export interface ScopeItem {
  id: string;
  name: string;
  kind: 'module' | 'process' | 'configuration' | 'integration' | 'data' | 'team' | 'other';
  module: string | null;
  verdict: Verdict;
  why: string | null;
  decided_by: Reference;
  decided_on: string | null;
  added_on: string | null;
  decision: Reference;
  request: Reference;
  version: number;
}

/** What would vanish with a module. */
export interface ModuleUse {
  module: string;
  records: number;
  /** So many are not counted one by one. */
  about: boolean;
  /** How many changed something of it in the last 30 days. */
  people: number;
}

export interface ChangeRequest {
  id: string;
  name: string;
  description: string | null;
  module: string | null;
  benefit: string | null;
  asked_by: Reference;
  asked_on: string | null;
  cost?: { amount: string; currency: string } | null;
  fields_added: string | null;
  screens_added: string | null;
  minutes_a_week: string | null;
  people_affected: string | null;
  status: 'asked' | 'accepted' | 'later' | 'refused';
  decided_by: Reference;
  decided_on: string | null;
  reason: string | null;
}

/** A setting that was made after the start, and that no decision and no scope item covers. */
export interface Appeared {
  object: string;
  id: string;
  title: string;
  on: string;
  by: string | null;
}

export interface Creep {
  starts_on: string;
  /** Weekly, from the start to today, cumulated. */
  points: readonly { on: string; decided: number; undecided: number }[];
  decided: number;
  undecided: number;
  appeared: readonly Appeared[];
}

export interface Scope {
  items: readonly ScopeItem[];
  use: readonly ModuleUse[];
  requests: readonly ChangeRequest[];
  /** Modules that are off because others they need are. */
  dragged: readonly string[];
  creep: Creep | null;
}

/** Weeks that people work in a year: 52 less five of holidays and about one of public holidays. */
export const weeksWorked = 46;
/** What a change asks of those who use the CRM, in hours a year; negative: what it spares them. */
export const hoursAYear = (minutesAWeek: number, people: number): number =>
  Math.round((minutesAWeek * people * weeksWorked) / 6) / 10;
