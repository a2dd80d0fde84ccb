// Names at the ends of lines that end close together are moved apart, so that each can be read beside its line.

/** Between the middles of two labels, in pixels. */
export const labelHeight = 16;

/**
 * @param places where each line ends, in pixels from the top; null for a line without a label
 * @param bottom the lowest place for a label
 * @returns by how much each label moves; together they keep the order of their lines
 */
export function spreadLabels(places: readonly (number | null)[], bottom: number): number[] {
  const order = [...places.keys()]
    .filter((i) => places[i] !== null)
    .sort((a, b) => places[a]! - places[b]! || a - b);
  const at = order.map((i) => places[i]!);
  for (let i = 1; i < at.length; i++) at[i] = Math.max(at[i]!, at[i - 1]! + labelHeight);
  // What has come too low goes up again, and pushes what is above it.
  for (let i = at.length - 1, limit = bottom; i >= 0; i--, limit = at[i + 1]! - labelHeight)
    at[i] = Math.min(at[i]!, limit);
  // Pushed down by one, pulled up by the other: half of each, so that labels stay about their lines.
  const drift = order.length
    ? order.reduce((sum, i, place) => sum + at[place]! - places[i]!, 0) / order.length
    : 0;
  const room = Math.max(0, Math.min(drift, (at[0] ?? 0) - labelHeight / 2));
  const moves = places.map(() => 0);
  for (const [place, i] of order.entries()) moves[i] = Math.round(at[place]! - room - places[i]!);
  return moves;
}
