// The committee approves the plan: a decision in the register. What changes the plan afterwards is said beside it.
import { z } from 'zod';
import { defineAction } from '../../../../model/server/action.ts';
import { dayIn } from '../../../../platform/lib/day.ts';
import { JalonError } from '../../../../platform/lib/errors.ts';
import { write } from '../../../../records/server/write.ts';
import { decide } from '../../decisions/server/decide.ts';
import { fill } from '../../goals/server/texts.ts';
import { budgetTexts } from '../messages.ts';
import { readBudget } from './read.ts';

export const approveAction = defineAction({
  name: 'programme.approve_budget',
  label: { fr: 'Approuver le budget du projet CRM', en: 'Approve the budget of the CRM programme' },
  input: z.strictObject({ reason: z.string().trim().max(2000).optional() }),
  run: (ctx, { reason }) =>
    ctx.tx(async (ctx) => {
      const budget = await readBudget(ctx);
      if (!budget.may.approve) throw new JalonError('forbidden');
      const { language } = ctx.settings;
      const taken = await decide(ctx, {
        name: fill(budgetTexts.approve, language),
        // Everybody reads what was decided: it says no amount.
        outcome: fill(budgetTexts.approved, language),
        ...(reason ? { reason } : {}),
        subjects: [{ kind: 'budget', key: budget.programme.id, label: fill(budgetTexts.budget, language) }],
      });
      const today = dayIn(ctx.now, ctx.settings.timeZone);
      const { currency, sums, reserve } = budget;
      const values = {
        budget_approved_on: today,
        budget_approved: { amount: sums.planned, currency },
        reserve_approved: { amount: reserve.total, currency },
      };
      await write(ctx, 'programme', [{ kind: 'update', id: budget.programme.id, values }], { trusted: true });
      return taken;
    }),
});
