import { expect, test } from 'vitest';
import { labelHeight, spreadLabels } from './end-labels.ts';

test.each([
  ['apart', [20, 60, 120], 200],
  ['two on one place', [100, 100], 200],
  ['five close together', [80, 82, 84, 90, 160], 200],
  ['at the bottom', [195, 198, 200], 200],
  ['one without a label', [50, null, 52], 200],
])('labels that are %s can be read', (_, places, bottom) => {
  const moves = spreadLabels(places, bottom);
  const ends = places
    .flatMap((place, i) => (place === null ? [] : [{ place, at: place + moves[i]! }]))
    .sort((a, b) => a.place - b.place || a.at - b.at);
  for (let i = 1; i < ends.length; i++)
    expect(ends[i]!.at - ends[i - 1]!.at).toBeGreaterThanOrEqual(labelHeight - 1);
  expect(Math.max(...ends.map(({ at }) => at))).toBeLessThanOrEqual(bottom + 1);
});

test('those that stand apart stay where their lines end', () => {
  expect(spreadLabels([20, null, 60], 200)).toEqual([0, 0, 0]);
});
