// The figures of the dashboard on a set small enough to be counted by hand.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Figures } from '../../features/sales/contract.ts';
import { readFigures } from '../../features/sales/server/figures.ts';
import { salesRules } from '../../features/sales/server/rules.ts';
import { type Permissions, permission } from '../../model/access.ts';
import type { Context } from '../../model/server/context.ts';
import { readPage } from '../../records/server/read.ts';
import { type TestWorld, testWorld } from '../../records/server/test/context.ts';
import { write } from '../../records/server/write.ts';
import { serverSchema } from './schema.ts';

// Half past midnight on the first of April in Paris; in Greenwich it is still March.
const now = new Date('2026-03-31T22:30:00Z');

let world: TestWorld;
let anne: string;
let bruno: string;
const ids: Record<string, string> = {};

beforeAll(async () => {
  world = await testWorld(serverSchema('w_1'), salesRules);
  [anne, bruno] = (await create('user', [{ name: 'Anne' }, { name: 'Bruno' }])) as [string, string];
  const [sales, partners] = await create('pipeline', [
    { name: 'Ventes', position: 0 },
    { name: 'Partenariats', position: 1 },
  ]);
  Object.assign(ids, { sales, partners });
  const stages = [
    { name: 'Devis', pipeline: sales, position: 1, probability: 50 },
    { name: 'Nouvelle', pipeline: sales, position: 0, probability: 10 },
    { name: 'Gagnée', pipeline: sales, position: 2, probability: 100, outcome: 'won' },
    { name: 'Perdue', pipeline: sales, position: 3, outcome: 'lost' },
    { name: 'Contact', pipeline: partners, position: 0 },
  ];
  const [quote, fresh, won, lost, contact] = await create('stage', stages);
  const [atelier, garage, hotel] = await create('company', [
    { name: 'Atelier' },
    { name: 'Garage' },
    { name: 'Hôtel' },
  ]);
  const euros = (amount: string) => ({ amount, currency: 'EUR' });
  const francs = (amount: string) => ({ amount, currency: 'CHF' });
  await create('deal', [
    { name: 'o1', stage: fresh, owner: anne, amount: euros('0.10') },
    { name: 'o2', stage: fresh, owner: anne, amount: euros('0.20') },
    { name: 'o3', stage: fresh, owner: bruno, amount: francs('70') },
    { name: 'o4', stage: fresh, owner: bruno, amount: null },
    { name: 'o5', stage: quote, owner: bruno, amount: euros('1000') },
    { name: 'o6', stage: contact, owner: anne, amount: euros('5') },
    // Won: Atelier in January and again in April, Garage in April, Hôtel two years ago and in February.
    { name: 'w1', stage: won, owner: anne, company: atelier, amount: euros('100'), close_date: '2026-01-31' },
    {
      name: 'w2',
      stage: won,
      owner: anne,
      company: atelier,
      amount: euros('50.01'),
      close_date: '2026-04-01',
    },
    { name: 'w3', stage: won, owner: bruno, company: garage, amount: francs('40'), close_date: '2026-04-01' },
    { name: 'w4', stage: won, owner: bruno, company: garage, amount: null, close_date: '2026-04-01' },
    { name: 'w5', stage: won, owner: bruno, company: hotel, amount: euros('9'), close_date: '2024-05-05' },
    { name: 'w6', stage: won, owner: anne, company: hotel, amount: euros('25'), close_date: '2026-02-10' },
    { name: 'l1', stage: lost, owner: anne, company: hotel, amount: euros('8000'), close_date: '2026-04-01' },
  ]);
  const lead = (received_at: string, hours: number | null, status: string, owner: string) => ({
    last_name: received_at,
    received_at,
    status,
    owner,
    first_response_at:
      hours === null ? null : new Date(Date.parse(received_at) + hours * 3_600_000).toISOString(),
  });
  await create('lead', [
    // January: three, one of them converted; answered after 1, 3 and 8 hours.
    lead('2026-01-10T09:00:00Z', 1, 'converted', anne),
    lead('2026-01-11T09:00:00Z', 3, 'discarded', anne),
    lead('2026-01-12T09:00:00Z', 8, 'contacted', bruno),
    // The last of January in Greenwich is the first of February in Paris. Nobody answered.
    lead('2026-01-31T23:30:00Z', null, 'new', bruno),
    // April: two answered after 2 and 4 hours, one of them converted.
    lead('2026-03-31T22:10:00Z', 2, 'converted', bruno),
    lead('2026-03-31T22:20:00Z', 4, 'contacted', anne),
    // In the months before those asked for.
    lead('2025-11-01T09:00:00Z', 10, 'converted', anne),
    lead('2025-11-02T09:00:00Z', null, 'discarded', anne),
  ]);
});
afterAll(() => world.close());

