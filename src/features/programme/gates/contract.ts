// Gates: what must hold before a phase opens, and who opened it.
import { z } from 'zod';
import type { Phase } from '../../../objects/programme/choices.ts';
import type { Text } from '../../../platform/lib/language.ts';

/** A signature may be asked of a place: it is then with whoever has it. */
export type SignerPlace = 'sponsor' | 'crm_lead';

export type CriterionState = 'holds' | 'fails' | 'not_enough';

export interface Criterion {
  id: string;
  name: string;
  phase: Phase;
  kind: 'computed' | 'signed';
  computation: string | null;
  comparison: 'gte' | 'lte';
  threshold: number | null;
  state: CriterionState;
  /** null of a signature, or when there is not enough to say. */
  value: number | null;
  /** Out of how many. */
  sample: number | null;
  unit: 'percent' | 'number' | null;
  /** What was counted, in words: the proof. */
  words: Text;
  /** Where the proof opens. */
  link: string | null;
  signer: Person | null;
  signed_by: Person | null;
  signed_at: string | null;
  /** Whether the reader is the one to sign. */
  may_sign: boolean;
}

export interface Person {
  id: string;
  title: string;
}

export interface Verdict {
  id: string;
  phase: Phase;
  verdict: 'go' | 'no_go' | 'override';
  reason: string | null;
  decided_by: Person | null;
  decided_at: string;
  team: Person | null;
  /** As the criteria stood. */
  proof: readonly Frozen[] | null;
}

/** What is kept of a criterion with a verdict. */
export type Frozen = Pick<
  Criterion,
  'name' | 'kind' | 'state' | 'value' | 'sample' | 'unit' | 'threshold' | 'comparison' | 'words' | 'signed_at'
> & { signed_by: string | null };

export interface Gate {
  phase: Phase;
  criteria: readonly Criterion[];
  verdicts: readonly Verdict[];
}

export interface Gates {
  /** The phase that the programme is in. */
  current: Phase;
  /** The one whose gate comes next; null in the last. */
  next: Phase | null;
  gates: readonly Gate[];
  /** What one may choose when adding a criterion. */
  computations: readonly { key: string; label: Text; unit: 'percent' | 'number' }[];
  measures: readonly { id: string; name: string }[];
  people: readonly Person[];
  may_decide: boolean;
  may_edit: boolean;
}

/** For the home: the next phase with its criteria. */
export interface GateNow {
  phase: Phase;
  criteria: readonly Criterion[];
}

const openable = ['prepare', 'pilot', 'deploy', 'anchor'] as const;
export const passInput = z.strictObject({
  phase: z.enum(openable),
  verdict: z.enum(['go', 'no_go', 'override']),
  reason: z.string().trim().max(2000).optional(),
});
export const signInput = z.strictObject({ id: z.uuid(), signed: z.boolean() });
