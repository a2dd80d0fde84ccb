// Measures, goals and the budget of the programme through the door: figures counted by hand, at the edges of periods and across time
// zones; a baseline that does not move; who sees money.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Definition } from '../../features/programme/goals/contract.ts';
import { library } from '../../features/programme/goals/library.ts';
import { computeMeasures } from '../../features/programme/goals/server/compute.ts';
import { freezeAtGoLive } from '../../features/programme/goals/server/freeze.ts';
import { measureNow } from '../../features/programme/goals/server/measure-now.ts';
import { fillPoints } from '../../features/programme/goals/server/points.ts';
import { type Door, openDoor } from './test/door.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

const post = async (path: string, body: unknown) => {
  const answer = await door.call('POST', `/api/v1${path}`, body);
  if (answer.statusCode >= 300) throw new Error(answer.body);
  return answer.json();
};
const create = async (object: string, values: object): Promise<string> =>
  (await post(`/records/${object}`, values)).id;
const action = (name: string, input: object) => post(`/actions/${name}`, input);

const months = ['2026-02-01', '2026-03-01', '2026-04-01'];
const compute = async (definition: Definition, timeZone = 'Europe/Paris', starts = months) => {
  const context = door.app.context('test');
  const ctx = { ...context, settings: { ...context.settings, timeZone } };
  const { points, broken } = await computeMeasures(ctx, [{ id: 'm', definition, period: 'month', starts }]);
  expect(broken).toEqual([]);
  return points.map(({ value, sample, left_out }) => [value, sample, left_out]);
};
const ready = (key: string): Definition => library.find((one) => one.key === key)!.definition;

test('leads per hundred that become deals, at the edge of a month, in the zone of the firm', async () => {
  // In Paris March 2026 runs from 28 February 23:00 UTC to 31 March 22:00 UTC: the clocks change within it.
  const lead = (received_at: string, status: string) =>
    create('lead', { last_name: received_at, received_at, status });
  await lead('2026-02-28T22:59:59Z', 'converted'); // February
  await lead('2026-02-28T23:00:00Z', 'converted'); // the first moment of March
  await lead('2026-03-15T12:00:00Z', 'new');
  await lead('2026-03-31T21:59:59Z', 'discarded'); // the last of March
  await lead('2026-03-31T22:00:00Z', 'converted'); // April
  await lead('2026-04-02T08:00:00Z', 'contacted');
  expect(await compute(ready('lead_conversion'))).toEqual([
    ['100', 1, 0],
    ['33.333333', 3, 0],
    ['50', 2, 0],
  ]);
  // In UTC the two at the edges are of the months before.
  expect(await compute(ready('lead_conversion'), 'UTC')).toEqual([
    ['100', 2, 0],
    ['33.333333', 3, 0],
    ['0', 1, 0],
  ]);
  // In Montréal each month begins four or five hours later still: 31 March 22:00 UTC is the afternoon of the 31st.
  expect(await compute(ready('lead_conversion'), 'America/Montreal')).toEqual([
    ['100', 2, 0],
    ['33.333333', 3, 0],
    ['0', 1, 0],
  ]);
});

