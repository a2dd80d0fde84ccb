// A person's day on a database of its own: what is in it, for whom, and what becomes of what is answered.
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { actionsByName, callAction } from '../../../app/server/actions.ts';
import { serverSchema } from '../../../app/server/schema.ts';
import { type Permissions, permission } from '../../../model/access.ts';
import type { Context, Services } from '../../../model/server/context.ts';
import { writeDerived } from '../../../records/server/derive.ts';
import { type TestWorld, testWorld } from '../../../records/server/test/context.ts';
import { write } from '../../../records/server/write.ts';
import { agendaActions } from '../../agenda/server/actions.ts';
import { salesRules } from '../../sales/server/rules.ts';
import { answer } from './answers.ts';
import { readDay } from './day.ts';

// A Thursday morning in Paris.
const now = new Date('2026-03-12T08:00:00Z');
const day = 86_400_000;
const at = (days: number) => new Date(now.getTime() + days * day).toISOString();

let world: TestWorld;
let anne: string;
let bruno: string;
let stage: string;
let pipeline: string;

const seen = permission('all', 'none', 'none', 'none', 'none');
const team = { ...permission('team', 'team', 'own', 'own', 'none') };
const seller: Permissions = {
  objects: { user: seen, stage: seen, pipeline: seen },
  others: team,
  administer: false,
};

const actions = actionsByName(agendaActions);
const as = (id: string, options: { now?: Date; permissions?: Permissions } = {}): Context => {
  const ctx = world.as({ id, team: [anne, bruno], now, permissions: seller, ...options });
  const call: Services['call'] = (ctx, name, input) => callAction(actions, ctx, name, input);
  return { ...ctx, services: { ...ctx.services, call } };
};
const create = async (object: string, values: object): Promise<string> => {
  const { written } = await write(world.as({ now }), object, [{ kind: 'create', values: { ...values } }], {
    trusted: true,
  });
  return written[0]!.id;
};
const suggested = async (ctx: Context, all = true) =>
  (await readDay(ctx, { all })).suggestions.map(({ key }) => key);

beforeAll(async () => {
  world = await testWorld(serverSchema('w_1'), salesRules);
  anne = await create('user', { name: 'Anne' });
  bruno = await create('user', { name: 'Bruno' });
  pipeline = await create('pipeline', { name: 'Ventes' });
  stage = await create('stage', { name: 'Devis', pipeline, probability: 50 });
  await create('stage', { name: 'Gagnée', pipeline, probability: 100, outcome: 'won', position: 9 });
});
afterAll(() => world.close());

beforeEach(async () => {
  for (const object of [
    'quote',
    'subscription',
    'deal',
    'contact',
    'company',
    'activity',
    'lead',
    'suggestion',
  ])
    await sql`delete from ${sql.id('w_1', object)}`.execute(world.db);
});

test('late before today, tomorrow not at all, and nobody else’s', async () => {
  const task = (subject: string, values: object) => create('activity', { subject, owner: anne, ...values });
  await task('hier', { due_at: at(-1) });
  await task('ce soir', { due_at: '2026-03-12T17:00:00Z' });
  await task('réunion', {
    kind: 'meeting',
    starts_at: '2026-03-12T10:00:00Z',
    ends_at: '2026-03-12T11:00:00Z',
  });
  await task('demain', { due_at: at(1) });
  await task('faite', { due_at: at(-2), done_at: at(-2) });
  await task('de Bruno', { due_at: at(-1), owner: bruno });
  // Half past midnight tomorrow in Paris, though still today in Greenwich.
  await task('cette nuit', { due_at: '2026-03-12T23:30:00Z' });
  const { late, due } = await readDay(as(anne), { all: false });
  expect(late.records.map(({ subject }) => subject)).toEqual(['hier']);
  expect(due.records.map(({ subject }) => subject)).toEqual(['réunion', 'ce soir']);
});

test('leads that wait: one’s own and nobody’s, the oldest first', async () => {
  const lead = (last_name: string, owner: string | null, received_at: string, status = 'new') =>
    create('lead', { last_name, owner, received_at, status });
  await lead('Perrin', null, at(-1));
  await lead('Faure', anne, at(-3));
  await lead('Roux', bruno, at(-9));
  await lead('Morel', anne, at(-9), 'contacted');
  const { leads } = await readDay(
    as(anne, { permissions: { ...seller, others: permission('all', 'none', 'none', 'none', 'none') } }),
    { all: false },
  );
  expect(leads.records.map(({ record_title }) => record_title)).toEqual(['Faure', 'Perrin']);
});

