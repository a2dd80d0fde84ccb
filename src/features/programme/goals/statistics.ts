// How sure a figure is, and where it goes. Shares by Wilson's interval, means by the normal approximation, counts as Poisson's,
// the trend as a straight line through the last periods with the interval of a prediction. Always for 95 cases of 100.
import type { Trend } from './contract.ts';

export interface Interval {
  low: number;
  high: number;
}

const z = 1.959964;

/** Of a share, both out of 1. Wilson 1927: it never leaves 0 to 1, and holds for few cases too. */
export function wilson(hits: number, of: number): Interval | null {
  if (of === 0) return null;
  const p = hits / of;
  const spread = z * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of));
  const middle = p + (z * z) / (2 * of);
  const scale = 1 + (z * z) / of;
  return { low: Math.max(0, (middle - spread) / scale), high: Math.min(1, (middle + spread) / scale) };
}

export function meanInterval(mean: number, deviation: number | null, of: number): Interval | null {
  if (deviation === null || of < 2) return null;
  const spread = (z * deviation) / Math.sqrt(of);
  return { low: mean - spread, high: mean + spread };
}

export function countInterval(count: number): Interval {
  const spread = z * Math.sqrt(count);
  return { low: Math.max(0, count - spread), high: count + spread };
}

/** 97.5 % of Student's distribution, by degrees of freedom from 1 on. */
const student = [12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228];

/** Periods that the trend is drawn through, and the fewest that make one. */
export const trendOver = 6;
export const trendFrom = 4;

/** Through the last of the values, one a period, without gaps filled in. Null when there are too few. */
export function trendOf(values: readonly (number | null)[]): Trend | null {
  const known = values.slice(-trendOver).flatMap((y, x) => (y === null ? [] : [{ x, y }]));
  const n = known.length;
  if (n < trendFrom) return null;
  const meanX = known.reduce((sum, { x }) => sum + x, 0) / n;
  const meanY = known.reduce((sum, { y }) => sum + y, 0) / n;
  const sxx = known.reduce((sum, { x }) => sum + (x - meanX) ** 2, 0);
  const slope = known.reduce((sum, { x, y }) => sum + (x - meanX) * (y - meanY), 0) / sxx;
  const at = (x: number) => meanY + slope * (x - meanX);
  const residual = Math.sqrt(known.reduce((sum, { x, y }) => sum + (y - at(x)) ** 2, 0) / (n - 2));
  const ahead = Math.min(values.length, trendOver);
  const spread = student[n - 3]! * residual * Math.sqrt(1 + 1 / n + (ahead - meanX) ** 2 / sxx);
  return { slope, next: at(ahead), low: at(ahead) - spread, high: at(ahead) + spread, of: n };
}

/** In how many periods from the next one on the trend meets the target; null: never, or not within that many. */
export function periodsUntil(
  trend: Trend,
  target: number,
  better: 'up' | 'down',
  most: number,
): number | null {
  const sign = better === 'up' ? 1 : -1;
  const missing = sign * (target - trend.next);
  if (missing <= 0) return 0;
  const pace = sign * trend.slope;
  if (pace <= 0) return null;
  const periods = Math.ceil(missing / pace);
  return periods <= most ? periods : null;
}
