import { expect, test } from 'vitest';
import { refusalsOf, refusedIds } from './refusals.ts';

const problem = (record: string, en: string) => ({
  path: '',
  code: 'x',
  message: `${record}: ${en}`,
  params: { record, record_name: record.toUpperCase(), reason: { fr: en, en } },
});

test('each reason is told once, the most frequent first, with its records', () => {
  const refusals = refusalsOf([problem('a', 'Amount'), problem('a', 'Call'), problem('b', 'Call')])!;
  expect(refusals.map(({ reason, records }) => [reason.en, records.map(({ name }) => name)])).toEqual([
    ['Call', ['A', 'B']],
    ['Amount', ['A']],
  ]);
  expect([...refusedIds(refusals)].sort()).toEqual(['a', 'b']);
});

test('what is no reason of a record is not hidden behind those that are', () => {
  expect(refusalsOf([])).toBeNull();
  expect(refusalsOf([problem('a', 'Call'), { path: '', code: 'y', message: 'And more' }])).toBeNull();
});
