// What the forecast says, and how it is asked for. Amounts are decimal texts in one currency each; what is converted says at which rate.
import type { Filter } from '../../model/query.ts';
import type { Rate } from './targets.ts';

export const periodKinds = ['month', 'quarter'] as const;
export type PeriodKind = (typeof periodKinds)[number];

export const groupings = ['person', 'team', 'product'] as const;
export type Grouping = (typeof groupings)[number];

export const categories = ['commit', 'best_case', 'pipeline', 'omitted'] as const;
export type Category = (typeof categories)[number];

export interface Figures {
  currency: string;
  target: string | null;
  won: string;
  commit: string;
  best_case: string;
  pipeline: string;
  /** What is won, and what is open by the probability of its stage. */
  by_stage: string;
  /** The same by what became of deals that had stood as long in the stage. */
  by_age: string;
  /** What people said themselves. */
  called: string | null;
  called_best: string | null;
  /** Won and open deals behind it. */
  deals: number;
}

export interface Row extends Figures {
  group: { id: string; title: string } | null;
  /** The deals of the row, for a list. */
  open: Filter;
}

export interface Forecast {
  period: PeriodKind;
  starts_on: string;
  /** The day after its last. */
  ends_before: string;
  rows: Row[];
  totals: Figures[];
  /** The totals of several currencies in the firm's, at its own rates; null with one currency, or while a rate is missing. */
  together: Together | null;
  /** Currencies that keep it from being said. */
  without_rate: string[];
  /** Open deals whose closing date has passed: they are in no period to come. */
  overdue: number;
  /** The learnt chances are silent for all stages: by age is as by stage. */
  aged: boolean;
  /** One's own call for this period, in each currency. */
  mine: { id: string; version: number; commit: Money; best_case: Money | null }[];
  /** Mondays frozen so far, the latest first. */
  frozen: string[];
}

export interface Together {
  currency: string;
  target: string | null;
  won: string;
  by_stage: string;
  rates: Rate[];
}

export interface Money {
  amount: string;
  currency: string;
}

export const causes = [
  'won',
  'lost',
  'new',
  'moved_in',
  'moved_out',
  'amount',
  'probability',
  'owner',
  'gone',
] as const;
export type Cause = (typeof causes)[number];

export interface ChangedDeal {
  id: string;
  /** Null of a deal that is in the bin. */
  title: string | null;
  currency: string;
  before: string;
  after: string;
  delta: string;
  cause: Cause;
}

export interface ForecastChanges {
  /** The Monday it is compared with; null while no week is frozen. */
  since: string | null;
  /** When that forecast was written down. */
  at: string | null;
  /** The later Monday; null: the present. */
  until: string | null;
  totals: { currency: string; before: string; after: string; delta: string }[];
  causes: { cause: Cause; currency: string; count: number; delta: string }[];
  /** The largest ones. */
  deals: ChangedDeal[];
  /** All that moved; more than `deals` holds, perhaps. */
  count: number;
}

export interface Accuracy {
  /** Periods that are over, the latest first, with what was forecast when they began. */
  periods: {
    starts_on: string;
    frozen_on: string;
    currency: string;
    forecast: string;
    won: string;
    error: string;
    /** Of what was won; null when nothing was. */
    percent: number | null;
  }[];
  /** For nobody but the person who asks. */
  mine: {
    verdict: 'optimistic' | 'cautious' | 'fair' | 'not_enough';
    months: { starts_on: string; currency: string; said: string; won: string }[];
  };
}
