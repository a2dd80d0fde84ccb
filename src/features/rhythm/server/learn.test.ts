// Rhythm on a past small enough to be counted by hand, and what Today makes of it.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { actionsByName, callAction } from '../../../app/server/actions.ts';
import { serverSchema } from '../../../app/server/schema.ts';
import type { Context, Services } from '../../../model/server/context.ts';
import { type TestWorld, testWorld } from '../../../records/server/test/context.ts';
import { write } from '../../../records/server/write.ts';
import { agendaActions } from '../../agenda/server/actions.ts';
import { salesRules } from '../../sales/server/rules.ts';
import { readDay } from '../../today/server/day.ts';
import { acceptPlan } from './accept.ts';
import { learn } from './learn.ts';
import { readRhythm } from './overview.ts';
import { readPlan } from './plan.ts';

// A Monday.
const now = new Date('2026-05-04T08:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
const dayAgo = (days: number) => daysAgo(days).toISOString().slice(0, 10);

let world: TestWorld;
let anne: string;
let won: string;

const actions = actionsByName(agendaActions);
const as = (id: string | null): Context => {
  const ctx = world.as({ id, now });
  const call: Services['call'] = (ctx, name, input) => callAction(actions, ctx, name, input);
  return { ...ctx, services: { ...ctx.services, call } };
};
const createAll = async (object: string, values: readonly object[]): Promise<string[]> => {
  const { written } = await write(
    as(null),
    object,
    values.map((one) => ({ kind: 'create', values: { ...one } })),
    { trusted: true },
  );
  return written.map((one) => one!.id);
};
const spoken = (company: string, ago: number, kind = 'call') => ({
  kind,
  company,
  done_at: daysAgo(ago).toISOString(),
});
const sale = (company: string, ago: number, amount: number, product?: string) => ({
  name: `Vente ${ago}`,
  company,
  stage: won,
  product,
  close_date: dayAgo(ago),
  amount: { amount: String(amount), currency: 'EUR' },
});
const companies = (count: number, values: object = {}) =>
  createAll(
    'company',
    Array.from({ length: count }, (_, i) => ({ name: `Client ${i}`, owner: anne, ...values })),
  );
const rhythmOf = async (id: string) => {
  const { rows } = await sql<object>`
    select rhythm_days::int as days, rhythm_gaps::int as gaps, rhythm_class as class from w_1.company where id = ${id}::uuid`.execute(
    world.db,
  );
  return rows[0];
};

beforeAll(async () => {
  world = await testWorld(serverSchema('w_1'), salesRules);
  [anne] = (await createAll('user', [{ name: 'Anne' }])) as [string];
  const [pipeline] = await createAll('pipeline', [{ name: 'Ventes' }]);
  [won] = (await createAll('stage', [{ name: 'Gagnée', pipeline, outcome: 'won', probability: 100 }])) as [
    string,
  ];
});
afterAll(() => world.close());

test('a class is told what went best with it, from thirty customers in two rhythms on', async () => {
  // Forty spoken to once in the year that ended six months ago, of whom four bought since; forty spoken to four times, half of whom did.
  const few = await companies(40);
  const often = await companies(40);
  await createAll('activity', [
    ...few.map((id) => spoken(id, 300)),
    ...often.flatMap((id) =>
      [200, 260, 320, 380].map((ago) => spoken(id, ago, ago === 380 ? 'visit' : 'call')),
    ),
    // Since then, and before: not of the year that is observed.
    ...few.flatMap((id) => [10, 20, 700].map((ago) => spoken(id, ago))),
  ]);
  await createAll(
    'deal',
    [...few.slice(0, 4), ...often.slice(0, 20)].map((id) => sale(id, 60, 1000)),
  );
  await learn(as(null));
  const { classes, learnt_at } = await readRhythm(as(anne));
  expect(learnt_at).not.toBeNull();
  expect(classes).toEqual([
    {
      class: 'none',
      customers: 80,
      bought: 24,
      contacts: 2.5,
      visits: 0.5,
      bands: [
        { band: 1, customers: 40, bought: 4, contacts: 1 },
        { band: 2, customers: 40, bought: 20, contacts: 4 },
      ],
      recommended: { days: 91, band: 2, sample: 80 },
      due: 0,
      settled: { days: null, by_visit: false },
    },
  ]);
});

test('two readings at once leave the figures of one', async () => {
  await Promise.all([1, 2, 3].map(() => learn(as(null))));
  const { classes } = await readRhythm(as(anne));
  expect(classes.map(({ class: name, customers }) => [name, customers])).toEqual([['none', 80]]);
});

test('classes are those of the turnover: the first 80 %, the next 15, the rest', async () => {
  const [large, middle, small] = (await companies(3)) as [string, string, string];
  // The twenty-four of before make 24,000; large alone is most of all.
  await createAll('deal', [sale(large, 30, 400_000), sale(middle, 30, 60_000), sale(small, 30, 1)]);
  await learn(as(null));
  expect(await Promise.all([large, middle, small].map(rhythmOf))).toMatchObject([
    { class: 'A' },
    { class: 'B' },
    { class: 'C' },
  ]);
});

test('of fewer customers than thirty it is told that they are few, and nothing of what they did', async () => {
  await sql`insert into w_1.rhythm_figure (class, band, customers, bought, contacts, visits)
    values ('Z', null, 2, 1, 9, 4), ('Z', 3, 2, 1, 9, 4)`.execute(world.db);
  const { classes } = await readRhythm(as(anne));
  expect(classes.find((one) => one.class === 'Z')).toMatchObject({
    customers: 2,
    bought: null,
    contacts: null,
    visits: null,
    bands: [{ band: 3, customers: 2, bought: null, contacts: null }],
  });
});

test('a customer’s own rhythm: the gap that four in five do not exceed; the plan and Today speak of it', async () => {
  const [garage, quiet] = (await companies(2, { status: 'active' })) as [string, string];
  // Days ago; gaps of 10, 10, 10, 10, 20 and then 50 days of silence.
  await createAll(
    'activity',
    [110, 100, 90, 80, 70, 50].map((ago) => spoken(garage, ago)),
  );
  await createAll(
    'activity',
    [50, 40].map((ago) => spoken(quiet, ago)),
  );
  await sql`update w_1.company set last_contact_at = ${daysAgo(50).toISOString()}::timestamptz where id = ${garage}::uuid`.execute(
    world.db,
  );
  await learn(as(null));
  expect(await rhythmOf(garage)).toEqual({ days: 12, gaps: 5, class: null });
  expect(await rhythmOf(quiet)).toEqual({ days: null, gaps: null, class: null });

  const { suggestions } = await readDay(as(anne), { all: true });
  expect(suggestions).toMatchObject([
    {
      key: `unseen:${garage}`,
      facts: [{ fact: 'last_contact' }, { fact: 'rhythm', days: 12, gaps: 5 }],
      because: { weight: 40, urgency: 20 },
    },
  ]);
  const plan = await readPlan(as(anne), '2026-05');
  expect(plan.proposals).toMatchObject([
    { id: garage, kind: 'call', day: '2026-05-05', due_on: '2026-03-27', gaps: 5 },
  ]);
  const { planned } = await acceptPlan(as(anne), {
    items: [{ object: 'company', id: garage, kind: 'call', day: '2026-05-05' }],
  });
  expect(planned).toBe(1);
  expect((await readPlan(as(anne), '2026-05')).proposals).toEqual([]);
  expect((await readDay(as(anne), { all: true })).suggestions).toEqual([]);
});

test('a settled interval goes before what is recommended, and only for customers', async () => {
  await sql`insert into w_1.rhythm_class (by_field, class, days, by_visit) values ('turnover', 'A', 21, true)`.execute(
    world.db,
  );
  const [customer, prospect] = [
    ...(await companies(1, { status: 'loyal' })),
    ...(await companies(1, { status: 'prospect' })),
  ] as [string, string];
  await createAll('deal', [sale(customer, 5, 900_000), sale(prospect, 5, 900_000)]);
  await learn(as(null));
  expect(await rhythmOf(customer)).toEqual({ days: 21, gaps: null, class: 'A' });
  expect(await rhythmOf(prospect)).toMatchObject({ days: null, class: 'A' });
});

test('a loyal customer is offered what three in ten of similar ones bought, once thirty tell it', async () => {
  const [gym, coaching] = (await createAll('product', [{ name: 'Salle' }, { name: 'Coaching' }])) as [
    string,
    string,
  ];
  const buyers = await companies(29);
  const [loyal] = (await companies(1, { status: 'loyal' })) as [string];
  await createAll(
    'deal',
    buyers.map((id) => sale(id, 90, 10, gym)),
  );
  await createAll(
    'deal',
    buyers.slice(0, 10).map((id) => sale(id, 80, 10, coaching)),
  );
  const offered = async () => {
    await learn(as(null));
    return (await readDay(as(anne), { all: true })).suggestions.filter(
      ({ kind }) => kind === 'never_offered',
    );
  };
  expect(await offered()).toEqual([]);
  await createAll('deal', [sale(loyal, 70, 10, gym)]);
  expect(await offered()).toMatchObject([
    {
      about: { id: loyal },
      facts: [
        { fact: 'offer', record: { id: coaching, title: 'Coaching' } },
        { fact: 'similar', both: 10, of: 30, record: { id: gym, title: 'Salle' } },
      ],
    },
  ]);
  await createAll('deal', [{ name: 'Déjà proposé', company: loyal, product: coaching, stage: won }]);
  expect(await offered()).toEqual([]);
});