test('a deal is suggested while nothing is planned for it, and says why', async () => {
  const company = await create('company', { name: 'Garage Lefort', owner: anne });
  const late = await create('deal', {
    name: 'Pont',
    stage,
    owner: anne,
    company,
    close_date: '2026-03-02',
    amount: { amount: '1200.50', currency: 'EUR' },
  });
  const busy = await create('deal', { name: 'Banc', stage, owner: anne });
  await create('deal', { name: 'De Bruno', stage, owner: bruno });
  await create('activity', { subject: 'Rappeler', due_at: at(3), deal: busy, owner: bruno });
  const { suggestions } = await readDay(as(anne), { all: false });
  expect(suggestions).toEqual([
    expect.objectContaining({
      key: `idle_deal:${late}`,
      about: { object: 'deal', id: late, title: 'Pont' },
      call: { object: 'company', id: company, title: 'Garage Lefort' },
      facts: [
        { fact: 'nothing_planned' },
        { fact: 'stage', stage: 'Devis' },
        { fact: 'should_have_closed', on: '2026-03-02' },
        { fact: 'amount', amount: { amount: '1200.50', currency: 'EUR' } },
        { fact: 'of', record: { object: 'company', id: company, title: 'Garage Lefort' } },
      ],
    }),
  ]);
});

test('birthdays: of the day, of the weekend on a Friday, of a 29th of February on the 28th', async () => {
  const born = (last_name: string, birthday: string, owner = anne) =>
    create('contact', { last_name, birthday, owner });
  const today = await born('Jeudi', '1980-03-12');
  await born('Demain', '1980-03-13');
  await born('Ailleurs', '1980-03-12', bruno);
  const saturday = await born('Samedi', '1975-03-14');
  const leap = await born('Bissextile', '1984-02-29');
  const on = (date: string) => suggested(as(anne, { now: new Date(`${date}T08:00:00Z`) }));
  expect(await on('2026-03-12')).toEqual([`birthday:${today}:2026`]);
  expect(await on('2026-03-13')).toContain(`birthday:${saturday}:2026`);
  expect(await on('2025-02-28')).toEqual([`birthday:${leap}:2025`]);
  expect(await on('2028-02-28')).toEqual([]);
  expect(await on('2028-02-29')).toEqual([`birthday:${leap}:2028`]);
});

test('a quote that was opened two days ago and not answered, until it has expired', async () => {
  const company = await create('company', { name: 'Hôtel Bellecour', owner: anne });
  const deal = await create('deal', { name: 'Salle', stage, owner: anne, company });
  await create('activity', { subject: 'Déjà prévu', due_at: at(5), deal, owner: anne });
  const quote = (subject: string, values: object) =>
    create('quote', { subject, company, owner: anne, status: 'sent', valid_until: '2026-03-20', ...values });
  const opened = await quote('ouvert', {
    deal,
    opened_last_at: at(-3),
    net: { amount: '900.00', currency: 'EUR' },
  });
  await quote('hier', { opened_last_at: at(-1) });
  await quote('jamais', {});
  await quote('répondu', { opened_last_at: at(-3), answered_at: at(-1) });
  await quote('expiré', { opened_last_at: at(-3), valid_until: '2026-03-11' });
  await quote('de Bruno', { opened_last_at: at(-3), owner: bruno });
  const { suggestions } = await readDay(as(anne), { all: true });
  expect(suggestions).toMatchObject([
    {
      key: `quote_opened:${opened}`,
      about: { object: 'deal', id: deal },
      call: { object: 'company', id: company },
      facts: [
        { fact: 'quote_opened', record: { object: 'quote', id: opened, title: 'ouvert' } },
        { fact: 'valid_until', on: '2026-03-20' },
        { fact: 'amount', amount: { amount: '900.00', currency: 'EUR' } },
        { fact: 'of', record: { title: 'Hôtel Bellecour' } },
      ],
      because: { weight: 70, urgency: 9 },
    },
  ]);
});

