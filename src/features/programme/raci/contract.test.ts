import { expect, test } from 'vitest';
import { type Letter, overloads, type RaciTask, rowState } from './contract.ts';

const row = (...letters: Letter[]) => rowState(letters.map((letter) => ({ letter })));

test.each<[Letter[], ReturnType<typeof rowState>]>([
  [[], 'orphan'],
  [['I'], 'no_accountable'],
  [['R', 'C'], 'no_accountable'],
  [['A'], 'no_responsible'],
  [['A', 'C', 'I'], 'no_responsible'],
  [['A', 'R'], 'right'],
  [['R', 'R', 'A', 'I'], 'right'],
  [['A', 'A', 'R'], 'two_accountable'],
])('a row with %j is %s', (letters, state) => {
  expect(row(...letters)).toBe(state);
});

const task = (id: string, starts_on: string | null, ends_on: string | null, more: Partial<RaciTask> = {}) =>
  ({
    id,
    name: id,
    kind: 'task',
    phase: null,
    status: 'open',
    starts_on,
    ends_on,
    ...more,
  }) satisfies RaciTask;
const has = (person: string, letter: Letter, of: string) => ({
  id: `${person} ${letter} ${of}`,
  task: of,
  person,
  letter,
  comment: null,
});

test('who carries too much at once is counted by the days of what is open', () => {
  const tasks = [
    task('a', '2026-03-01', '2026-03-10'),
    task('b', '2026-03-05', '2026-03-20'),
    task('c', '2026-03-10', '2026-03-12'),
    task('d', '2026-03-11', '2026-03-30'),
    task('done', '2026-03-01', '2026-03-31', { status: 'done' }),
    task('duty', null, null, { kind: 'duty' }),
    task('undated', null, null),
  ];
  const letters = tasks.flatMap(({ id }) => [
    has('karim', 'R', id),
    has('karim', 'A', id),
    has('lea', 'C', id),
  ]);
  // On the 10th a, b and c; on the 11th b, c and d: three at most, whatever both letters on one task say.
  expect(overloads({ tasks, letters }, 2)).toEqual(
    new Map([['karim', { count: 3, from: '2026-03-10', to: '2026-03-10' }]]),
  );
  expect(overloads({ tasks, letters }, 3).size).toBe(0);
});
