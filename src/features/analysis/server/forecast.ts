// Forecast against actual, month by month: what was forecast when a month began, of the deals asked for, and what they brought.
import { allOf } from '../../../model/filter.ts';
import { defineAction } from '../../../model/server/action.ts';
import type { Context } from '../../../model/server/context.ts';
import { type ForecastAnalysis, type Scope, scopeSchema } from '../contract.ts';
import { dealFilter } from './scope.ts';
import { daysWithin, monthsAfter } from './span.ts';

export const forecastAnalysisAction = defineAction({
  name: 'analysis.forecast',
  label: { fr: 'Prévu et réalisé', en: 'Forecast against actual' },
  input: scopeSchema,
  run: (ctx, scope) => readForecastAnalysis(ctx, scope),
});

interface Accuracy {
  periods: {
    starts_on: string;
    frozen_on: string;
    currency: string;
    forecast: string;
    won: string;
    percent: number | null;
  }[];
}

export async function readForecastAnalysis(ctx: Context, scope: Scope): Promise<ForecastAnalysis> {
  const filter = dealFilter(scope);
  const { periods } = (await ctx.services.call(ctx, 'forecast.accuracy', {
    period: 'month',
    back: scope.months,
    ...(filter ? { filter } : {}),
  })) as Accuracy;
  return {
    months: periods
      .map(({ starts_on: month, currency, forecast, won, percent, frozen_on }) => ({
        month,
        currency,
        forecast,
        won,
        percent,
        frozen_on,
        open_won: {
          object: 'deal' as const,
          filter: allOf(
            { field: 'status', op: 'is', value: 'won' },
            daysWithin('close_date', month, monthsAfter(month, 1)),
            { field: 'amount', op: 'gte', value: { amount: '-999999999999', currency } },
            filter,
          )!,
        },
      }))
      .reverse(),
  };
}
