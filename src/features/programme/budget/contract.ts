// The budget as the screens show it, and what it is reckoned from. Amounts are exact decimals in the firm's currency.
import type { budgetKinds } from '../../../objects/programme/budget-line.ts';

export type BudgetKind = (typeof budgetKinds)[number]['key'];
export type Recurrence = 'once' | 'monthly' | 'yearly';

/** The lines of which nobody knows at the start what they will come to. */
export const unforeseenKinds: readonly BudgetKind[] = ['consulting', 'overtime', 'travel', 'backup'];
/** What is bought or rented. */
export const boughtKinds: readonly BudgetKind[] = ['licences', 'hosting'];
/** What makes it work: two to three times the others, as a rule. */
export const workKinds: readonly BudgetKind[] = [
  'consulting',
  'customising',
  'installation',
  'integration',
  'migration',
  'training',
];

export interface Line {
  id: string;
  version: number;
  name: string;
  kind: BudgetKind;
  recurrence: Recurrence;
  starts_on: string | null;
  ends_on: string | null;
  quantity: string | null;
  unit_cost: string | null;
  by_user: boolean;
  committed: string | null;
  spent: string | null;
  could_reach: string | null;
}

export interface LineView extends Line {
  /** What the quantity is taken for: of lines by user, the accounts that are used. */
  counted: string;
  occurrences: number;
  planned: string;
  /** Spent, and what is still to come: the larger of what is committed and what is left of the plan. */
  forecast: string;
}

export interface Sums {
  planned: string;
  committed: string;
  spent: string;
  forecast: string;
}

export interface Reserve {
  percent: number;
  /** The percentage of the total. */
  share: string;
  terms: readonly { name: string; amount: string }[];
  total: string;
  /** Unforeseen lines of which nobody has said what they could come to. */
  missing: readonly string[];
}

export interface Check {
  bought: string;
  work: string;
  /** How many times; null when nothing is bought. */
  times: number | null;
  state: 'empty' | 'forgotten' | 'usual' | 'more';
  /** Kinds without a line, where the plan is too thin. */
  missing: readonly BudgetKind[];
}

/** Accounts by how much they are used over the last ninety days: groups, nobody by name. */
export interface Accounts {
  real: number;
  occasional: number;
  unused: number;
}

interface Amount {
  amount: string;
  currency: string;
}

export interface Approval {
  decision: string;
  number: number;
  on: string;
  /** The plan has been changed since. */
  changed: boolean;
  /** What was approved; null of what was approved before it was kept. */
  planned: Amount | null;
  reserve: Amount | null;
}

export interface Budget {
  currency: string;
  lines: readonly LineView[];
  /** Hours noted on tasks, at the cost of an hour; null while nobody has said what one costs. */
  hours: { hours: number; cost: string | null };
  sums: Sums;
  reserve: Reserve;
  check: Check;
  accounts: Accounts;
  /** Until when recurring lines are counted. */
  horizon: string;
  approval: Approval | null;
  /** Lines in other currencies, which are in no sum. */
  left_out: number;
  programme: { id: string; hourly_rate: string | null; reserve_percent: number };
  may: { edit: boolean; create: boolean; approve: boolean; settings: boolean };
}
