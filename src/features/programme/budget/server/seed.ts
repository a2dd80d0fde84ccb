// The lines that a budget begins with: by kind, without amounts, for nobody's figures are known. Small firms get the three that they
// forget most.

import type { Context } from '../../../../model/server/context.ts';
import { budgetKinds } from '../../../../objects/programme/budget-line.ts';
import { textIn } from '../../../../platform/lib/language.ts';
import { write } from '../../../../records/server/write.ts';
import { isLight, type Start } from '../../begin/contract.ts';
import type { BudgetKind } from '../contract.ts';

const few: readonly BudgetKind[] = ['hosting', 'training', 'overtime'];
const lasting: readonly BudgetKind[] = ['licences', 'hosting', 'backup', 'maintenance'];

export const seedBudget = async (ctx: Context, start: Start): Promise<void> => {
  const kinds = budgetKinds.filter(({ key }) => !isLight(start.size) || few.includes(key));
  await write(
    ctx,
    'budget_line',
    kinds.map(({ key, label }, position) => ({
      kind: 'create',
      values: {
        name: textIn(label, start.language),
        kind: key,
        position,
        recurrence: lasting.includes(key) ? 'monthly' : 'once',
        starts_on: start.starts_on,
        by_user: key === 'licences',
        quantity: key === 'licences' ? start.people : 1,
        owner: start.lead,
      },
    })),
    { trusted: true },
  );
};