test('average sale in the firm’s currency, days at their edges, and what is in another currency said', async () => {
  const { records: stages } = (await door.call('GET', '/api/v1/records/stage?limit=50')).json();
  const won = stages.find((one: { outcome: string }) => one.outcome === 'won');
  const lost = stages.find((one: { outcome: string }) => one.outcome === 'lost');
  const deal = (close_date: string, amount: string, stage: { id: string }, currency = 'EUR', more = {}) =>
    create('deal', {
      name: `${close_date} ${amount}`,
      stage: stage.id,
      close_date,
      amount: { amount, currency },
      ...more,
    });
  const [old, fresh] = [
    await create('company', { name: 'Ancienne' }),
    await create('company', { name: 'Neuve' }),
  ];
  await deal('2026-02-28', '100.10', won, 'EUR', { company: old });
  await deal('2026-03-01', '200.20', won, 'EUR', { company: old });
  await deal('2026-03-31', '100.05', won, 'EUR', { company: fresh });
  await deal('2026-03-31', '999', won, 'USD');
  await deal('2026-03-15', '5000', lost);
  expect(await compute(ready('average_sale'))).toEqual([
    ['100.100000', 1, 0],
    ['150.125000', 2, 1],
    [null, 0, 0],
  ]);
  expect((await compute(ready('won_amount')))[1]).toEqual(['300.25', 2, 1]);
  expect(await compute(ready('win_rate'))).toEqual([
    ['100', 1, 0],
    ['75', 4, 0],
    [null, 0, 0],
  ]);
  // One had bought before March; in March a second buys for the first time.
  expect(await compute(ready('customer_growth'))).toEqual([
    [null, 0, 0],
    ['100', 1, 0],
    ['0', 2, 0],
  ]);
  const growth: Definition = { kind: 'growth', of: { object: 'deal', date: 'close_date', op: 'count' } };
  expect((await compute(growth))[1]).toEqual(['400', 1, 0]);
});

test('minutes per enquiry, subscriptions kept, and shares of what is there now', async () => {
  const [lead] = (await door.call('GET', '/api/v1/records/lead?limit=1&sort=received_at')).json().records;
  const call = (starts_at: string, minutes: number) =>
    create('activity', {
      kind: 'call',
      subject: 'Appel',
      lead: lead.id,
      happened_at: starts_at,
      done_at: starts_at,
      starts_at,
      ends_at: new Date(Date.parse(starts_at) + minutes * 60_000).toISOString(),
    });
  await call('2026-03-10T09:00:00Z', 20);
  await call('2026-03-31T21:30:00Z', 25);
  await call('2026-03-31T22:30:00Z', 60);
  // 45 minutes on three leads of March; 60 on two of April.
  expect((await compute(ready('minutes_per_lead'))).slice(1)).toEqual([
    ['15', 3, 0],
    ['30', 2, 0],
  ]);
  const subscription = (starts_on: string, ends_on: string | null, status: string) =>
    create('subscription', {
      name: `${starts_on} ${ends_on}`,
      starts_on,
      ends_on,
      status,
      amount: { amount: '10', currency: 'EUR' },
      period: 'month',
    });
  await subscription('2026-01-01', '2026-03-31', 'ended');
  await subscription('2026-01-01', '2026-02-15', 'cancelled');
  await subscription('2026-02-01', null, 'active');
  await subscription('2026-03-01', '2026-12-31', 'active');
  expect(await compute(ready('renewal_rate'))).toEqual([
    ['50', 2, 0],
    ['50', 2, 0],
    ['100', 2, 0],
  ]);
  // Of what has no date there is only a now.
  expect(await compute(ready('complete_companies'))).toEqual([['0', 2, 0]]);
});

test('every ready measure can be reckoned, and one whose object is gone is named', async () => {
  const context = door.app.context('test');
  const asked = library.map(({ key, definition, period }) => ({
    id: key,
    definition,
    period,
    starts: months,
  }));
  const gone: Definition = { kind: 'value', of: { object: 'nothing', op: 'count' } };
  const { points, broken } = await computeMeasures(context, [
    ...asked,
    { id: 'gone', definition: gone, period: 'month', starts: months },
  ]);
  expect(broken).toEqual(['gone']);
  expect(new Set(points.map(({ measure }) => measure)).size).toBe(library.length);
});

