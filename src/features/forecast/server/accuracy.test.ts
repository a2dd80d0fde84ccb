import { expect, test } from 'vitest';
import { verdictOf } from './accuracy.ts';

test.each([
  [
    'too few months',
    [
      [200, 100],
      [200, 100],
      [200, 100],
    ],
    'not_enough',
  ],
  [
    'over in most',
    [
      [200, 100],
      [150, 100],
      [120, 100],
      [100, 100],
    ],
    'optimistic',
  ],
  [
    'over by a tenth at most',
    [
      [110, 100],
      [109, 100],
      [100, 100],
      [105, 100],
    ],
    'fair',
  ],
  [
    'under in most',
    [
      [50, 100],
      [80, 100],
      [70, 100],
      [100, 100],
    ],
    'cautious',
  ],
  [
    'now over, now under',
    [
      [200, 100],
      [50, 100],
      [200, 100],
      [50, 100],
    ],
    'fair',
  ],
])('a habit: %s', (_, months, expected) => {
  expect(verdictOf(months.map(([said, won]) => ({ said: String(said), won: String(won) })))).toBe(expected);
});
