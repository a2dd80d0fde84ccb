// Rows of deals closed, put together: counts, exact sums by currency, shares and means where there are enough to say them.
import Big from 'big.js';
import { enough, type Outcome } from '../contract.ts';

/** Deals of one day or month, one status, one currency (or none). */
export interface ClosedRow {
  status: 'won' | 'lost';
  currency: string | null;
  count: number;
  /** With an amount in that currency. */
  priced: number;
  amount: string | null;
  /** Days from opening to closing, and of how many. */
  days: number;
  dated: number;
}

export function outcomeOf(rows: readonly ClosedRow[]): Outcome {
  const won = rows.filter(({ status }) => status === 'won');
  const sums = new Map<string, { amount: Big; count: number }>();
  for (const { currency, amount, priced } of won) {
    if (!currency || amount === null) continue;
    const known = sums.get(currency) ?? { amount: new Big(0), count: 0 };
    sums.set(currency, { amount: known.amount.plus(amount), count: known.count + priced });
  }
  const wins = total(won, 'count');
  const closed = total(rows, 'count');
  const dated = total(won, 'dated');
  return {
    won: wins,
    lost: closed - wins,
    win_rate: closed < enough ? null : wins / closed,
    sums: [...sums]
      .map(([currency, { amount, count }]) => ({
        currency,
        amount: amount.toFixed(),
        count,
        average: amount.div(count).toFixed(2),
      }))
      .sort((a, b) => b.count - a.count || a.currency.localeCompare(b.currency)),
    days: dated < enough ? null : total(won, 'days') / dated,
  };
}

const total = (rows: readonly ClosedRow[], what: 'count' | 'days' | 'dated'): number =>
  rows.reduce((sum, row) => sum + row[what], 0);
