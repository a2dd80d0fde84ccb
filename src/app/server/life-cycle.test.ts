// From what customers do to the status they have: on a set small enough to be judged by hand.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LifeFunnel, usualRules } from '../../features/life-cycle/contract.ts';
import { readFunnel } from '../../features/life-cycle/server/funnel.ts';
import { foresee } from '../../features/life-cycle/server/judge.ts';
import { lifeOfAction } from '../../features/life-cycle/server/life-of.ts';
import { overrideAction, releaseAction } from '../../features/life-cycle/server/override.ts';
import { beginning, followDue, passOver } from '../../features/life-cycle/server/pass.ts';
import { endReviews } from '../../features/life-cycle/server/review.ts';
import { lifeCycleRules } from '../../features/life-cycle/server/rules.ts';
import { saveSettings } from '../../features/life-cycle/server/settings.ts';
import { salesRules } from '../../features/sales/server/rules.ts';
import { permission } from '../../model/access.ts';
import type { Context } from '../../model/server/context.ts';
import { readPage, readRecord } from '../../records/server/read.ts';
import { type TestWorld, testWorld } from '../../records/server/test/context.ts';
import { undoOperation } from '../../records/server/undo.ts';
import { write } from '../../records/server/write.ts';
import { serverSchema } from './schema.ts';

const now = new Date('2026-06-15T10:00:00Z');
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);
const day = (ago: number) => later(-ago).toISOString().slice(0, 10);

let world: TestWorld;
let anne: string;
let stages: { open: string; won: string };

beforeAll(async () => {
  const rules = { ...lifeCycleRules, deal: [...salesRules.deal!, ...lifeCycleRules.deal!] };
  world = await testWorld(serverSchema('w_1'), rules);
  [anne] = (await create('user', [{ name: 'Anne' }])) as [string];
  const [pipeline] = await create('pipeline', [{ name: 'Ventes' }]);
  const [open, won] = await create('stage', [
    { name: 'Nouvelle', pipeline, position: 0 },
    { name: 'Gagnée', pipeline, position: 1, outcome: 'won' },
  ]);
  stages = { open: open!, won: won! };
});
afterAll(() => world.close());

async function create(
  object: string,
  values: Record<string, unknown>[],
  ctx: Context = world.as({ now }),
): Promise<string[]> {
  const { written } = await write(
    ctx,
    object,
    values.map((one) => ({ kind: 'create', values: one })),
    { trusted: true },
  );
  return written.map((one) => one!.id);
}

const program = (at = now) => world.as({ now: at, cause: 'life-cycle.follow' });
const buy = (company: string, ago: number, more: object = {}) =>
  create('deal', [{ name: 'vente', stage: stages.won, company, close_date: day(ago), ...more }]);
const speak = (company: string, ago: number, kind = 'call') =>
  create('activity', [{ kind, company, done_at: later(-ago).toISOString() }]);
const statusOf = async (id: string, object = 'company') =>
  (await readRecord(world.as({ now }), object, id)).status;
const life = (id: string, object: 'company' | 'contact' = 'company') =>
  lifeOfAction.run(world.as({ now }), { object, id });