async function create(object: string, values: Record<string, unknown>[]): Promise<string[]> {
  const { written } = await write(
    world.as({ now }),
    object,
    values.map((one) => ({ kind: 'create', values: one })),
    { trusted: true },
  );
  return written.map((one) => one!.id);
}

const worth = (figure: { count: number; sums: { amount: string; currency: string; average: string }[] }) => [
  figure.count,
  ...figure.sums.map(({ amount, currency, average }) => `${Number(amount)} ${currency} ø ${average}`),
];
const stagesOf = (figures: Figures) =>
  figures.pipeline_by_stage.map((one) => [one.pipeline?.title, one.stage?.title, ...worth(one)]);
const read = (input: { pipeline?: string; owner?: string; months?: number } = {}, ctx = world.as({ now })) =>
  readFigures(ctx, { months: 4, ...input });

test('months are those of the reader’s calendar, the current one included', async () => {
  const { since, until, currency, currencies } = await read();
  expect([since, until, currency, currencies]).toEqual(['2026-01-01', '2026-04-01', 'EUR', ['EUR', 'CHF']]);
  expect((await read({ months: 1 })).since).toBe('2026-04-01');
});

test('open deals stand by pipeline and stage, each currency summed exactly and apart', async () => {
  expect(stagesOf(await read())).toEqual([
    ['Partenariats', 'Contact', 1, '5 EUR ø 5.00'],
    ['Ventes', 'Nouvelle', 4, '0.3 EUR ø 0.15', '70 CHF ø 70.00'],
    ['Ventes', 'Devis', 1, '1000 EUR ø 1000.00'],
  ]);
  expect(stagesOf(await read({ pipeline: ids.partners }))).toEqual([
    ['Partenariats', 'Contact', 1, '5 EUR ø 5.00'],
  ]);
});

test('won deals by month; a month without any is absent; what has no amount counts and is in no average', async () => {
  const { won_by_month, totals } = await read();
  expect(won_by_month.map((one) => [one.month, ...worth(one)])).toEqual([
    ['2026-01-01', 1, '100 EUR ø 100.00'],
    ['2026-02-01', 1, '25 EUR ø 25.00'],
    ['2026-04-01', 3, '40 CHF ø 40.00', '50.01 EUR ø 50.01'],
  ]);
  expect(worth(totals.current.won)).toEqual([5, '175.01 EUR ø 58.34', '40 CHF ø 40.00']);
  expect(worth(totals.previous.won)).toEqual([0]);
});

test('leads of a month, how many of them became customers, and the months before', async () => {
  const { leads_by_month, totals } = await read();
  expect(leads_by_month.map(({ month, received, converted }) => [month, received, converted])).toEqual([
    ['2026-01-01', 3, 1],
    ['2026-02-01', 1, 0],
    ['2026-04-01', 2, 1],
  ]);
  expect(leads_by_month[0]!.per_hundred).toBeCloseTo(100 / 3);
  expect(totals.current.leads).toMatchObject({ received: 6, converted: 2 });
  expect(totals.previous.leads).toMatchObject({ received: 2, converted: 1, per_hundred: 50 });
  const empty = await read({ owner: anne, months: 1 }, world.as({ now: new Date('2020-05-05T00:00:00Z') }));
  expect(empty.totals.current.leads.per_hundred).toBeNull();
});

