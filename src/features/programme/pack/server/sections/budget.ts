// What was committed and spent, by kind: for those who may see the budget.
import type { Context } from '../../../../../model/server/context.ts';
import { addDecimals, compareDecimals } from '../../../../../platform/lib/decimal.ts';
import { readPage } from '../../../../../records/server/read.ts';
import type { Section } from '../../contract.ts';
import { choiceOf, mayRead, type Words } from './words.ts';

const most = 6;

interface Sums {
  committed: string;
  spent: string;
}

export async function budgetSection(ctx: Context, words: Words, approved: string | null): Promise<Section[]> {
  if (!mayRead(ctx, 'budget_line')) return [];
  const { m, formats } = words;
  const { currency } = ctx.settings;
  const money = (amount: string) => formats.money({ amount, currency });
  const kinds = await sumsByKind(ctx);
  const sorted = [...kinds].sort(([, a], [, b]) => compareDecimals(b.committed, a.committed));
  const total = [...kinds.values()].reduce(add, { committed: '0', spent: '0' });
  const row = (name: string, { committed, spent }: Sums) => [name, money(committed), money(spent)];
  return [
    {
      key: 'budget',
      page: 2,
      title: m.budget,
      summary: approved ? m.approved({ day: formats.date(approved) }) : m.notApproved,
      columns: [
        { label: m.kind, width: 0.5 },
        { label: m.committed, width: 0.25, align: 'right' },
        { label: m.spent, width: 0.25, align: 'right' },
      ],
      rows: sorted.length
        ? [
            row(m.total, total),
            ...sorted
              .slice(0, most)
              .map(([kind, sums]) => row(choiceOf(ctx, words, 'budget_line', 'kind', kind), sums)),
          ]
        : [],
      more: Math.max(0, sorted.length - most),
      none: m.noBudget,
    },
  ];
}

/** In the firm's currency alone: nothing is converted. */
async function sumsByKind(ctx: Context): Promise<Map<string, Sums>> {
  const { records } = await readPage(ctx, 'budget_line', {
    fields: ['kind', 'committed', 'spent'],
    limit: 1000,
  });
  const amount = (value: unknown) => {
    const money = value as { amount: string; currency: string } | null;
    return money?.currency === ctx.settings.currency ? money.amount : '0';
  };
  const kinds = new Map<string, Sums>();
  for (const { kind, committed, spent } of records) {
    const sums = { committed: amount(committed), spent: amount(spent) };
    kinds.set(String(kind), add(kinds.get(String(kind)) ?? { committed: '0', spent: '0' }, sums));
  }
  return kinds;
}

const add = (a: Sums, b: Sums): Sums => ({
  committed: addDecimals(a.committed, b.committed),
  spent: addDecimals(a.spent, b.spent),
});
