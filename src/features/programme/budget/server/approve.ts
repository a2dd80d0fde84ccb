// The committee approves the plan: a decision in the register. What changes the plan afterwards is said beside it.
import { z } from 'zod';
import { defineAction } from '../../../../model/server/action.ts';
import { dayIn } from '../../../../platform/lib/day.ts';
import { JalonError } from '../../../../platform/lib/errors.ts';
import { formatsIn } from '../../../../platform/lib/formats.ts';
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
      const formats = formatsIn(language === 'fr' ? 'fr-FR' : 'en-GB', ctx.settings.timeZone);
      const said = (amount: string) => formats.money({ amount, currency: budget.currency });
      const taken = await decide(ctx, {
        name: fill(budgetTexts.approve, language),
        outcome: fill(budgetTexts.approved, language, {
          planned: said(budget.sums.planned),
          reserve: said(budget.reserve.total),
        }),
        ...(reason ? { reason } : {}),
        subjects: [{ kind: 'budget', key: budget.programme.id, label: fill(budgetTexts.budget, language) }],
      });
      const today = dayIn(ctx.now, ctx.settings.timeZone);
      await write(
        ctx,
        'programme',
        [{ kind: 'update', id: budget.programme.id, values: { budget_approved_on: today } }],
        { trusted: true },
      );
      return taken;
    }),
});
