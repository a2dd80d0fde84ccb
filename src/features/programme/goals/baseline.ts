// Where a measure stood before: its periods taken together. Shares and averages weigh by their cases, the rest evenly.

import type { Point } from './contract.ts';
import { enough } from './contract-operations.ts';

export interface Baseline {
  value: number;
  from: string;
  /** The first day that is not in it any more. */
  last_start: string;
  sample: number;
}

/** How many closed periods make a baseline. */
export const baselineOver = { week: 12, month: 6, quarter: 2 } as const;

/** Null: too little to say. */
export function baselineOf(points: readonly Point[], needsMany: boolean): Baseline | null {
  // Of a firm that has just begun the first periods say nothing: a second customer doubles it.
  const known = points.filter(
    ({ value, sample, source }) => value !== null && (!needsMany || source !== null || sample >= enough),
  );
  const sample = known.reduce((sum, point) => sum + point.sample, 0);
  const typed = known.length > 0 && known.every(({ source }) => source !== null);
  if (known.length === 0 || (!typed && sample === 0)) return null;
  const weighed = needsMany && known.every((point) => point.sample > 0);
  const weight = (point: Point) => (weighed ? point.sample : 1);
  const total = known.reduce((sum, point) => sum + weight(point), 0);
  const value = known.reduce((sum, point) => sum + point.value! * weight(point), 0) / total;
  return {
    value: Number(value.toFixed(4)),
    from: known[0]!.period_start,
    last_start: known.at(-1)!.period_start,
    sample,
  };
}
