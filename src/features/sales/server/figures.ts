// The figures of the dashboard, each with the records that it counts: a datum says which object and which filter open it.
// Access is that of the reader: a rep sees the figures of what they may see.
import { z } from 'zod';
import { allOf } from '../../../model/filter.ts';
import type { Filter } from '../../../model/query.ts';
import { defineAction } from '../../../model/server/action.ts';
import type { Context } from '../../../model/server/context.ts';
import type { Figures, Totals } from '../contract.ts';
import { growth, pipelineByStage, readCustomers, readWon } from './deal-figures.ts';
import { readLeads, responseByMonth, responseWithin } from './lead-figures.ts';
import { monthsBack, nextMonth } from './months.ts';

export const figuresAction = defineAction({
  name: 'sales.figures',
  label: { fr: 'Chiffres des ventes', en: 'Sales figures' },
  input: z.strictObject({
    pipeline: z.uuid().optional(),
    owner: z.uuid().optional(),
    /** How many months back, the current one included. */
    months: z.number().int().min(1).max(36).default(12),
  }),
  run: (ctx, input) => readFigures(ctx, input),
});

export interface FiguresInput {
  pipeline?: string;
  owner?: string;
  months: number;
}

export async function readFigures(ctx: Context, { pipeline, owner, months }: FiguresInput): Promise<Figures> {
  const until = monthsBack(ctx, 0);
  const since = monthsBack(ctx, months - 1);
  const earlier = monthsBack(ctx, 2 * months - 1);
  const end = nextMonth(until);
  const mine: Filter | undefined = owner ? { field: 'owner', op: 'is', value: owner } : undefined;
  const deals = allOf(mine, pipeline ? { field: 'pipeline', op: 'is', value: pipeline } : undefined);
  const [byStage, won, leads, customers, response, responseNow, responseBefore] = await Promise.all([
    pipelineByStage(ctx, deals),
    readWon(ctx, deals, earlier),
    readLeads(ctx, mine, earlier, end),
    readCustomers(ctx, deals, earlier),
    responseByMonth(ctx, mine, since, end),
    responseWithin(ctx, mine, since, end),
    responseWithin(ctx, mine, earlier, since),
  ]);
  const asked = (month: string) => month >= since && month <= until;
  const totals = (from: string, before: string, answered: Totals['response']): Totals => ({
    won: won.between(from, before),
    leads: leads.between(from, before),
    customers: customers.between(from, before),
    response: answered,
  });
  const current = totals(since, end, responseNow);
  const previous = totals(earlier, since, responseBefore);
  const { currency } = ctx.settings;
  const sums = [...byStage, current.won, previous.won].flatMap((figure) => figure.sums);
  return {
    since,
    until,
    currency,
    currencies: [...new Set([currency, ...sums.map((sum) => sum.currency)])],
    pipeline_by_stage: byStage,
    won_by_month: [...won.months.keys()]
      .filter(asked)
      .map((month) => ({ month, ...won.between(month, nextMonth(month)) })),
    leads_by_month: leads.months
      .filter(asked)
      .map((month) => ({ month, ...leads.between(month, nextMonth(month)) })),
    ...growth(customers, since),
    response_by_month: response,
    totals: { current, previous },
  };
}
