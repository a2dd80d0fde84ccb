// Measures counted by hand where periods meet and where the clocks change: in Paris on 29 March 2026 at 01:00 UTC, in New York on the
// 8th at 07:00 UTC.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Definition } from '../../features/programme/goals/contract.ts';
import { library } from '../../features/programme/goals/library.ts';
import type { Period } from '../../features/programme/goals/periods.ts';
import { computeMeasures } from '../../features/programme/goals/server/compute.ts';
import { type Door, openDoor } from './test/door.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

const create = async (object: string, values: object): Promise<string> => {
  const answer = await door.call('POST', `/api/v1/records/${object}`, values);
  if (answer.statusCode >= 300) throw new Error(answer.body);
  return answer.json().id;
};
const ready = (key: string): Definition => library.find((one) => one.key === key)!.definition;
const compute = async (definition: Definition, timeZone: string, period: Period, starts: string[]) => {
  const context = door.app.context('test');
  const ctx = { ...context, settings: { ...context.settings, timeZone } };
  const { points, broken } = await computeMeasures(ctx, [{ id: 'm', definition, period, starts }]);
  expect(broken).toEqual([]);
  return points.map(({ value, sample }) => [value === null ? null : Number(value), sample]);
};

test('the week in which the clocks change has an hour less, and no act is lost or counted twice', async () => {
  const act = (done_at: string) =>
    create('activity', { kind: 'call', subject: done_at, happened_at: done_at, done_at });
  await act('2026-03-22T22:59:59Z'); // Sunday, a second before midnight in Paris
  await act('2026-03-22T23:00:00Z'); // Monday
  await act('2026-03-29T00:59:59Z'); // the last second of winter
  await act('2026-03-29T01:00:00Z'); // the first of summer
  await act('2026-03-29T21:59:59Z'); // Sunday, a second before midnight: an hour earlier now
  await act('2026-03-29T22:00:00Z'); // Monday
  const weeks = ['2026-03-16', '2026-03-23', '2026-03-30'];
  const done = ready('activities_done');
  const counts = (rows: (number | null)[][]) => rows.map(([value]) => value);
  expect(counts(await compute(done, 'Europe/Paris', 'week', weeks))).toEqual([1, 4, 1]);
  expect(counts(await compute(done, 'UTC', 'week', weeks))).toEqual([2, 4, 0]);
  // In New York it is still Sunday evening both times; its clocks have changed before.
  expect(counts(await compute(done, 'America/New_York', 'week', weeks))).toEqual([2, 4, 0]);
  expect(counts(await compute(done, 'Pacific/Auckland', 'week', weeks))).toEqual([0, 4, 2]);
});

test('from the 28th to the 30th of March are two days, though the 29th is short', async () => {
  const { records: stages } = (await door.call('GET', '/api/v1/records/stage?limit=50')).json();
  const won = stages.find((one: { outcome: string }) => one.outcome === 'won');
  const deal = (opened_on: string, close_date: string) =>
    create('deal', { name: opened_on, stage: won.id, opened_on, close_date });
  await deal('2026-03-28', '2026-03-30');
  await deal('2026-03-01', '2026-03-31');
  await deal('2026-03-31', '2026-03-31');
  await deal('2026-03-31', '2026-04-01');
  for (const zone of ['Europe/Paris', 'UTC'])
    expect(await compute(ready('sales_cycle'), zone, 'month', ['2026-03-01', '2026-04-01'])).toEqual([
      [2, 3],
      [1, 1],
    ]);
});

test('leads by the month and the quarter of their arrival, in Paris and in UTC', async () => {
  const lead = (received_at: string) => create('lead', { last_name: received_at, received_at });
  await lead('2026-06-30T21:59:59Z'); // June everywhere
  await lead('2026-06-30T22:00:00Z'); // July in Paris, June in UTC
  await lead('2026-09-30T21:59:59Z'); // the last of the quarter in Paris
  await lead('2026-09-30T22:00:00Z'); // the next one
  const received: Definition = {
    kind: 'value',
    of: { object: 'lead', date: 'received_at', op: 'count' },
  };
  const values = async (zone: string, period: Period, starts: string[]) =>
    (await compute(received, zone, period, starts)).map(([value]) => value);
  const quarters = ['2026-04-01', '2026-07-01', '2026-10-01'];
  expect(await values('Europe/Paris', 'quarter', quarters)).toEqual([1, 2, 1]);
  expect(await values('UTC', 'quarter', quarters)).toEqual([2, 2, 0]);
  const months = ['2026-06-01', '2026-07-01', '2026-09-01', '2026-10-01'];
  expect(await values('Europe/Paris', 'month', months)).toEqual([1, 1, 1, 1]);
  expect(await values('UTC', 'month', months)).toEqual([2, 0, 2, 0]);
});

test('what is dated by a day falls into the same period wherever the firm is', async () => {
  await create('deal', { name: 'Dernier jour', close_date: '2026-01-31' });
  await create('deal', { name: 'Premier jour', close_date: '2026-02-01' });
  const closing: Definition = { kind: 'value', of: { object: 'deal', date: 'close_date', op: 'count' } };
  for (const zone of ['Europe/Paris', 'UTC', 'Pacific/Auckland', 'America/New_York'])
    expect(await compute(closing, zone, 'month', ['2026-01-01', '2026-02-01'])).toEqual([
      [1, 1],
      [1, 1],
    ]);
});