type Deed = (id: string) => Promise<unknown>;
const cases: [name: string, deeds: Deed[], from: string | undefined, status: string][] = [
  ['nothing', [], undefined, 'prospect'],
  ['spoken with only', [(id) => speak(id, 3)], undefined, 'prospect'],
  ['one purchase', [(id) => buy(id, 20)], undefined, 'active'],
  ['bought to the day a year ago', [(id) => buy(id, 365)], undefined, 'active'],
  ['bought a day longer ago, not spoken with', [(id) => buy(id, 366)], undefined, 'lost'],
  ['the same, spoken with', [(id) => buy(id, 366), (id) => speak(id, 10)], 'active', 'active'],
  ['a note is no contact', [(id) => buy(id, 366), (id) => speak(id, 10, 'note')], 'active', 'lost'],
  ['two purchases', [(id) => buy(id, 700), (id) => buy(id, 20)], undefined, 'loyal'],
  ['an open deal is none', [(id) => buy(id, 5, { stage: stages.open })], undefined, 'prospect'],
  [
    'an order of the deal it was won with counts once',
    [
      async (id) => {
        const [deal] = await buy(id, 20);
        await create('order', [{ name: 'commande', company: id, deal, ordered_on: day(20) }]);
      },
    ],
    undefined,
    'active',
  ],
  [
    'an order by itself is a purchase',
    [(id) => buy(id, 100), (id) => create('order', [{ name: 'commande', company: id, ordered_on: day(20) }])],
    undefined,
    'loyal',
  ],
  [
    'a cancelled order is none',
    [(id) => create('order', [{ name: 'c', company: id, ordered_on: day(20), status: 'cancelled' }])],
    undefined,
    'prospect',
  ],
  [
    'a subscription',
    [(id) => create('subscription', [{ name: 'a', company: id, starts_on: day(30) }])],
    undefined,
    'active',
  ],
  [
    'a subscription of a year',
    [(id) => create('subscription', [{ name: 'a', company: id, starts_on: day(366) }])],
    undefined,
    'loyal',
  ],
  [
    'a subscription that ended without renewal',
    [
      (id) =>
        create('subscription', [
          { name: 'a', company: id, starts_on: day(366), ends_on: day(1), renewal: 'none' },
        ]),
    ],
    'active',
    'active',
  ],
  ['what was said of one who never bought stays', [], 'active', 'active'],
];

test.each(cases)('%s', async (name, deeds, from, expected) => {
  const [id] = (await create('company', [{ name, ...(from ? { status: from } : {}) }])) as [string];
  for (const deed of deeds) await deed(id);
  await followDue(program());
  expect(await statusOf(id)).toBe(expected);
  // The night finds nothing else than what was followed at once.
  const before = await world.db.selectFrom(sql`w_1.status_stay`.as('s')).selectAll().execute();
  expect(await passOver(program(), beginning)).toBeNull();
  expect(await world.db.selectFrom(sql`w_1.status_stay`.as('s')).selectAll().execute()).toEqual(before);
});

test('a win that is taken back makes a prospect again, by the history too', async () => {
  const [id] = (await create('company', [{ name: 'Retour' }])) as [string];
  const [deal] = (await buy(id, 1)) as [string];
  await followDue(program());
  expect(await statusOf(id)).toBe('active');
  await write(world.as({ now }), 'deal', [{ kind: 'delete', id: deal }]);
  await followDue(program());
  expect(await statusOf(id)).toBe('prospect');
  const { stays } = await life(id);
  expect(stays.map(({ status, previous, cause }) => [status, previous, cause])).toEqual([
    ['prospect', 'active', 'rules'],
    ['active', 'prospect', 'rules'],
    ['prospect', null, 'program'],
  ]);
  expect(stays[1]!.evidence).toMatchObject({
    rule: usualRules[4],
    facts: { purchase_count: 1, last_purchase_on: day(1) },
  });
});

test('time alone moves, at night', async () => {
  const [id] = (await create('company', [{ name: 'Temps' }])) as [string];
  await buy(id, 300);
  await followDue(program());
  expect(await statusOf(id)).toBe('active');
  await passOver(program(later(64)), beginning);
  expect(await statusOf(id)).toBe('active');
  await passOver(program(later(66)), beginning);
  expect(await statusOf(id)).toBe('lost');
  await passOver(program(), beginning);
  expect(await statusOf(id)).toBe('active');
});

