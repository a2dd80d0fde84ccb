// What Today asks for and gets.
import { z } from 'zod';
import type { Filter } from '../../model/query.ts';
import type { MoneyInput } from '../../platform/lib/formats.ts';
import { type KindKey, type Refusal, refusals } from './kinds.ts';
import type { Ranked } from './ranking.ts';

export interface Named {
  id: string;
  object: string;
  title: string;
}

/** Why something is suggested, one thing each; what has a record names it, so that it can be opened. */
export type Fact =
  | { fact: 'nothing_planned' }
  | { fact: 'stage'; stage: string }
  | { fact: 'amount'; amount: MoneyInput }
  | { fact: 'should_have_closed'; on: string }
  | { fact: 'birthday'; on: string }
  /** Whole days; `sample` stays tell the norm, null when somebody typed it. */
  | { fact: 'older'; stage: string; days: number; norm: number; sample: number | null }
  | { fact: 'quote_opened'; at: string; record: Named }
  | { fact: 'valid_until'; on: string }
  | { fact: 'renews'; on: string; tacit: boolean; record: Named }
  | { fact: 'last_contact'; at: string }
  /** Whole days; told by so many gaps between contacts, null where it is that of the class. */
  | { fact: 'rhythm'; days: number; gaps: number | null }
  | { fact: 'offer'; record: Named }
  | { fact: 'similar'; both: number; of: number; record: Named }
  | { fact: 'of'; record: Named };

export interface Suggestion extends Ranked {
  key: string;
  kind: KindKey;
  about: Named;
  /** Whom to call, where that is somebody else. */
  call: Named;
  facts: readonly Fact[];
}

/** As the API gives records. */
export interface DayRecord {
  id: string;
  version: number;
  kind?: unknown;
  starts_at?: unknown;
  ends_at?: unknown;
  [field: string]: unknown;
}

export interface Part {
  records: readonly DayRecord[];
  /** All that there are, up to a hundred, those not shown included. */
  total: number;
  opens: { object: string; filter: Filter };
}

export interface Day {
  late: Part;
  due: Part;
  leads: Part;
  suggestions: readonly Suggestion[];
  /** More than the day holds: how many there are besides, and how many minutes the day still had for suggestions. */
  beyond: number;
  minutes: number;
}

export const listInput = z.strictObject({
  /** Those too for which the day has no time. */
  all: z.boolean().default(false),
});

export const answerInput = z.strictObject({
  key: z.string().min(1).max(200),
  /** Null takes the answer back. */
  answer: z.enum(['done', 'planned', 'refused']).nullable(),
  reason: z.enum(refusals).optional(),
  words: z.string().trim().max(500).optional(),
});
export type AnswerInput = z.input<typeof answerInput>;

export const resultsInput = z.strictObject({
  scope: z.enum(['me', 'led']).default('me'),
  months: z.number().int().min(1).max(24).default(3),
});
export type ResultsInput = z.output<typeof resultsInput>;

/** Of so many that are old enough to be judged, how many were followed by a sale that moved. */
export interface Came {
  of: number;
  moved: number;
}

export interface KindResult {
  kind: KindKey;
  shown: number;
  /** Done or planned. */
  followed: number;
  refused: number;
  reasons: readonly { reason: Refusal; count: number }[];
  when_followed: Came;
  /** Refused, or never answered: what happens anyway. */
  otherwise: Came;
}

export interface Results {
  /** How many people one leads. */
  leads: number;
  /** Whose suggestions are counted. */
  people: number;
  /** So few that nothing is shown. */
  too_few: boolean;
  kinds: readonly KindResult[];
}
