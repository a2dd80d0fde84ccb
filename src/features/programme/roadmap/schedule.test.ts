import { expect, test } from 'vitest';
import { circleOf, type Link, type LinkKind, leeways, type Planned, pushed } from './schedule.ts';

const task = (id: string, starts: number, ends: number, more: Partial<Planned> = {}): Planned => ({
  id,
  kind: 'task',
  starts_on: `2026-03-${String(starts).padStart(2, '0')}`,
  ends_on: `2026-03-${String(ends).padStart(2, '0')}`,
  ...more,
});
const milestone = (id: string, day: number) => task(id, day, day, { kind: 'milestone' });
const link = (after: string, next: string, kind: LinkKind = 'end_to_start', lag_days = 0): Link => ({
  task: next,
  after,
  kind,
  lag_days,
});
const slackOf = (tasks: Planned[], links: Link[], target?: string) =>
  Object.fromEntries([...leeways(tasks, links, target)].map(([id, { slack }]) => [id, slack]));
const criticalOf = (tasks: Planned[], links: Link[], target?: string) =>
  [...leeways(tasks, links, target)].filter(([, { critical }]) => critical).map(([id]) => id);

test('a worked example: two ways to the end, the longer one is critical', () => {
  // A 1–5, then B 6–15 and C 6–8; D 16–20 waits for both.
  const tasks = [task('A', 1, 5), task('B', 6, 15), task('C', 6, 8), task('D', 16, 20)];
  const links = [link('A', 'B'), link('A', 'C'), link('B', 'D'), link('C', 'D')];
  expect(slackOf(tasks, links)).toEqual({ A: 0, B: 0, C: 7, D: 0 });
  expect(criticalOf(tasks, links)).toEqual(['A', 'B', 'D']);
});

test('a gap in the plan is slack of what lies before it', () => {
  const tasks = [task('A', 1, 5), task('B', 10, 12)];
  expect(slackOf(tasks, [link('A', 'B')])).toEqual({ A: 4, B: 0 });
  expect(slackOf(tasks, [link('A', 'B', 'end_to_start', 4)])).toEqual({ A: 0, B: 0 });
});

test('start to start and finish to finish', () => {
  // B begins two days after A begins; C ends with B.
  const tasks = [task('A', 1, 4), task('B', 3, 10), task('C', 5, 9)];
  const links = [link('A', 'B', 'start_to_start', 2), link('C', 'B', 'end_to_end')];
  expect(slackOf(tasks, links)).toEqual({ A: 0, B: 0, C: 1 });
});

test('a milestone stands at the end of its day', () => {
  const tasks = [task('A', 1, 5), milestone('M', 5), task('B', 6, 8)];
  const links = [link('A', 'M'), link('M', 'B')];
  expect(slackOf(tasks, links)).toEqual({ A: 0, M: 0, B: 0 });
  expect([...leeways(tasks, links).values()].map(({ early }) => early)).toEqual([0, 0, 0]);
});

test('the way leads to the target: what comes after it or apart is not critical', () => {
  const tasks = [task('A', 1, 5), milestone('go', 10), task('after', 20, 25), task('apart', 1, 25)];
  const links = [link('A', 'go', 'end_to_start', 5), link('go', 'after')];
  expect(criticalOf(tasks, links, 'go')).toEqual(['A', 'go']);
});

test('what begins too early is said, and pushed as far as it must, with all that follows', () => {
  const tasks = [
    task('A', 1, 8),
    task('B', 6, 9),
    task('C', 10, 12),
    task('D', 20, 22),
    task('E', 9, 9, { done: true }),
  ];
  const links = [link('A', 'B'), link('B', 'C'), link('C', 'D'), link('A', 'E', 'end_to_start', 5)];
  expect(leeways(tasks, links).get('B')!.early).toBe(3);
  expect(Object.fromEntries(pushed(tasks, links))).toEqual({
    B: { starts_on: '2026-03-09', ends_on: '2026-03-12' },
    C: { starts_on: '2026-03-13', ends_on: '2026-03-15' },
  });
});

test('tasks without days take no part', () => {
  const tasks = [task('A', 1, 5), task('B', 1, 1, { starts_on: null, ends_on: null })];
  expect(slackOf(tasks, [link('B', 'A')])).toEqual({ A: 0 });
  expect(leeways([], []).size).toBe(0);
});

test.each([
  [[], link('A', 'A'), ['A', 'A']],
  [[link('A', 'B')], link('B', 'A'), ['A', 'B', 'A']],
  [[link('A', 'B'), link('B', 'C')], link('C', 'A'), ['A', 'C', 'B', 'A']],
  [[link('A', 'B'), link('A', 'C')], link('B', 'C'), undefined],
] as const)('a circle is found: %#', (links, added, circle) => {
  expect(circleOf([...links], added)).toEqual(circle);
});