test('a programme begins with its goals; the baseline is frozen at go-live and only the CRM lead releases it', async () => {
  const [{ id: me }] = (await door.call('GET', '/api/v1/records/user?limit=1')).json().records;
  const live = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10);
  await action('programme.begin', {
    people: 100,
    sponsor: null,
    lead: me,
    aims: ['win_more', 'know_customers'],
    go_live_on: live,
    modules: ['leads', 'sales'],
  });
  const { goals } = await action('programme.goals', {});
  expect(goals.map(({ measure }: { measure: { kind: string } }) => measure.kind)).toEqual(
    Array(4).fill('share'),
  );
  const [goal] = goals;
  expect(goal.state).toBe('no_baseline');
  const put = (id: string, values: object) => door.call('PATCH', `/api/v1/records/goal/${id}`, values);
  expect((await put(goal.id, { baseline_frozen_on: live })).json().errors[0].code).toBe('baseline_missing');
  expect((await put(goal.id, { baseline: 20, baseline_source: 'Tableau 2025', target: 30 })).statusCode).toBe(
    200,
  );
  const ctx = door.app.context('test');
  await freezeAtGoLive({ ...ctx, now: new Date(Date.now() + 62 * 86_400_000) });
  const [frozen] = (await action('programme.goals', {})).goals;
  expect(frozen).toMatchObject({ baseline: 20, target: 30, baseline_source: 'Tableau 2025' });
  expect(frozen.baseline_frozen_on).not.toBeNull();
  const refused = await put(goal.id, { baseline: 10 });
  expect(refused.statusCode).toBe(400);
  expect(refused.json().errors[0].code).toBe('baseline_frozen');
  expect((await put(goal.id, { baseline_frozen_on: null })).statusCode).toBe(400);
  const { rows } = await sql`select baseline::float8 as baseline from w_1.goal where id = ${goal.id}`.execute(
    door.app.db,
  );
  expect(rows).toEqual([{ baseline: 20 }]);
  const { decision } = await action('programme.unfreeze_baseline', { goal: goal.id, reason: 'Mal compté' });
  expect((await put(goal.id, { baseline: 18 })).statusCode).toBe(200);
  expect((await door.call('GET', `/api/v1/records/decision/${decision}`)).json()).toMatchObject({
    status: 'taken',
    reason: 'Mal compté',
  });
});

test('the night fills the points; typed history stands where nothing was reckoned; a measure answers at once', async () => {
  const ctx = door.app.context('test');
  await fillPoints(ctx);
  const [goal] = (await action('programme.goals', {})).goals;
  await create('measure_value', {
    measure: goal.measure.id,
    starts_on: '2023-05-01',
    value: 12.5,
    source: 'Classeur des ventes',
  });
  const { points } = await action('programme.goal', { id: goal.id });
  expect(points[0]).toMatchObject({ period_start: '2023-05-01', value: 12.5, source: 'Classeur des ventes' });
  expect(points.length).toBe(26);
  const now = await measureNow(ctx, goal.measure.id);
  expect(now).toMatchObject({ unit: 'percent', enough: false });
  // A second night changes nothing but the moment.
  const count = () =>
    sql`select count(*) as n, sum(value) as v from w_1.measure_point`
      .execute(door.app.db)
      .then(({ rows }) => rows);
  const before = await count();
  await fillPoints(ctx);
  expect(await count()).toEqual(before);
});

test('a measure of what does not exist is refused, and nothing is written', async () => {
  const before = (await door.call('GET', '/api/v1/records/measure?limit=100')).json().records.length;
  for (const definition of [
    { kind: 'value', of: { object: 'deal', op: 'sum', field: 'name' } },
    { kind: 'value', of: { object: 'deal', date: 'name', op: 'count' } },
    { kind: 'share', among: { object: 'deal' }, where: { field: 'nonsense', op: 'empty' } },
    { sql: 'select 1' },
  ]) {
    const answer = await door.call('POST', '/api/v1/records/measure', {
      name: 'Fausse',
      unit: 'number',
      better: 'up',
      period: 'month',
      definition,
    });
    expect(answer.statusCode).toBe(400);
  }
  expect((await door.call('GET', '/api/v1/records/measure?limit=100')).json().records.length).toBe(before);
});
