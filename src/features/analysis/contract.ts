// What the analysis of sales asks for and gets. Months are their first day, `YYYY-MM-01`, in the time zone of the reader; the
// last one is the current month. Amounts are exact and stand by currency; nothing is converted.
import { z } from 'zod';
import type { Filter } from '../../model/query.ts';
import { sources } from '../../objects/choices.ts';

export const breakdowns = ['owner', 'team', 'source', 'product'] as const;
export type Breakdown = (typeof breakdowns)[number];

const sourceKeys = sources.map(({ key }) => key) as [string, ...string[]];

export const scopeSchema = z.strictObject({
  /** How many months back, the current one included; the period before has as many. */
  months: z.number().int().min(1).max(36).default(12),
  pipeline: z.uuid().optional(),
  owner: z.uuid().optional(),
  team: z.uuid().optional(),
  source: z.enum(sourceKeys).optional(),
  product: z.uuid().optional(),
});
export type Scope = z.output<typeof scopeSchema>;

/** Shares and means of fewer are not said. */
export const enough = 10;

export interface Opens {
  object: 'deal' | 'lead';
  filter: Filter;
}

export interface Datum {
  /** The records that the figure counts. */
  open: Opens;
}

/** In one currency: the exact sum, of how many deals, and their average to the cent. */
export interface Sum {
  currency: string;
  amount: string;
  count: number;
  average: string;
}

/** What was closed within a span. */
export interface Outcome {
  won: number;
  lost: number;
  /** Won of a hundred closed; null below `enough`. */
  win_rate: number | null;
  sums: Sum[];
  /** Days from opening to winning, on average; null below `enough`. */
  days: number | null;
}

export interface Closed extends Outcome {
  open_won: Opens;
  open_lost: Opens;
}

/** Money a day: open deals × share won × average sale ÷ days to win. */
export interface Velocity {
  currency: string;
  open_deals: number;
  /** Null where a part of it is not known well enough. */
  per_day: string | null;
  open: Opens;
}

export interface SalesAnalysis {
  since: string;
  until: string;
  currency: string;
  /** Every currency that an amount here is in, the firm's first. */
  currencies: string[];
  current: Closed;
  previous: Closed;
  velocity: Velocity[];
  months: (Closed & { month: string })[];
  /** The months of the period before, in the same order. */
  months_before: (Closed & { month: string })[];
  by: Breakdown;
  /** Those that won most first, thirty at most. */
  groups: (Closed & { key: string | null; title: string | null; previous: Closed })[];
  groups_left_out: number;
  lost_reasons: (Datum & { id: string | null; title: string | null; count: number; before: number })[];
}

export interface FunnelStage extends Datum {
  id: string;
  title: string;
  /** Of the deals opened within the period: how many came here or further. */
  count: number;
  /** Of those opened in the period before. */
  before: number;
}

export interface SalesFunnel {
  since: string;
  until: string;
  pipeline: { id: string; title: string } | null;
  opened: Datum & { count: number; before: number };
  stages: FunnelStage[];
  won: Datum & { count: number; before: number };
  lost: Datum & { count: number; before: number };
}

export interface Cohorts {
  since: string;
  until: string;
  cohorts: (Datum & {
    month: string;
    opened: number;
    /** How many of them were won by the end of that month and each one after, up to now. */
    won: (Datum & { count: number })[];
  })[];
}

export interface LeadSpan extends Datum {
  received: number;
  converted: number;
  /** Of a hundred received; null below `enough`. */
  per_hundred: number | null;
  answered: number;
  /** Median hours from arrival to the first answer; null where none was answered. */
  median_hours: number | null;
  open_converted: Opens;
  open_answered: Opens;
}

export interface LeadAnalysis {
  since: string;
  until: string;
  current: LeadSpan;
  previous: LeadSpan;
  months: (LeadSpan & { month: string })[];
}

/** Of each month that is over and whose beginning was frozen: what was forecast then, and what was won. */
export interface ForecastAnalysis {
  months: {
    month: string;
    currency: string;
    forecast: string;
    won: string;
    /** Of what was won; null when nothing was. */
    percent: number | null;
    /** The frozen Monday, with which the forecast tells what changed. */
    frozen_on: string;
    open_won: Opens;
  }[];
}
