import { expect, test } from 'vitest';
import { type Size, type Start, sizes } from '../../begin/contract.ts';
import { leeways } from '../schedule.ts';
import { plannedFor } from './seed.ts';

const start = (size: Size): Start => ({
  programme: '',
  size,
  people: size,
  sponsor: null,
  lead: '',
  aims: [],
  modules: [],
  starts_on: '2026-01-05',
  pilot_on: '2026-04-23',
  go_live_on: '2026-07-04',
  language: 'fr',
});

test.each(sizes)('the plan of a firm of %i begins in order: nothing before what it waits for', (size) => {
  const tasks = plannedFor(start(size));
  const links = tasks.flatMap(({ template: { key, after = [] } }) =>
    after
      .filter((before) => tasks.some(({ template }) => template.key === before))
      .map((before) => ({ task: key, after: before, kind: 'end_to_start' as const, lag_days: 0 })),
  );
  const found = leeways(
    tasks.map(({ template: { key, kind = 'task' as const }, starts_on, ends_on }) => ({
      id: key,
      kind,
      starts_on,
      ends_on,
    })),
    links,
    'go_live',
  );
  expect([...found].filter(([, { early }]) => early > 0)).toEqual([]);
  for (const { starts_on, ends_on } of tasks) expect((starts_on ?? '') <= (ends_on ?? '')).toBe(true);
  expect(tasks.find(({ template }) => template.key === 'go_live')!.ends_on).toBe('2026-07-04');
});

test('a small firm is not drowned, a large one gets the whole road', () => {
  const dated = (size: Size) => plannedFor(start(size)).filter(({ ends_on }) => ends_on).length;
  expect(sizes.map(dated)).toEqual([8, 10, 22, 27]);
});
