// A measure's definition changed: what was computed is computed anew, frozen baselines stay and say so, undo brings all back.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { renewBaselines } from '../../features/programme/goals/server/baseline.ts';
import { fillPoints } from '../../features/programme/goals/server/points.ts';
import { dayIn } from '../../platform/lib/day.ts';
import { type Door, openDoor } from './test/door.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
  const [me] = (await door.call('GET', '/api/v1/records/user?limit=1')).json().records;
  await action('programme.begin', {
    people: 12,
    sponsor: null,
    lead: me.id,
    aims: ['save_time'],
    go_live_on: new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10),
    modules: ['leads', 'sales'],
  });
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
const patch = (path: string, body: unknown) => door.call('PATCH', `/api/v1/records/${path}`, body);

const today = dayIn(new Date(), 'Europe/Paris');
const monthsAgo = (count: number) =>
  new Date(Date.UTC(Number(today.slice(0, 4)), Number(today.slice(5, 7)) - 1 - count, 15))
    .toISOString()
    .slice(0, 10);
const all = { kind: 'value', of: { object: 'lead', date: 'received_at', op: 'count' } };
const converted = {
  ...all,
  of: { ...all.of, filter: { field: 'status', op: 'is', value: 'converted' } },
};

test('changed by its definition, a measure is reckoned anew; what was frozen says where it comes from', async () => {
  const lead = (months: number, status: string) =>
    create('lead', { last_name: 'x', received_at: `${monthsAgo(months)}T10:00:00Z`, status });
  for (const months of [1, 2, 3]) {
    await lead(months, 'converted');
    await lead(months, 'new');
    await lead(months, 'new');
  }
  const measure = await create('measure', {
    name: 'Demandes',
    unit: 'number',
    better: 'up',
    period: 'month',
    definition: all,
  });
  const [frozen, follows, typed] = [
    await create('goal', { name: 'Figé', measure }),
    await create('goal', { name: 'Suit', measure }),
    await create('goal', { name: 'Relevé', measure, baseline: 5, baseline_source: 'Classeur' }),
  ];
  for (const goal of [frozen, follows]) await action('programme.compute_baseline', { goal });
  await patch(`goal/${frozen}`, { baseline_frozen_on: today });
  const view = (id: string) => action('programme.goal', { id });
  const before = await view(follows);
  // Three of six months have three leads each.
  expect(before).toMatchObject({ baseline: 1.5, baseline_earlier: false, recomputing: 0 });
  const lastMonth = (goal: { points: { value: number }[] }) => goal.points.at(-2)!.value;
  expect(lastMonth(before)).toBe(3);

  const tried = await action('programme.try_measure', { definition: converted, period: 'month', measure });
  expect(tried.points.at(-2)).toMatchObject({ value: 1 });
  expect(tried.standing).toMatchObject({ computed: before.points.length, criteria: 0 });
  expect(
    Object.fromEntries(
      tried.standing.goals.map(({ name, baseline }: { name: string; baseline: string }) => [name, baseline]),
    ),
  ).toEqual({ Figé: 'frozen', Suit: 'follows', Relevé: 'typed' });
  // Tried, nothing is changed.
  expect(lastMonth(await view(follows))).toBe(3);

  const changed = await patch(`measure/${measure}`, { definition: converted });
  expect(changed.statusCode, changed.body).toBe(200);
  // Until it is done anew the figures of before stand, and are said to be on their way.
  expect(await view(follows)).toMatchObject({ recomputing: before.points.length, baseline: 1.5 });
  const ctx = door.app.context('test');
  await fillPoints(ctx, measure);
  await renewBaselines(ctx, measure);
  const after = await view(follows);
  expect(after).toMatchObject({ recomputing: 0, baseline: 0.5, baseline_earlier: false });
  expect(after.points.length).toBe(before.points.length);
  expect(lastMonth(after)).toBe(1);
  expect(await view(frozen)).toMatchObject({
    baseline: 1.5,
    baseline_earlier: true,
    baseline_definition: all,
  });
  expect(await view(typed)).toMatchObject({ baseline: 5, baseline_earlier: false });
  // Where a frozen baseline comes from is as frozen as the baseline.
  expect((await patch(`goal/${frozen}`, { baseline_definition: converted })).statusCode).toBe(400);

  const undone = await action('record.undo', { operation: changed.json()._operation, from: 0 });
  expect(undone.undone).toBe(1);
  await fillPoints(ctx, measure);
  await renewBaselines(ctx, measure);
  expect(lastMonth(await view(follows))).toBe(3);
  expect(await view(follows)).toMatchObject({ baseline: 1.5, baseline_earlier: false });
  expect(await view(frozen)).toMatchObject({ baseline: 1.5, baseline_earlier: false });

  // By weeks, what was said of months is no longer said; typed in by hand, nothing computed is.
  await patch(`measure/${measure}`, { period: 'week' });
  expect((await view(follows)).points).toEqual([]);
  await fillPoints(ctx, measure);
  expect((await view(follows)).points.length).toBe(53);
  await patch(`measure/${measure}`, { definition: null });
  expect((await view(follows)).points).toEqual([]);
});

test('a baseline typed over a computed one comes from no computation', async () => {
  const measure = await create('measure', {
    name: 'Toutes',
    unit: 'number',
    better: 'up',
    period: 'month',
    definition: all,
  });
  const goal = await create('goal', { name: 'Corrigé', measure });
  await action('programme.compute_baseline', { goal });
  const read = async () => (await door.call('GET', `/api/v1/records/goal/${goal}`)).json();
  expect((await read()).baseline_definition).toEqual(all);
  await patch(`goal/${goal}`, { baseline: 7 });
  expect((await read()).baseline_definition).toBeNull();
});

test('a night that began before a definition changed writes nothing old over the new figures', async () => {
  const ctx = door.app.context('test');
  const define = (name: string, of: object) =>
    create('measure', {
      name,
      unit: 'number',
      better: 'up',
      period: 'month',
      definition: { kind: 'value', of },
    });
  const changing = await define('Nuit', all.of);
  // What the night waits for before it can write anything.
  const companies = await define('Sociétés', { object: 'company', date: 'created_at', op: 'count' });
  const goal = await create('goal', { name: 'Nuit', measure: changing });
  const beside = await create('goal', { name: 'Sociétés', measure: companies });
  const view = (id: string) => action('programme.goal', { id });
  const lastMonth = async () => (await view(goal)).points.at(-2).value;

  const { night } = await door.app.db.transaction().execute(async (held) => {
    await sql`lock table w_1.company in access exclusive mode`.execute(held);
    const night = fillPoints(ctx);
    await vi.waitFor(async () => {
      const { rows } = await sql`
        select from pg_locks where relation = 'w_1.company'::regclass and not granted`.execute(held);
      expect(rows.length).toBeGreaterThan(0);
    });
    expect((await patch(`measure/${changing}`, { definition: converted })).statusCode).toBe(200);
    await fillPoints(ctx, changing);
    expect(await lastMonth()).toBe(1);
    return { night };
  });
  await night;
  expect(await lastMonth()).toBe(1);
  expect(await view(goal)).toMatchObject({ recomputing: 0 });
  // The rest of the night is kept.
  expect((await view(beside)).points.length).toBeGreaterThan(0);
});
