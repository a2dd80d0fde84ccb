// Targets as a grid: people, teams or products by the periods of a year. The shapes, and the arithmetic that both sides share; all of
// it exact, in the smallest unit of the currency.
import Big from 'big.js';
import { digitsOf } from '../../fields/money/currencies.ts';
import type { Grouping } from './contract.ts';
import type { TargetPeriod } from './periods.ts';

export interface TargetCell {
  id: string;
  version: number;
  amount: string;
}

export interface TargetRow {
  /** Null: the firm itself. */
  group: { id: string; title: string } | null;
  currency: string;
  /** What is set, by the first day of the period. */
  cells: Readonly<Record<string, TargetCell>>;
  /** Where nothing is set for the period: what is set for the shorter ones in it, together. */
  parts: Readonly<Record<string, string>>;
  /** What the periods say together; null while they say nothing. */
  sum: string | null;
  /** What is set for the year itself. */
  year: TargetCell | null;
  /** The sum by which the periods pass the year's target, or miss it (negative); null unless both are there. */
  gap: string | null;
  /** The year before, by the first day of this year's period. */
  last: Readonly<Record<string, string>>;
  last_sum: string | null;
}

export interface Rate {
  id: string;
  version: number;
  currency: string;
  /** What one unit is worth in the firm's currency. */
  rate: string;
  starts_on: string;
}

export interface Targets {
  year: number;
  period: TargetPeriod;
  by: Grouping;
  columns: string[];
  rows: TargetRow[];
  /** What the firm set for itself, in the columns of the rows. */
  firm: TargetRow[];
  /** All rows together in the firm's currency, foreign ones at the rates beside. */
  total: { currency: string; columns: (string | null)[]; sum: string | null; last_sum: string | null };
  rates: Rate[];
  /** Currencies without a rate: their rows are in no total. */
  without_rate: string[];
}

/** One cell as it is to be; `version` is that of the target which was seen there, null when there was none. */
export interface CellToSet {
  starts_on: string;
  period: TargetPeriod;
  group: string | null;
  currency: string;
  amount: string | null;
  version?: number | null;
}

export interface TargetChange {
  at: string;
  who: string | null;
  target: string;
  id: string;
  before: { amount: string; currency: string } | null;
  after: { amount: string; currency: string } | null;
}

/** An amount in parts that add up to it exactly: in proportion to the weights, or even; what cannot be divided falls to the last ones. */
export function spread(
  amount: string,
  over: number,
  currency: string,
  weights?: readonly string[],
): string[] {
  const digits = digitsOf(currency);
  const all = weights?.some((one) => new Big(one).gt(0)) ? weights : Array<string>(over).fill('1');
  const whole = all.reduce((sum: Big, one) => sum.plus(one), new Big(0));
  let [given, weight] = [new Big(0), new Big(0)];
  return all.map((one) => {
    weight = weight.plus(one);
    // Where the parts so far should end, cut off: each differs from its share by less than a unit, and the last ends at the amount.
    const until = new Big(amount).times(weight).div(whole).round(digits, 0);
    const part = until.minus(given);
    given = until;
    return part.toFixed(digits);
  });
}

/** More or less by so many per cent, in whole units of the currency's smallest coin. */
export const raised = (amount: string, percent: string, currency: string): string =>
  new Big(amount).times(new Big(100).plus(percent)).div(100).toFixed(digitsOf(currency));

/** Rounded for each target, so that the sum is what one adds up on the screen. */
export const converted = (amount: string, rate: string, to: string): string =>
  new Big(amount).times(rate).toFixed(digitsOf(to));