test('a subscription that ends within two months, the more urgent the nearer', async () => {
  const contact = await create('contact', { last_name: 'Petit', owner: anne });
  const subscription = (ends_on: string, values: object = {}) =>
    create('subscription', { name: ends_on, contact, owner: anne, ends_on, ...values });
  const near = await subscription('2026-03-19');
  const far = await subscription('2026-05-11', {
    renewal: 'manual',
    contact: await create('contact', { last_name: 'Roy' }),
  });
  await subscription('2026-05-12');
  await subscription('2026-03-11');
  await subscription('2026-03-20', { status: 'cancelled' });
  const { suggestions } = await readDay(as(anne, { permissions: { ...seller, others: seen } }), {
    all: true,
  });
  expect(suggestions.map(({ key, because: { urgency } }) => [key, urgency])).toEqual([
    [`renewal:${near}:2026-03-19`, 20],
    [`renewal:${far}:2026-05-11`, 0],
  ]);
  expect(suggestions[1]?.facts[0]).toMatchObject({ fact: 'renews', tacit: false });
});

test('a deal older than its stage’s norm: thirty stays tell it, else what was typed', async () => {
  const norm = (values: object) =>
    writeDerived(world.as({ now }), 'stage', [
      { id: stage, values: { usual_days: null, usual_stays: null, ...values } },
    ]);
  const deal = async (name: string, since: number) => {
    const id = await create('deal', { name, stage, owner: anne, opened_on: '2026-01-01' });
    await create('activity', { subject: 'Prévu', due_at: at(4), deal: id });
    await writeDerived(world.as({ now }), 'deal', [{ id, values: { stage_entered_at: at(-since) } }]);
    return id;
  };
  const old = await deal('Vieille', 30);
  await deal('Jeune', 19);
  const oldest = await deal('Très vieille', 41);
  const found = async () =>
    (await readDay(as(anne), { all: true })).suggestions.map(({ about, facts, because }) => [
      about.id,
      facts[0],
      because.urgency,
    ]);
  expect(await found()).toEqual([]);
  await norm({ usual_days: 20, usual_stays: 29 });
  expect(await found()).toEqual([]);
  await norm({ usual_days: 20, usual_stays: 30 });
  expect(await found()).toEqual([
    [oldest, { fact: 'older', stage: 'Devis', days: 41, norm: 20, sample: 30 }, 20],
    [old, { fact: 'older', stage: 'Devis', days: 30, norm: 20, sample: 30 }, 10],
  ]);
  await norm({});
  await write(world.as({ now }), 'stage', [{ kind: 'update', id: stage, values: { norm_days: 38 } }]);
  expect(await found()).toEqual([
    [oldest, { fact: 'older', stage: 'Devis', days: 41, norm: 38, sample: null }, 2],
  ]);
  await write(world.as({ now }), 'stage', [{ kind: 'update', id: stage, values: { norm_days: null } }]);
});

test('what is refused rests for a month, for the one who refused it', async () => {
  const deal = await create('deal', { name: 'Pont', stage, owner: anne });
  const key = `idle_deal:${deal}`;
  expect(await suggested(as(anne))).toEqual([key]);
  await answer(as(anne), anne, { key, answer: 'refused', reason: 'not_now', words: 'après le salon' });
  expect(await suggested(as(anne))).toEqual([]);
  expect(await suggested(as(anne, { now: new Date(at(29)) }))).toEqual([]);
  expect(await suggested(as(anne, { now: new Date(at(31)) }))).toEqual([key]);
  const { rows } =
    await sql`select answer, reason, words, days_shown from w_1.suggestion order by shown_on`.execute(
      world.db,
    );
  expect(rows).toEqual([
    { answer: 'refused', reason: 'not_now', words: 'après le salon', days_shown: 1 },
    { answer: null, reason: null, words: null, days_shown: 1 },
  ]);
});

test('an answer is taken back, and what was never put cannot be answered', async () => {
  const deal = await create('deal', { name: 'Pont', stage, owner: anne });
  const key = `idle_deal:${deal}`;
  await expect(answer(as(anne), anne, { key, answer: 'done' })).rejects.toMatchObject({ code: 'not_found' });
  await suggested(as(anne));
  await expect(answer(as(bruno), bruno, { key, answer: 'refused' })).rejects.toMatchObject({
    code: 'not_found',
  });
  await answer(as(anne), anne, { key, answer: 'refused' });
  await answer(as(anne), anne, { key, answer: null });
  expect(await suggested(as(anne))).toEqual([key]);
});

