import { describe, expect, test } from 'vitest';
import { type Answered, type Candidate, fitIntoDay, likingOf, rank } from './ranking.ts';

const deal = (key: string, urgency = 0, worth = 0): Candidate => ({ key, kind: 'idle_deal', urgency, worth });
const birthday = (key: string, urgency = 20): Candidate => ({ key, kind: 'birthday', urgency, worth: 0 });

const cases: [
  name: string,
  candidates: Candidate[],
  answered: Record<string, Answered>,
  order: [string, number][],
][] = [
  ['nothing', [], {}, []],
  [
    'the kind weighs first',
    [deal('a'), birthday('b', 0)],
    {},
    [
      ['b', 60],
      ['a', 50],
    ],
  ],
  [
    'urgency may turn two kinds round',
    [deal('a', 20), birthday('b', 0)],
    {},
    [
      ['a', 70],
      ['b', 60],
    ],
  ],
  [
    'urgency is bounded both ways',
    [deal('a', 400), deal('b', -3)],
    {},
    [
      ['a', 70],
      ['b', 50],
    ],
  ],
  [
    'what is worth much comes first among equals',
    [deal('a', 5), deal('b', 5, 10)],
    {},
    [
      ['b', 65],
      ['a', 55],
    ],
  ],
  [
    'of equals the first key',
    [deal('b'), deal('a')],
    {},
    [
      ['a', 50],
      ['b', 50],
    ],
  ],
  [
    'a kind refused four times and never followed weighs half',
    [birthday('b'), deal('a')],
    { birthday: { followed: 0, refused: 4 } },
    [
      ['a', 50],
      ['b', 40],
    ],
  ],
  [
    'a kind that is mostly followed hardly sinks',
    [birthday('b'), deal('a', 20, 10)],
    { birthday: { followed: 12, refused: 4 } },
    [
      ['a', 80],
      ['b', 64],
    ],
  ],
  [
    'however often it is refused it stays above nothing',
    [deal('a')],
    { idle_deal: { followed: 0, refused: 996 } },
    [['a', 0.2]],
  ],
];

test.each(cases)('%s', (_, candidates, answered, order) => {
  expect(rank(candidates, answered).map(({ key, score }) => [key, score])).toEqual(order);
});

test('a suggestion says how its place came about', () => {
  const [first] = rank([deal('a', 12, 10)], { idle_deal: { followed: 4, refused: 2 } });
  expect(first?.because).toEqual({
    weight: 50,
    urgency: 12,
    worth: 10,
    liking: 0.8,
    followed: 4,
    refused: 2,
  });
  expect(first?.score).toBe(57.6);
});

describe('as many as the day holds', () => {
  const of = (key: string, id: string) => ({ ...deal(key), about: { id } });
  const many = Array.from({ length: 30 }, (_, i) => of(`d${i}`, `r${i}`));
  const held = (minutes: number, some = many) => fitIntoDay(some, minutes).held.length;

  test.each([
    [0, 0],
    [9, 0],
    [10, 1],
    [35, 3],
    [500, 12],
  ])('%i minutes hold %i', (minutes, count) => {
    expect(held(minutes)).toBe(count);
    expect(fitIntoDay(many, minutes).beyond).toHaveLength(30 - count);
  });
  test('one record is put once, for its best reason', () => {
    const { held, beyond } = fitIntoDay([of('best', 'r'), of('other', 'r'), of('last', 's')], 500);
    expect([held.map(({ key }) => key), beyond]).toEqual([['best', 'last'], []]);
  });
});

test.each([
  [0, 0, 1],
  [0, 4, 0.5],
  [4, 4, 2 / 3],
  [9, 0, 1],
])('followed %i, refused %i: %f', (followed, refused, liking) => {
  expect(likingOf({ followed, refused })).toBeCloseTo(liking, 10);
});
