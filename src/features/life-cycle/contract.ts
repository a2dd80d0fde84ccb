// The rules of the life cycle: in order, the first that holds says which status a customer has. When none holds the status
// stays what it is, but for one who never bought and whom the rules themselves had moved: that one is a prospect again.
import { z } from 'zod';
import type { Filter } from '../../model/query.ts';

export const statuses = ['prospect', 'active', 'loyal', 'lost'] as const;
export type Status = (typeof statuses)[number];

/** Companies, and contacts who are customers themselves. */
export const customerObjects = ['company', 'contact'] as const;
export type CustomerObject = (typeof customerObjects)[number];

const days = z.number().int().min(1).max(3650);
const count = z.number().int().min(1).max(1000);

export const conditionSchema = z.discriminatedUnion('fact', [
  z.strictObject({ fact: z.literal('purchases'), at_least: count }),
  z.strictObject({ fact: z.literal('purchases_year'), at_least: count }),
  z.strictObject({ fact: z.literal('bought_within'), days }),
  z.strictObject({ fact: z.literal('not_bought_for'), days }),
  z.strictObject({ fact: z.literal('spoken_within'), days }),
  z.strictObject({ fact: z.literal('not_spoken_for'), days }),
  z.strictObject({ fact: z.literal('subscribed_for'), days: z.number().int().min(0).max(3650) }),
  z.strictObject({ fact: z.literal('not_subscribed') }),
]);
export type RuleCondition = z.infer<typeof conditionSchema>;
export type Fact = RuleCondition['fact'];

export const ruleSchema = z.strictObject({
  status: z.enum(statuses),
  /** All of them hold. */
  when: z.array(conditionSchema).min(1).max(6),
});
export type StatusRule = z.infer<typeof ruleSchema>;

export const rulesSchema = z.array(ruleSchema).min(1).max(12);

export const settingsSchema = z.strictObject({
  enabled: z.boolean(),
  rules: rulesSchema,
  /** For how long a status that a person chose goes before the rules, unless they say so themselves. */
  review_days: z.number().int().min(1).max(730),
});
export type LifeCycleSettings = z.infer<typeof settingsSchema>;

export const usualRules: readonly StatusRule[] = [
  {
    status: 'lost',
    when: [
      { fact: 'not_bought_for', days: 365 },
      { fact: 'not_spoken_for', days: 90 },
      { fact: 'not_subscribed' },
    ],
  },
  { status: 'loyal', when: [{ fact: 'subscribed_for', days: 365 }] },
  {
    status: 'loyal',
    when: [
      { fact: 'purchases', at_least: 2 },
      { fact: 'bought_within', days: 365 },
    ],
  },
  { status: 'active', when: [{ fact: 'subscribed_for', days: 0 }] },
  { status: 'active', when: [{ fact: 'bought_within', days: 365 }] },
];

/** What the rules go by, as it was when they did. */
export interface Facts {
  purchase_count: number | null;
  purchases_year: number | null;
  last_purchase_on: string | null;
  last_contact_at: string | null;
  subscribed_since: string | null;
}

export interface Evidence {
  /** Null: no rule holds, and nothing was ever bought. */
  rule: StatusRule | null;
  facts: Facts;
}

export interface LifeStay {
  status: Status;
  previous: Status | null;
  entered_at: string;
  left_at: string | null;
  cause: 'rules' | 'person' | 'import' | 'program';
  by: { id: string; title: string } | null;
  reason: string | null;
  evidence: Evidence | null;
}

export interface Life {
  /** Until that day the status that a person chose goes before the rules. */
  review_on: string | null;
  /** The present one first. */
  stays: LifeStay[];
}

export interface Foreseen {
  object: CustomerObject;
  from: Status | null;
  to: Status;
  count: number;
  /** The question that finds them; null where no list can be asked it. */
  filter: Filter | null;
}

/** What rules would do, before they are saved. */
export interface Foresight {
  moves: Foreseen[];
  /** Of how many customers. */
  of: number;
  /** Some customers did something that is not counted yet. */
  waiting: boolean;
}

/** A figure's records: which object, and the question that finds them. */
export interface Opens {
  object: CustomerObject;
  filter: Filter;
}

/** Of those who came into a status in the period: where they went from there, so far. */
export interface StatusFigure {
  status: Status;
  entered: number;
  open: Opens;
  /** Still there. */
  stayed: number;
  moves: {
    to: Status;
    count: number;
    /** Days from coming to going: the middle one. Null below five. */
    median_days: number | null;
    open: Opens;
  }[];
}

export interface LifeFunnel {
  since: string;
  until: string;
  statuses: StatusFigure[];
  /** The same a period earlier, without what opens. */
  previous: { status: Status; entered: number; moves: { to: Status; count: number }[] }[];
}
