// What the programme costs, by kind, as its budget reckons it: for those who may see the budget.
import type { Context } from '../../../../../model/server/context.ts';
import { addDecimals, compareDecimals } from '../../../../../platform/lib/decimal.ts';
import type { Budget, Sums } from '../../../budget/contract.ts';
import { readBudget } from '../../../budget/server/read.ts';
import type { Section } from '../../contract.ts';
import { choiceOf, mayRead, type Words } from './words.ts';

const most = 5;

export async function budgetSection(ctx: Context, words: Words, approved: string | null): Promise<Section[]> {
  if (!mayRead(ctx, 'budget_line')) return [];
  const { m, formats } = words;
  const budget = await readBudget(ctx);
  const money = (amount: string) => formats.money({ amount, currency: budget.currency });
  const kinds = sumsByKind(budget).toSorted(([, a], [, b]) => compareDecimals(b.forecast, a.forecast));
  // Lines that nobody has put an amount on yet say nothing.
  const { planned, committed, spent, forecast } = budget.sums;
  const empty = [planned, committed, spent, forecast].every((sum) => compareDecimals(sum, '0') === 0);
  const row = (name: string, { planned, committed, spent, forecast }: Sums) => [
    name,
    ...[planned, committed, spent, forecast].map(money),
  ];
  return [
    {
      key: 'budget',
      page: 2,
      title: m.budget,
      summary: [
        approved ? m.approved({ day: formats.date(approved) }) : m.notApproved,
        ...(empty ? [] : [m.reserve({ amount: money(budget.reserve.total) })]),
      ].join(' '),
      columns: [
        { label: m.kind, width: 0.4 },
        { label: m.planned, width: 0.15, align: 'right' },
        { label: m.committed, width: 0.15, align: 'right' },
        { label: m.spent, width: 0.15, align: 'right' },
        { label: m.forecast, width: 0.15, align: 'right' },
      ],
      rows: empty
        ? []
        : [
            row(m.total, budget.sums),
            ...kinds
              .slice(0, most)
              .map(([kind, sums]) => row(choiceOf(ctx, words, 'budget_line', 'kind', kind), sums)),
          ],
      more: empty ? 0 : Math.max(0, kinds.length - most),
      none: m.noBudget,
    },
  ];
}

function sumsByKind({ lines }: Budget): [string, Sums][] {
  const kinds = new Map<string, Sums>();
  for (const { kind, planned, committed, spent, forecast } of lines) {
    const before = kinds.get(kind) ?? { planned: '0', committed: '0', spent: '0', forecast: '0' };
    kinds.set(kind, {
      planned: addDecimals(before.planned, planned),
      committed: addDecimals(before.committed, committed ?? '0'),
      spent: addDecimals(before.spent, spent ?? '0'),
      forecast: addDecimals(before.forecast, forecast),
    });
  }
  return [...kinds];
}
