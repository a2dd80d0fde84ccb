import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Rhythm } from '../../features/rhythm/contract.ts';
import { programmeObjects } from '../../objects/programme/all.ts';
import { aggregate } from '../../records/server/aggregate.ts';
import { readPage } from '../../records/server/read.ts';
import { setUpDemonstration } from './demonstration.ts';
import { type Door, openDoor } from './test/door.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor({ setUp: false });
}, 60_000);
afterAll(() => door.close());

test('one that is broken off leaves nothing, and can be begun again', async () => {
  const cut = {
    ...door.app,
    context: () => {
      throw new Error('power cut');
    },
  } as typeof door.app;
  await expect(setUpDemonstration(cut)).rejects.toThrow('power cut');
  expect(await door.app.auth.isSetUp()).toBe(false);
});

test('the demonstration is a coherent year up to today, told once', async () => {
  const logins = await setUpDemonstration(door.app);
  expect(logins).toHaveLength(5);
  expect(new Set(logins!.map(({ password }) => password)).size).toBe(5);
  const ctx = door.app.context('test');
  const count = async (object: string, filter?: Parameters<typeof readPage>[2]['filter']) =>
    (await readPage(ctx, object, { filter, count: 'exact', limit: 1 })).count!.value;
  const now = new Date().toISOString();

  expect(await count('lead')).toBeGreaterThan(300);
  expect(await count('deal', { field: 'status', op: 'is', value: 'open' })).toBeGreaterThan(10);
  expect(await count('activity', { field: 'done_at', op: 'not_empty' })).toBeGreaterThan(600);
  // What was done was not done in the future, and what came in came before it was answered.
  expect(await count('activity', { field: 'done_at', op: 'gt', value: now })).toBe(0);
  expect(
    await count('deal', {
      and: [
        { field: 'status', op: 'is_not', value: 'open' },
        { field: 'close_date', op: 'gt', value: 'today' },
      ],
    }),
  ).toBe(0);
  for (const object of ['lead', 'deal', 'company', 'contact', 'activity'])
    expect(await count(object, { field: 'created_at', op: 'gt', value: now }), object).toBe(0);
  // Who has won customers has active ones, and every converted lead leads to a contact.
  expect(
    await count('lead', {
      and: [
        { field: 'status', op: 'is', value: 'converted' },
        { field: 'contact', op: 'empty' },
      ],
    }),
  ).toBe(0);
  expect(
    await count('company', {
      and: [
        { some: 'deals', where: { field: 'status', op: 'is', value: 'won' } },
        { field: 'status', op: 'is', value: 'prospect' },
      ],
    }),
  ).toBe(0);
  const { groups } = await aggregate(ctx, 'deal', {
    filter: { field: 'status', op: 'is', value: 'won' },
    group_by: [{ field: 'close_date', bucket: 'month' }],
    measures: [{ op: 'sum', field: 'amount' }],
  });
  expect(groups.length).toBeGreaterThanOrEqual(11);
  expect(await setUpDemonstration(door.app)).toBeNull();
}, 90_000);

test('its rhythm is read from what it tells: two classes at least have an interval, of thirty customers and more', async () => {
  const ctx = door.app.context('test');
  const { classes, learnt_at } = (await ctx.services.call(ctx, 'rhythm.read', {})) as Rhythm;
  expect(learnt_at).not.toBeNull();
  const told = classes.filter(({ recommended }) => recommended !== null);
  expect(told.length).toBeGreaterThanOrEqual(2);
  for (const { recommended } of told) {
    expect(recommended!.sample).toBeGreaterThanOrEqual(60);
    expect(recommended!.days).toBeGreaterThan(30);
  }
});

test('its programme is put aside by who administers, another begins, and it is taken up again as it was', async () => {
  const ctx = door.app.context('test');
  const claire = (
    await readPage(ctx, 'user', { filter: { field: 'name', op: 'is', value: 'Claire Fontaine' } })
  ).records[0]!;
  const actor = (await door.app.auth.person(claire.id))!;
  const call = (name: string, input: object = {}) => {
    const asked = door.app.context('api', actor);
    return asked.services.call(asked, name, input) as Promise<Record<string, unknown>>;
  };
  const kept = async () => {
    const counts: Record<string, number> = {};
    for (const { name } of programmeObjects)
      counts[name] = (await readPage(ctx, name, { count: 'exact', limit: 1 })).count!.value;
    return counts;
  };
  const before = await kept();
  expect(before).toMatchObject({ programme: 1, vision: 2 });
  const { operation } = await call('programme.restart');
  expect(Object.values(await kept()).reduce((sum, count) => sum + count, 0)).toBe(0);
  await call('programme.begin', {
    people: 12,
    sponsor: claire.id,
    lead: claire.id,
    aims: ['answer_faster'],
    go_live_on: '2100-01-01',
    modules: ['leads', 'sales'],
  });
  await call('programme.restart');
  await call('programme.restore', { operation });
  expect(await kept()).toEqual(before);
});
