import { expect, test } from 'vitest';
import { type DueChoice, dueAt } from './due-choices.ts';

test.each<[DueChoice, string, string]>([
  ['today', '2026-03-12T10:00', '2026-03-12T18:00'],
  ['today', '2026-03-12T17:30', '2026-03-12T18:30'],
  ['today', '2026-03-12T23:30', '2026-03-12T23:59'],
  ['tomorrow', '2026-03-31T10:00', '2026-04-01T09:00'],
  ['in_3_days', '2026-02-27T10:00', '2026-03-02T09:00'],
  ['next_monday', '2026-03-12T10:00', '2026-03-16T09:00'],
  ['next_monday', '2026-03-16T08:00', '2026-03-23T09:00'],
  ['next_monday', '2026-03-15T08:00', '2026-03-16T09:00'],
])('%s, said at %s, is %s', (choice, now, due) => {
  expect(dueAt(choice, new Date(now)).getTime()).toBe(new Date(due).getTime());
});
