// What a goal brings, in money: what one unit is worth a month, times how many units better than before, month by month since
// go-live. Worse than before counts against it. Exact decimals.
import Big from 'big.js';
import type { Better, MonthValue } from './contract.ts';
import { monthOf, type Period, startOf } from './periods.ts';

export interface Measured {
  period_start: string;
  value: number | null;
}

interface Worth {
  perUnit: string;
  baseline: number;
  better: Better;
  period: Period;
  /** Months to reckon, first days, in order. */
  months: readonly string[];
  points: readonly Measured[];
  /** Of the currency: digits of the amounts. */
  digits: number;
}

export function valueByMonth({
  perUnit,
  baseline,
  better,
  period,
  months,
  points,
  digits,
}: Worth): MonthValue[] {
  let total = new Big(0);
  return months.map((month) => {
    const actual = actualOf(month, period, points);
    const units =
      actual === null ? new Big(0) : new Big(actual).minus(baseline).times(better === 'up' ? 1 : -1);
    const gained = units.times(perUnit).round(digits, Big.roundHalfUp);
    total = total.plus(gained);
    return { month, actual, gained: gained.toFixed(digits), total: total.toFixed(digits) };
  });
}

/** The mean of the periods that begin in the month; of quarters, the one that the month is in. */
function actualOf(month: string, period: Period, points: readonly Measured[]): number | null {
  const start = (day: string) => (period === 'quarter' ? startOf('quarter', day) : monthOf(day));
  const own = points.filter(
    ({ value, period_start }) => value !== null && start(period_start) === start(month),
  );
  if (own.length === 0) return null;
  return own.reduce((sum, { value }) => sum + value!, 0) / own.length;
}