test('customers by their first purchase, on top of those there were', async () => {
  const { customers_before, new_customers_by_month, totals } = await read();
  expect(customers_before).toBe(1);
  expect(new_customers_by_month.map(({ month, count, total }) => [month, count, total])).toEqual([
    ['2026-01-01', 1, 2],
    ['2026-04-01', 1, 3],
  ]);
  expect([totals.current.customers.count, totals.previous.customers.count]).toEqual([2, 0]);
});

test('the median of a span is not that of its months', async () => {
  const { response_by_month, totals } = await read();
  expect(response_by_month.map(({ month, count, median_hours }) => [month, count, median_hours])).toEqual([
    ['2026-01-01', 3, 3],
    ['2026-04-01', 2, 3],
  ]);
  // 1, 2, 3, 4 and 8 hours.
  expect(totals.current.response).toMatchObject({ count: 5, median_hours: 3 });
  expect(totals.previous.response).toMatchObject({ count: 1, median_hours: 10 });
});

describe('what one may not see is in no figure', () => {
  const own = permission('own', 'own', 'own', 'own', 'none');
  const none = permission('none', 'none', 'none', 'none', 'none');
  const all = permission('all', 'none', 'none', 'none', 'none');
  const as = (objects: Permissions['objects']): Context =>
    world.as({ now, id: bruno, permissions: { objects, others: all, administer: false } });

  test('one’s own only: a company that bought from a colleague before is new to oneself', async () => {
    const figures = await read({}, as({ deal: own, lead: own }));
    expect(stagesOf(figures)).toEqual([
      ['Ventes', 'Nouvelle', 2, '70 CHF ø 70.00'],
      ['Ventes', 'Devis', 1, '1000 EUR ø 1000.00'],
    ]);
    expect(worth(figures.totals.current.won)).toEqual([2, '40 CHF ø 40.00']);
    expect(figures.totals.current.leads).toMatchObject({ received: 3, converted: 1 });
    expect(figures.totals.current.response).toMatchObject({ count: 2, median_hours: 5 });
    expect(figures.totals.current.customers.count).toBe(1);
    expect(figures.customers_before).toBe(1);
  });

  test('a filter by owner says the same as being that owner', async () => {
    const mine = await read({}, as({ deal: own, lead: own }));
    const filtered = await read({ owner: bruno });
    const bare = ({ totals, pipeline_by_stage }: Figures) =>
      JSON.parse(JSON.stringify({ totals, pipeline_by_stage }, (key, value) => (key === 'open' ? 0 : value)));
    expect(bare(filtered)).toEqual(bare(mine));
  });

  test('nothing at all', async () => {
    const figures = await read({}, as({ deal: none, lead: none }));
    expect(figures.pipeline_by_stage).toEqual([]);
    expect(figures.totals.current.won.count).toBe(0);
    expect(figures.totals.current.response.median_hours).toBeNull();
    expect(figures.customers_before).toBe(0);
  });

  test('hidden amounts leave the counts', async () => {
    const figures = await read({}, as({ deal: { ...all, hidden: ['amount'] } }));
    expect(figures.totals.current.won).toMatchObject({ count: 5, sums: [] });
    const dateless = await read({}, as({ deal: { ...all, hidden: ['close_date'] } }));
    expect(dateless.won_by_month).toEqual([]);
    expect(dateless.customers_before).toBe(0);
  });
});

test('every figure opens exactly the records that it counts', async () => {
  const ctx = world.as({ now });
  for (const input of [{}, { owner: bruno }, { pipeline: ids.sales }]) {
    const figures = await read(input);
    const { won, leads, customers, response } = figures.totals.current;
    const counted = [
      ...[...figures.pipeline_by_stage, ...figures.won_by_month, ...figures.new_customers_by_month],
      ...[...figures.response_by_month, won, customers, response],
      ...[...figures.leads_by_month, leads].map((one) => ({ ...one, count: one.received })),
    ];
    expect(counted.length).toBeGreaterThan(8);
    for (const { open, count } of counted) {
      const page = await readPage(ctx, open.object, { filter: open.filter, limit: 100 });
      expect([JSON.stringify(open.filter), page.records.length]).toEqual([
        JSON.stringify(open.filter),
        count,
      ]);
    }
  }
});
