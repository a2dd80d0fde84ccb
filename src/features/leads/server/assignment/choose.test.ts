import { describe, expect, test } from 'vitest';
import { choose, type Desk } from './choose.ts';
import type { AssignmentRule, Candidate, Way } from './rules-read.ts';
import { territoryOf } from './territory.ts';

const person = (id: string, territories: string[] = [], skills: string[] = []): Candidate => ({
  id,
  name: id.toUpperCase(),
  territories,
  skills: new Set(skills),
});
const rule = (way: Way, people: Candidate[], more: Partial<AssignmentRule> = {}): AssignmentRule => ({
  id: way,
  name: way,
  way,
  skills: [],
  condition: null,
  people,
  ...more,
});
const desk = (rules: AssignmentRule[], more: Partial<Desk> = {}): Desk => ({
  rules,
  away: new Set(),
  load: new Map(),
  turns: new Map(),
  ...more,
});
const schema = {} as Parameters<typeof choose>[0];
const given = (of: Desk, leads: object[]) =>
  leads.map((lead) => choose(schema, of, lead as Record<string, unknown>)?.person.id ?? null);

const [a, b, c] = [
  person('a', ['63', '03'], ['ski']),
  person('b', ['69'], ['ski', 'anglais']),
  person('c', ['2A', '63100']),
];

describe('who gets a lead', () => {
  test.each<[string, Desk, object[], (string | null)[]]>([
    ['in turn', desk([rule('round_robin', [a, b, c])]), [{}, {}, {}, {}], ['a', 'b', 'c', 'a']],
    [
      'in turn, from where it stood',
      desk([rule('round_robin', [a, b, c])], {
        turns: new Map([
          [
            'round_robin',
            new Map([
              ['a', 7],
              ['b', 8],
            ]),
          ],
        ]),
      }),
      [{}, {}, {}],
      ['c', 'a', 'b'],
    ],
    [
      'in turn, without who is away',
      desk([rule('round_robin', [a, b, c])], { away: new Set(['b']) }),
      [{}, {}, {}],
      ['a', 'c', 'a'],
    ],
    [
      'to the least busy',
      desk([rule('least_busy', [a, b, c])], {
        load: new Map([
          ['a', 3],
          ['b', 1],
          ['c', 2],
        ]),
      }),
      [{}, {}, {}, {}],
      ['b', 'c', 'b', 'a'],
    ],
    [
      'by territory, the nearest first',
      desk([rule('territory', [a, b, c])]),
      [
        { postal_code: '63000' },
        { postal_code: '63 100' },
        { postal_code: '69001' },
        { postal_code: '20090' },
        { postal_code: '75001' },
        {},
      ],
      ['a', 'c', 'b', 'c', null, null],
    ],
    [
      'by skill, the most of them first',
      desk([rule('skill', [a, b, c])]),
      [{ tags: ['Ski'] }, { tags: ['ski', 'Anglais'] }, { tags: ['Ski'] }, { tags: ['chant'] }],
      ['a', 'b', 'a', null],
    ],
    [
      'by the skills of the rule',
      desk([rule('skill', [a, b], { skills: ['anglais'] })]),
      [{}, {}],
      ['b', 'b'],
    ],
    [
      'by the next rule where nobody is there',
      desk([rule('territory', [a]), rule('round_robin', [b])], { away: new Set(['a']) }),
      [{ postal_code: '63000' }, { postal_code: '75001' }],
      ['b', 'b'],
    ],
    ['by no rule', desk([rule('round_robin', [])]), [{}], [null]],
  ])('%s', (_, of, leads, wanted) => {
    expect(given(of, leads)).toEqual(wanted);
  });

  test('says who was away', () => {
    const choice = choose(schema, desk([rule('round_robin', [a, b])], { away: new Set(['a']) }), {});
    expect(choice?.away.map(({ id }) => id)).toEqual(['a']);
  });
});

test.each([
  [['75', '751', '7'], '75116', '751'],
  [['3'], '03000', '3'],
  [['3'], '33000', null],
  [['971'], '97110', '971'],
  [['2b'], '20200', '2b'],
  [['2A'], '20200', null],
  [['63'], null, null],
  [['SW1'], 'sw1a 1aa', 'SW1'],
])('of the territories %j the postal code %s lies in %s', (territories, code, wanted) => {
  expect(territoryOf(territories, code)).toBe(wanted);
});
