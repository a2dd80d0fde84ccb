import { expect, test } from 'vitest';
import { type DueChoice, dueAt } from './due-choices.ts';

test.each<[DueChoice, string, string]>([
  ['today', '2026-03-12T09:00Z', '2026-03-12T17:00Z'],
  ['today', '2026-03-12T16:30Z', '2026-03-12T17:30Z'],
  ['today', '2026-03-12T22:30Z', '2026-03-12T22:59Z'],
  ['tomorrow', '2026-03-28T23:30Z', '2026-03-30T07:00Z'],
  ['tomorrow', '2026-03-31T08:00Z', '2026-04-01T07:00Z'],
  ['in_3_days', '2026-02-27T09:00Z', '2026-03-02T08:00Z'],
  ['next_monday', '2026-03-12T09:00Z', '2026-03-16T08:00Z'],
  ['next_monday', '2026-03-16T07:00Z', '2026-03-23T08:00Z'],
  ['next_monday', '2026-03-15T23:30Z', '2026-03-23T08:00Z'],
])('%s, said in Paris at %s, is %s', (choice, now, due) => {
  expect(dueAt(choice, new Date(now), 'Europe/Paris').toISOString()).toBe(new Date(due).toISOString());
});