test('shown twice on one day it counts once, and two screens at once do not meet', async () => {
  await create('deal', { name: 'Pont', stage, owner: anne });
  await Promise.all(Array.from({ length: 4 }, () => as(anne).tx((ctx) => readDay(ctx, { all: true }))));
  await suggested(as(anne, { now: new Date(at(1)) }));
  const { rows } = await sql`select days_shown from w_1.suggestion`.execute(world.db);
  expect(rows).toEqual([{ days_shown: 2 }]);
});

test('only as many as the day holds, and the rest on demand', async () => {
  await Promise.all(
    Array.from({ length: 15 }, (_, i) => create('deal', { name: `Affaire ${i}`, stage, owner: anne })),
  );
  const { suggestions, beyond } = await readDay(as(anne), { all: false });
  expect([suggestions.length, beyond]).toEqual([12, 3]);
  const full = {
    kind: 'meeting',
    owner: anne,
    starts_at: '2026-03-12T08:00:00Z',
    ends_at: '2026-03-12T17:00:00Z',
  };
  await create('activity', { subject: 'Séminaire', ...full });
  expect(await readDay(as(anne), { all: false })).toMatchObject({ minutes: 0, suggestions: [], beyond: 15 });
  expect(await suggested(as(anne), true)).toHaveLength(15);
});

test('what a role may not see gives no suggestion', async () => {
  await create('deal', { name: 'Pont', stage, owner: anne, amount: { amount: '5', currency: 'EUR' } });
  const without = (deal: object): Permissions => ({
    ...seller,
    objects: { ...seller.objects, deal: { ...team, ...deal } },
  });
  expect(await suggested(as(anne, { permissions: without({ read: 'none' }) }))).toEqual([]);
  expect(await suggested(as(anne, { permissions: without({ hidden: ['amount'] }) }))).toEqual([]);
});

const seesAll: Permissions = { ...seller, others: seen };
const seesOwnDeals: Permissions = {
  ...seesAll,
  objects: { ...seller.objects, deal: permission('own', 'none', 'none', 'none', 'none') },
};

test('a purchase is evidence for who may see its deal alone; what was offered by others is offered to nobody again', async () => {
  const won = await create('stage', { name: 'Signée', pipeline, probability: 100, outcome: 'won' });
  const [gym, coaching] = [
    await create('product', { name: 'Salle' }),
    await create('product', { name: 'Coaching' }),
  ];
  await sql`insert into w_1.product_affinity (product_id, other_id, customers, both_count)
    values (${gym}::uuid, ${coaching}::uuid, 40, 20)`.execute(world.db);
  const company = await create('company', { name: 'Lefort', owner: anne, status: 'loyal' });
  const sale = (owner: string, product: string, stage: string) =>
    create('deal', { name: 'Vente', company, owner, product, stage });
  const offered = async (permissions: Permissions) =>
    (await readDay(as(anne, { permissions }), { all: true })).suggestions
      .filter(({ kind }) => kind === 'never_offered')
      .flatMap(({ facts }) => facts.map((fact) => 'record' in fact && fact.record.id));
  await sale(bruno, gym, won);
  expect(await offered(seesOwnDeals)).toEqual([]);
  expect(await offered(seesAll)).toEqual([coaching, gym]);
  await sale(anne, gym, won);
  expect(await offered(seesOwnDeals)).toEqual([coaching, gym]);
  await sale(bruno, coaching, stage);
  expect([await offered(seesOwnDeals), await offered(seesAll)]).toEqual([[], []]);
});

test('whom a deal is with is not told to those from whom that field or that customer is hidden', async () => {
  const company = await create('company', { name: 'Garage Lefort', owner: bruno });
  const deal = await create('deal', { name: 'Pont', stage, owner: anne, company });
  const told = async (permissions: Permissions) =>
    (await readDay(as(anne, { permissions }), { all: true })).suggestions;
  const none = permission('none', 'none', 'none', 'none', 'none');
  const withDeal = (objects: Permissions['objects']): Permissions => ({
    ...seller,
    objects: { ...seller.objects, ...objects },
  });
  expect(await told(seesAll)).toMatchObject([{ call: { id: company } }]);
  for (const permissions of [
    withDeal({ company: none }),
    withDeal({ company: permission('own', 'none', 'none', 'none', 'none') }),
    withDeal({ deal: { ...team, hidden: ['company'] } }),
  ]) {
    const suggestions = await told(permissions);
    expect(suggestions).toMatchObject([{ about: { id: deal }, call: { id: deal } }]);
    expect(JSON.stringify(suggestions)).not.toContain('Lefort');
  }
});
