// What the home of the programme shows: enough to answer who owns this, where we are, whether it works, what to decide.
import { z } from 'zod';
import type { Phase } from '../../../objects/programme/choices.ts';
import type { GateNow } from '../gates/contract.ts';
import type { GoalLine } from '../goals/contract.ts';
import type { SponsorSign } from '../owner/contract.ts';

export const homeInput = z.strictObject({});

export interface Person {
  id: string;
  name: string;
}

export interface Home {
  /** null: it has not begun. */
  programme: {
    id: string;
    name: string;
    shape: 'light' | 'committees';
    phase: Phase;
    people: number;
    starts_on: string;
    pilot_on: string | null;
    go_live_on: string | null;
  } | null;
  /** The reader may begin it. */
  may_begin: boolean;
  /** … or put it aside and begin anew. */
  may_restart: boolean;
  sponsor: Person | null;
  lead: Person | null;
  /** The sponsor's signs of life; null: no sponsor, or not the reader's to know. */
  sign: SponsorSign | null;
  decisions: DecisionsWanted;
  late: Late;
  /** What must hold before the next phase; null in the last. */
  gate: GateNow | null;
  goals: readonly GoalLine[];
}

/** The three that come next, with how many there are. */
export interface DecisionsWanted {
  next: readonly { id: string; name: string; wanted_by: string | null }[];
  count: number;
}

/** What is past its day, whose it is. */
export interface Late {
  next: readonly { id: string; object: string; name: string; due_on: string; person: Person | null }[];
  count: number;
}
