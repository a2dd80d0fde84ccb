// The totals of several currencies as one, in the firm's, at the rates it typed. Each total is converted and rounded by itself, so that
// whoever checks it by hand finds the same cents.
import Big from 'big.js';
import { digitsOf } from '../../../fields/money/currencies.ts';
import type { Context } from '../../../model/server/context.ts';
import { addDays } from '../../../platform/lib/day.ts';
import type { Figures, Forecast } from '../contract.ts';
import { converted } from '../targets.ts';
import { readRates } from './targets/rates.ts';

export const dayBefore = (day: string): string => addDays(day, -1);

export async function readTogether(
  ctx: Context,
  totals: readonly Figures[],
  until: string,
): Promise<Pick<Forecast, 'together' | 'without_rate'>> {
  const own = ctx.settings.currency;
  const foreign = totals.map(({ currency }) => currency).filter((one) => one !== own);
  if (foreign.length === 0) return { together: null, without_rate: [] };
  const rates = await readRates(ctx, until, foreign);
  const without_rate = foreign.filter((one) => !rates.some(({ currency }) => currency === one));
  if (without_rate.length) return { together: null, without_rate };
  const rateOf = new Map([[own, '1'], ...rates.map(({ currency, rate }) => [currency, rate] as const)]);
  const sum = (of: (total: Figures) => string | null): string | null => {
    const there = totals.flatMap((total) => {
      const amount = of(total);
      return amount === null ? [] : converted(amount, rateOf.get(total.currency)!, own);
    });
    return there.length ? there.reduce((all, one) => all.plus(one), new Big(0)).toFixed(digitsOf(own)) : null;
  };
  return {
    together: {
      currency: own,
      target: sum(({ target }) => target),
      won: sum(({ won }) => won)!,
      by_stage: sum(({ by_stage }) => by_stage)!,
      rates,
    },
    without_rate,
  };
}