test('a contact of its own has a life, one of a company has that of the company', async () => {
  const [company] = await create('company', [{ name: 'Employeur' }]);
  const [alone, employed] = (await create('contact', [
    { last_name: 'Seule' },
    { last_name: 'Employée', company },
  ])) as [string, string];
  await create('deal', [
    { name: 'a', stage: stages.won, contact: alone, close_date: day(2) },
    { name: 'b', stage: stages.won, contact: employed, company, close_date: day(2) },
  ]);
  await followDue(program());
  expect([
    await statusOf(alone, 'contact'),
    await statusOf(employed, 'contact'),
    await statusOf(company!),
  ]).toEqual(['active', 'prospect', 'active']);
  expect((await life(employed, 'contact')).stays).toEqual([]);
  await expect(
    overrideAction.run(world.as({ id: anne, now }), {
      object: 'contact',
      id: employed,
      status: 'loyal',
      reason: 'x',
      review_on: day(-30),
    }),
  ).rejects.toMatchObject({ code: 'invalid' });
});

test('what a person chose goes before the rules until its day, then comes back', async () => {
  const [id] = (await create('company', [{ name: 'Choix' }])) as [string];
  await buy(id, 5);
  await followDue(program());
  const ctx = world.as({ id: anne, now });
  const choice = { object: 'company', id, status: 'lost', reason: 'Ils ferment en juin' } as const;
  for (const review_on of [day(0), day(1), day(-800)])
    await expect(overrideAction.run(ctx, { ...choice, review_on })).rejects.toMatchObject({
      code: 'invalid',
    });
  await overrideAction.run(ctx, { ...choice, review_on: day(-30) });
  await passOver(program(later(1)), beginning);
  expect(await statusOf(id)).toBe('lost');
  const { review_on, stays } = await life(id);
  expect([review_on, stays[0]]).toMatchObject([
    day(-30),
    { status: 'lost', cause: 'person', by: { id: anne }, reason: 'Ils ferment en juin' },
  ]);
  expect(await endReviews(program(later(29)))).toBe(0);
  expect(await endReviews(program(later(30)))).toBe(1);
  expect(await statusOf(id)).toBe('active');
  expect((await life(id)).review_on).toBeNull();
});

test('a status changed by hand holds as long as the firm says; given back, the rules decide', async () => {
  const [id] = (await create('company', [{ name: 'Main' }])) as [string];
  await buy(id, 5);
  await followDue(program());
  await write(world.as({ id: anne, now }), 'company', [{ kind: 'update', id, values: { status: 'loyal' } }]);
  await passOver(program(), beginning);
  expect([await statusOf(id), (await life(id)).review_on]).toEqual(['loyal', day(-90)]);
  const own = permission('all', 'none', 'none', 'none', 'none');
  const reader = world.as({
    id: anne,
    now,
    permissions: { objects: {}, others: own, administer: false },
  });
  await expect(releaseAction.run(reader, { object: 'company', id })).rejects.toMatchObject({
    code: 'forbidden',
  });
  expect(await statusOf(id)).toBe('loyal');
  await releaseAction.run(world.as({ id: anne, now }), { object: 'company', id });
  expect([await statusOf(id), (await life(id)).review_on]).toEqual(['active', null]);
});

test('a move that is undone has not been', async () => {
  const [id] = (await create('company', [{ name: 'Défait' }])) as [string];
  const ctx = world.as({ id: anne, now });
  await write(ctx, 'company', [{ kind: 'update', id, values: { status: 'lost' } }]);
  await undoOperation(world.as({ id: anne, now }), ctx.operation);
  const { review_on, stays } = await life(id);
  expect([review_on, stays]).toMatchObject([null, [{ status: 'prospect', left_at: null }]]);
});

test('other rules say beforehand how many they would move, and move exactly those', async () => {
  const rules = [{ status: 'loyal' as const, when: [{ fact: 'purchases' as const, at_least: 1 }] }];
  const { moves } = await foresee(world.as({ now }), 'company', rules);
  const count = async (status: string) =>
    Number(
      (
        await sql<{ n: string }>`select count(*) as n from w_1.company where status = ${status}`.execute(
          world.db,
        )
      ).rows[0]!.n,
    );
  const loyal = await count('loyal');
  expect(moves.length).toBeGreaterThan(1);
  await saveSettings(world.as({ id: anne, now }), { enabled: true, rules, review_days: 30 });
  await passOver(program(), beginning);
  const into = (status: string) =>
    moves.filter((one) => one.to === status).reduce((sum, one) => sum + one.count, 0);
  const outOf = (status: string) =>
    moves.filter((one) => one.from === status).reduce((sum, one) => sum + one.count, 0);
  expect(await count('loyal')).toBe(loyal + into('loyal') - outOf('loyal'));
  expect((await foresee(world.as({ now }), 'company', rules)).moves).toEqual([]);
});

