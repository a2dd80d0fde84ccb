// Count and sums of each stage, as the server groups them: one group for each stage and currency. Sums stay decimal text.
import { addDecimals } from '../../../../platform/lib/decimal.ts';
import type { Money } from '../../contract.ts';

export interface TotalGroup {
  keys: [{ id: string; title?: string | null } | null];
  measures: [number, Money | null];
}

export interface Total {
  count: number;
  /** One for each currency, the largest number of deals first. */
  sums: readonly Money[];
}

export const noTotal: Total = { count: 0, sums: [] };

export function totalsByStage(groups: readonly TotalGroup[]): Map<string, Total> {
  const totals = new Map<string, Total>();
  const largestFirst = [...groups].sort((a, b) => b.measures[0] - a.measures[0]);
  for (const {
    keys: [stage],
    measures: [count, sum],
  } of largestFirst) {
    if (!stage) continue;
    const known = totals.get(stage.id) ?? noTotal;
    totals.set(stage.id, { count: known.count + count, sums: sum ? [...known.sums, sum] : known.sums });
  }
  return totals;
}

/** The groups once a deal of this amount has gone from one stage to another. */
export function moveTotal(
  groups: readonly TotalGroup[],
  amount: Money | null,
  from: string,
  to: string,
): TotalGroup[] {
  const gone = groups.map((group) => (matches(group, from, amount) ? add(group, amount, -1) : group));
  const target = gone.findIndex((group) => matches(group, to, amount));
  if (target >= 0) return gone.map((group, i) => (i === target ? add(group, amount, 1) : group)).filter(any);
  return [...gone.filter(any), { keys: [{ id: to }], measures: [1, amount] }];
}

const any = ({ measures: [count] }: TotalGroup) => count > 0;

const matches = ({ keys: [stage], measures: [, sum] }: TotalGroup, id: string, amount: Money | null) =>
  stage?.id === id && (sum?.currency ?? null) === (amount?.currency ?? null);

function add({ keys, measures: [count, sum] }: TotalGroup, amount: Money | null, sign: 1 | -1): TotalGroup {
  const signed = amount && (sign === 1 ? amount.amount : negative(amount.amount));
  const next = sum && signed ? { ...sum, amount: addDecimals(sum.amount, signed) } : sum;
  return { keys, measures: [count + sign, next] };
}

const negative = (amount: string) => (amount.startsWith('-') ? amount.slice(1) : `-${amount}`);
