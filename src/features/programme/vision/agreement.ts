// How far people agree, as one figure between 0 (all say the same) and 1 (as far apart as can be), by what was asked:
// - one choice: Shannon's entropy of the choices taken, over that of all offered taken equally often;
// - several choices, and themes of what was written: two people taken at random, how much of what they say they do not share
//   (Jaccard's distance, averaged over all pairs);
// - a scale or a percentage: the standard deviation, over the largest there can be (half of them at each end).
import type { QuestionKind } from './contract.ts';

export interface Given {
  chosen: readonly string[] | null;
  value: number | null;
  themes: readonly string[];
}

export interface Agreement {
  /** How many said something that can be compared. */
  measured: number;
  /** null: fewer than two did. */
  spread: number | null;
  /** What most of them say, and how many. */
  mode: { label: string; count: number } | null;
  /** Of a scale or a percentage. */
  mean: number | null;
  deviation: number | null;
  counts: readonly { label: string; count: number }[];
}

export const scaleEnds = { scale: [1, 5], percent: [0, 100] } as const;

export function measureAgreement(
  kind: QuestionKind,
  offered: readonly string[],
  answers: readonly Given[],
): Agreement {
  if (kind === 'scale' || kind === 'percent') return ofNumbers(scaleEnds[kind], answers);
  const said = answers
    .map(({ chosen, themes }) => [...new Set((kind === 'text' ? themes : chosen) ?? [])])
    .filter(({ length }) => length);
  const counts = countOf(said.flat());
  const spread =
    said.length < 2 ? null : kind === 'choice' ? entropy(said.flat(), offered.length) : distance(said);
  const none = { mean: null, deviation: null };
  return { measured: said.length, spread, mode: counts[0] ?? null, counts, ...none };
}

export type Verdict = 'agreed' | 'mixed' | 'divided' | 'open';

/** Below a quarter people agree; above a half they do not. */
export const verdictOf = ({ spread }: Pick<Agreement, 'spread'>): Verdict =>
  spread === null ? 'open' : spread < 0.25 ? 'agreed' : spread <= 0.5 ? 'mixed' : 'divided';

/** What divides most first; what cannot be measured yet last. */
export const byDisagreement = (a: { agreement: Agreement }, b: { agreement: Agreement }): number =>
  (b.agreement.spread ?? -1) - (a.agreement.spread ?? -1);

function ofNumbers([least, most]: readonly [number, number], answers: readonly Given[]): Agreement {
  const values = answers.flatMap(({ value }) => value ?? []).sort((a, b) => a - b);
  const sum = values.reduce((a, b) => a + b, 0);
  const mean = values.length ? sum / values.length : null;
  const deviation =
    mean === null ? null : Math.sqrt(values.reduce((all, one) => all + (one - mean) ** 2, 0) / values.length);
  const counts = countOf(values.map(String));
  return {
    measured: values.length,
    spread: values.length < 2 || deviation === null ? null : deviation / ((most - least) / 2),
    mode: counts[0] ?? null,
    mean,
    deviation,
    counts: [...counts].sort((a, b) => Number(a.label) - Number(b.label)),
  };
}

/** The most frequent first, then by name. */
function countOf(labels: readonly string[]): { label: string; count: number }[] {
  return [...Map.groupBy(labels, (label) => label)]
    .map(([label, all]) => ({ label, count: all.length }))
    .sort((a, b) => b.count - a.count || a.label.localeCompare(b.label));
}

function entropy(labels: readonly string[], offered: number): number {
  const counts = countOf(labels);
  const ways = Math.max(offered, counts.length);
  if (ways < 2) return 0;
  const shares = counts.map(({ count }) => count / labels.length);
  return Math.abs(shares.reduce((sum, share) => sum - share * Math.log(share), 0)) / Math.log(ways);
}

function distance(said: readonly (readonly string[])[]): number {
  let sum = 0;
  let pairs = 0;
  for (const [i, one] of said.entries())
    for (const other of said.slice(i + 1)) {
      const shared = one.filter((label) => other.includes(label)).length;
      sum += 1 - shared / (one.length + other.length - shared);
      pairs++;
    }
  return sum / pairs;
}