test('switched off, facts are kept and nobody is moved', async () => {
  await saveSettings(world.as({ id: anne, now }), {
    enabled: false,
    rules: [...usualRules],
    review_days: 30,
  });
  const [id] = (await create('company', [{ name: 'Éteint' }])) as [string];
  await buy(id, 5);
  await followDue(program());
  const record = await readRecord(world.as({ now }), 'company', id);
  expect(record).toMatchObject({ status: 'prospect', purchase_count: 1, last_purchase_on: day(5) });
});

test('the funnel counts each customer once, opens whom it counts, and only those one may see', async () => {
  await saveSettings(world.as({ id: anne, now }), { enabled: true, rules: [...usualRules], review_days: 30 });
  const at = (day: number) => new Date(Date.UTC(2024, 0, day, 12));
  const [bruno] = (await create('user', [{ name: 'Bruno' }])) as [string];
  // Made on the first of January; became active after 2, 4, 6, 8 and 10 days; the last is Bruno's and was lost later.
  const ids = await create(
    'company',
    [...Array(7).keys()].map((n) => ({ name: `E${n}`, owner: n === 4 ? bruno : anne, source: 'event' })),
    world.as({ now: at(1) }),
  );
  const set = (id: string, status: string, day: number) =>
    write(world.as({ now: at(day) }), 'company', [{ kind: 'update', id, values: { status } }], {
      trusted: true,
    });
  for (const [n, id] of ids.slice(0, 5).entries()) await set(id, 'active', 1 + 2 * (n + 1));
  await set(ids[4]!, 'lost', 20);
  await set(ids[4]!, 'active', 25);
  await write(world.as({ now }), 'company', [{ kind: 'delete', id: ids[6]! }], { trusted: true });
  const asked = { object: 'company', since: '2024-01-01', until: '2024-01-31', source: 'event' } as const;
  const shape = ({ statuses }: LifeFunnel) =>
    statuses.map(({ status, entered, stayed, moves }) => [
      status,
      entered,
      stayed,
      ...moves.map(({ to, count, median_days }) => [to, count, median_days]),
    ]);
  const ctx = world.as({ now });
  const funnel = await readFunnel(ctx, asked);
  expect(shape(funnel)).toEqual([
    ['prospect', 6, 1, ['active', 5, 6]],
    ['active', 5, 5, ['lost', 1, null]],
    ['lost', 1, 0, ['active', 1, null]],
  ]);
  for (const { entered, open, moves } of funnel.statuses)
    for (const [count, { object, filter }] of [
      [entered, open] as const,
      ...moves.map((move) => [move.count, move.open] as const),
    ])
      expect((await readPage(ctx, object, { filter, limit: 50 })).records).toHaveLength(count);
  const own = permission('own', 'none', 'none', 'none', 'none');
  const reader = world.as({ id: bruno, now, permissions: { objects: {}, others: own, administer: false } });
  expect(shape(await readFunnel(reader, asked))).toEqual([
    ['prospect', 1, 0, ['active', 1, null]],
    ['active', 1, 1, ['lost', 1, null]],
    ['lost', 1, 0, ['active', 1, null]],
  ]);
  const later = await readFunnel(ctx, { ...asked, since: '2024-02-01', until: '2024-03-02' });
  expect(later.previous.map(({ status, entered }) => [status, entered])).toEqual([
    ['prospect', 6],
    ['active', 5],
    ['lost', 1],
  ]);
  expect(later.statuses).toEqual([]);
  expect(await readFunnel(ctx, { ...asked, owner: bruno })).toMatchObject({
    statuses: [{ entered: 1 }, {}, {}],
  });
});
