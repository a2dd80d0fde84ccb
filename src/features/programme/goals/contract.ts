// How a measure is computed, and what the screens learn of goals. A definition is made of *tallies*: records of an object that
// meet a filter, counted or summed up, each in the period that its date falls into.
import { z } from 'zod';
import { filterSchema } from '../../../model/query.ts';
import { tallyOperations } from './contract-operations.ts';
import type { MoneyValue } from './money.ts';
import type { Period } from './periods.ts';

/**
 * The filter may say `period_start` and `period_end` (days) or `period_start_at` and `period_end_at` (moments) where a value
 * stands: the bounds of the period that is reckoned, the end not within it.
 */
export const tallySchema = z.strictObject({
  object: z.string().max(100),
  filter: filterSchema.optional(),
  /** The field by which a record belongs to a period. Without it: as things stand now, unless the filter names the period. */
  date: z.string().max(200).optional(),
  /** Those dated before the period instead. */
  before: z.literal(true).optional(),
  op: z.enum(tallyOperations).default('count'),
  /** What is summed or averaged. Amounts in the firm's currency only; the others are counted as left out. */
  field: z.string().max(200).optional(),
  /** Or the time from one field to another. */
  between: z
    .strictObject({
      from: z.string().max(200),
      to: z.string().max(200),
      unit: z.enum(['minutes', 'hours', 'days']),
      /** Only those that took no longer. */
      at_most: z.number().min(0).optional(),
    })
    .optional(),
});
export type Tally = z.output<typeof tallySchema>;

export const definitionSchema = z.discriminatedUnion('kind', [
  /** The figure itself. */
  z.strictObject({ kind: z.literal('value'), of: tallySchema }),
  /** How many of a hundred also meet a condition. */
  z.strictObject({ kind: z.literal('share'), among: tallySchema, where: filterSchema }),
  /** One figure for each of another. */
  z.strictObject({
    kind: z.literal('ratio'),
    of: tallySchema,
    among: tallySchema,
    scale: z.number().positive().default(1),
  }),
  /** How many came in the period, for a hundred that were there before it. */
  z.strictObject({ kind: z.literal('growth'), of: tallySchema }),
]);
export type Definition = z.output<typeof definitionSchema>;

export const units = ['number', 'percent', 'money', 'minutes', 'hours', 'days'] as const;
export type Unit = (typeof units)[number];
export type Better = 'up' | 'down';

export interface Point {
  /** First day of the period. */
  period_start: string;
  value: number | null;
  sample: number;
  low: number | null;
  high: number | null;
  left_out: number;
  /** Brought by somebody: where it comes from. */
  source: string | null;
}

export interface MeasureView {
  id: string;
  /** Of a ready one. */
  key: string | null;
  name: string;
  unit: Unit;
  better: Better;
  period: Period;
  description: string | null;
  /** null: typed in by hand. */
  kind: Definition['kind'] | null;
  /** A share or an average: little says nothing. */
  needs_many: boolean;
  /** Its definition asks for what is no longer there. */
  broken: boolean;
}

export const goalStates = [
  'no_baseline',
  'no_target',
  'no_data',
  'few',
  'reached',
  'on_track',
  'behind',
  'worse',
  'missed',
  'dropped',
] as const;
export type GoalState = (typeof goalStates)[number];

export interface Trend {
  /** How much it moves from one period to the next. */
  slope: number;
  /** What the next period will come to, and between which bounds in 95 of 100 cases. */
  next: number;
  low: number;
  high: number;
  /** From so many periods. */
  of: number;
}

export interface GoalLine {
  id: string;
  name: string;
  version: number;
  status: 'open' | 'reached' | 'dropped';
  owner: { id: string; title: string } | null;
  measure: MeasureView | null;
  baseline: number | null;
  baseline_from: string | null;
  baseline_to: string | null;
  baseline_sample: number | null;
  baseline_source: string | null;
  baseline_frozen_on: string | null;
  /** Computed by a definition that the measure has no more. */
  baseline_earlier: boolean;
  target: number | null;
  target_on: string | null;
  now: Point | null;
  /** From the baseline (0) to the target (1), as far as one knows. */
  progress: number | null;
  state: GoalState;
  trend: Trend | null;
  /** When the trend meets the target; null: not within two years as it goes. */
  reaches_on: string | null;
}

export interface MonthValue {
  month: string;
  /** What was measured of it; null: nothing, so that it adds nothing. */
  actual: number | null;
  gained: string;
  total: string;
}

export interface GoalValue {
  per_unit: MoneyValue;
  reason: string | null;
  /** null: go-live has no day yet, or lies ahead. */
  since: string | null;
  months: readonly MonthValue[];
  total: string;
  currency: string;
}

export interface GoalView extends GoalLine {
  /** First day of the period that is not over yet, of a measure by periods. */
  running: string | null;
  points: readonly Point[];
  /** null: not the reader's to see, or nobody has said what a unit is worth. */
  value: GoalValue | null;
  may_unfreeze: boolean;
  /** So many points wait to be reckoned by the definition as it is now. */
  recomputing: number;
  /** The one that the baseline comes from, where it is another. */
  baseline_definition: Definition | null;
  /** What opens the records of a period, with the period's words in it. */
  records: { object: string; filter: unknown; date: string | null } | null;
}

/** What hangs on a measure, before its definition is changed. */
export interface Standing {
  /** As it says now. */
  points: readonly Point[];
  /** How many of them were computed, and will be anew. */
  computed: number;
  goals: readonly { id: string; name: string; baseline: 'none' | 'frozen' | 'typed' | 'follows' }[];
  /** Gate criteria that read it. */
  criteria: number;
}

export interface Goals {
  goals: readonly GoalLine[];
  go_live_on: string | null;
  may_create: boolean;
}

export const isDefinition = (value: unknown): value is Definition =>
  definitionSchema.safeParse(value).success;
