// The analysis of sales on a set small enough to be counted by hand, and on real data whose figures are known.
import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Breakdown, Opens, Scope } from '../../features/analysis/contract.ts';
import { readCohorts } from '../../features/analysis/server/cohorts.ts';
import { readFunnel } from '../../features/analysis/server/funnel.ts';
import { stageOrderJob } from '../../features/analysis/server/furthest.ts';
import { readLeads } from '../../features/analysis/server/leads.ts';
import { analysisRules } from '../../features/analysis/server/rules.ts';
import { readSales } from '../../features/analysis/server/sales.ts';
import { salesRules } from '../../features/sales/server/rules.ts';
import { permission } from '../../model/access.ts';
import type { Context } from '../../model/server/context.ts';
import { hasSharedData, sharedData } from '../../platform/server/test/shared-data.ts';
import { readPage } from '../../records/server/read.ts';
import { type TestWorld, testWorld } from '../../records/server/test/context.ts';
import { undoOperation } from '../../records/server/undo.ts';
import { write } from '../../records/server/write.ts';
import { serverSchema } from './schema.ts';

// Half past midnight on the first of April in Paris; in Greenwich it is still March.
const now = new Date('2026-03-31T22:30:00Z');

const rules = { ...salesRules, deal: [...salesRules.deal!, ...analysisRules.deal!] };
const ids: Record<string, string> = {};
let world: TestWorld;

async function create(object: string, values: Record<string, unknown>[], ctx: Context = world.as({ now })) {
  const { written } = await write(
    ctx,
    object,
    values.map((one) => ({ kind: 'create', values: one })),
    { trusted: true },
  );
  return written.map((one) => one!.id);
}

const scope = (more: Partial<Scope> = {}): Scope => ({ months: 3, ...more });
const euros = (amount: string) => ({ amount, currency: 'EUR' });
const francs = (amount: string) => ({ amount, currency: 'CHF' });

beforeAll(async () => {
  world = await testWorld(serverSchema('w_1'), rules);
  const [north, south] = await create('team', [{ name: 'Nord' }, { name: 'Sud' }]);
  const [anne, bruno] = await create('user', [
    { name: 'Anne', team: north },
    { name: 'Bruno', team: south },
  ]);
  const [sales] = await create('pipeline', [{ name: 'Ventes' }]);
  const [fresh, quote, talks, won, lost] = await create('stage', [
    { name: 'Nouvelle', pipeline: sales, position: 0 },
    { name: 'Devis', pipeline: sales, position: 1 },
    { name: 'Négociation', pipeline: sales, position: 2 },
    { name: 'Gagnée', pipeline: sales, position: 3, outcome: 'won' },
    { name: 'Perdue', pipeline: sales, position: 4, outcome: 'lost' },
  ]);
  const [price] = await create('close_reason', [{ name: 'Prix', outcome: 'lost' }]);
  Object.assign(ids, { north, south, anne, bruno, sales, fresh, quote, talks, won, lost, price });
  const deal = (name: string, owner: string, opened_on: string, more: object) => ({
    name,
    owner,
    opened_on,
    stage: fresh,
    source: owner === anne ? 'website' : 'event',
    ...more,
  });
  const made = await create('deal', [
    // Opened within February to April, the three months asked for.
    deal('a', anne!, '2026-02-01', { amount: euros('10') }),
    deal('b', anne!, '2026-02-10', { amount: euros('20') }),
    deal('c', anne!, '2026-02-28', {}),
    deal('d', bruno!, '2026-03-15', { amount: francs('5') }),
    deal('e', bruno!, '2026-04-01', {}),
    // In the three before, and long ago.
    deal('f', bruno!, '2026-01-31', {}),
    deal('g', bruno!, '2024-01-01', {}),
  ]);
  for (const [i, name] of ['a', 'b', 'c', 'd', 'e', 'f', 'g'].entries()) ids[name] = made[i]!;
  const move = (name: string, stage: string, more: object = {}) =>
    write(world.as({ now }), 'deal', [{ kind: 'update', id: ids[name]!, values: { stage, ...more } }], {
      trusted: true,
    });
  // a won after a quote; b lost in talks, for its price; c came to a quote and went back; f was won in March.
  await move('a', quote!);
  await move('a', won!, { close_date: '2026-03-03' });
  await move('b', talks!);
  await move('b', lost!, { close_date: '2026-03-20', reason: price });
  await move('c', quote!);
  await move('c', fresh!);
  await move('f', won!, { close_date: '2026-03-31', amount: euros('0.10') });
  await move('g', won!, { close_date: '2026-01-15', amount: euros('0.20') });
});
afterAll(() => world.close());

const ctxOf = (id: string, level: 'own' | 'team' | 'none') =>
  world.as({
    now,
    id,
    permissions: {
      objects: { deal: permission(level, 'none', 'none', 'none', 'none') },
      others: permission('all', 'none', 'none', 'none', 'none'),
      administer: false,
    },
  });

const funnelShape = async (ctx = world.as({ now }), more: Partial<Scope> = {}) => {
  const { opened, stages, won, lost } = await readFunnel(ctx, scope(more));
  return [
    opened.count,
    ...stages.map(({ title, count }) => `${title} ${count}`),
    won.count,
    lost.count,
    opened.before,
  ];
};

describe('the funnel', () => {
  test('counts how far each deal came, wherever it stands now', async () => {
    expect(await funnelShape()).toEqual([5, 'Nouvelle 5', 'Devis 3', 'Négociation 2', 1, 1, 1]);
    expect(await funnelShape(undefined, { team: ids.south })).toEqual([
      2,
      'Nouvelle 2',
      'Devis 0',
      'Négociation 0',
      0,
      0,
      1,
    ]);
    expect(await funnelShape(undefined, { source: 'website' })).toEqual([
      3,
      'Nouvelle 3',
      'Devis 3',
      'Négociation 2',
      1,
      1,
      0,
    ]);
  });

  test('is of what one may see', async () => {
    expect(await funnelShape(ctxOf(ids.bruno!, 'own'))).toEqual([
      2,
      'Nouvelle 2',
      'Devis 0',
      'Négociation 0',
      0,
      0,
      1,
    ]);
    expect((await readFunnel(ctxOf(ids.bruno!, 'none'), scope())).opened.count).toBe(0);
  });

  test('a move that is undone was no step further; another order of stages is another way', async () => {
    const ctx = world.as({ now, id: ids.anne! });
    await write(ctx, 'deal', [{ kind: 'update', id: ids.e!, values: { stage: ids.talks } }], {
      trusted: true,
    });
    expect((await funnelShape())[3]).toBe('Négociation 3');
    await undoOperation(ctx, ctx.operation);
    expect((await funnelShape())[3]).toBe('Négociation 2');
    const reorder = (quote: number, talks: number) =>
      write(world.as({ now }), 'stage', [
        { kind: 'update', id: ids.quote!, values: { position: quote } },
        { kind: 'update', id: ids.talks!, values: { position: talks } },
      ]);
    await reorder(2, 1);
    await stageOrderJob.run(world.as({ now }), { pipeline: ids.sales! } as never);
    // c came to the quote, which is now the last of the three.
    expect(await funnelShape()).toEqual([5, 'Nouvelle 5', 'Négociation 3', 'Devis 2', 1, 1, 1]);
    await reorder(1, 2);
    await stageOrderJob.run(world.as({ now }), { pipeline: ids.sales! } as never);
  });
});

test('won and lost by month and by whom, each currency apart, against the months before', async () => {
  const read = (by: Breakdown) => readSales(world.as({ now }), scope(), by);
  const { current, previous, months, months_before, groups, lost_reasons, currencies } = await read('team');
  expect(current).toMatchObject({
    won: 2,
    lost: 1,
    win_rate: null,
    days: null,
    sums: [{ currency: 'EUR', amount: '10.1', count: 2, average: '5.05' }],
  });
  expect(previous).toMatchObject({ won: 1, lost: 0, sums: [{ amount: '0.2' }] });
  expect(currencies).toEqual(['EUR']);
  expect(months.map(({ month, won, lost }) => [month, won, lost])).toEqual([
    ['2026-02-01', 0, 0],
    ['2026-03-01', 2, 1],
    ['2026-04-01', 0, 0],
  ]);
  expect(months_before.map(({ month, won }) => [month, won])).toEqual([
    ['2025-11-01', 0],
    ['2025-12-01', 0],
    ['2026-01-01', 1],
  ]);
  expect(groups.map(({ title, won, lost, previous }) => [title, won, lost, previous.won])).toEqual([
    ['Nord', 1, 1, 0],
    ['Sud', 1, 0, 1],
  ]);
  expect((await read('source')).groups.map(({ title, won }) => [title, won])).toEqual([
    ['Site web', 1],
    ['Salon ou événement', 1],
  ]);
  expect((await read('product')).groups.map(({ key, won }) => [key, won])).toEqual([[null, 2]]);
  expect(lost_reasons.map(({ title, count, before }) => [title, count, before])).toEqual([['Prix', 1, 0]]);
});

test('velocity is said from ten deals on: open × share won × average ÷ days', async () => {
  const few = await readSales(world.as({ now }), scope(), 'owner');
  expect(few.velocity.map(({ currency, open_deals, per_day }) => [currency, open_deals, per_day])).toEqual([
    ['CHF', 1, null],
  ]);
  const other = await testWorld(serverSchema('w_1'), rules);
  const [pipeline] = (
    await write(other.as({ now }), 'pipeline', [{ kind: 'create', values: { name: 'V' } }])
  ).written.map((one) => one!.id);
  const [open, won, lost] = (
    await write(
      other.as({ now }),
      'stage',
      (['open', 'won', 'lost'] as const).map((outcome, position) => ({
        kind: 'create',
        values: { name: outcome, pipeline, outcome, position },
      })),
    )
  ).written.map((one) => one!.id);
  const many = (n: number, values: object) =>
    write(
      other.as({ now }),
      'deal',
      [...Array(n).keys()].map((i) => ({ kind: 'create', values: { name: `${i}`, ...values } })),
      { trusted: true },
    );
  // Ten won at 100 € in 20 days, ten lost, four open: 4 × ½ × 100 ÷ 20 = 10 € a day.
  await many(10, { stage: won, amount: euros('100'), opened_on: '2026-03-01', close_date: '2026-03-21' });
  await many(10, { stage: lost, amount: euros('7'), opened_on: '2026-03-01', close_date: '2026-03-05' });
  await many(4, { stage: open, amount: euros('1'), opened_on: '2026-03-01' });
  const { current, velocity } = await readSales(other.as({ now }), scope(), 'owner');
  expect(current).toMatchObject({ win_rate: 0.5, days: 20 });
  expect(velocity).toMatchObject([{ currency: 'EUR', open_deals: 4, per_day: '10.00' }]);
  await other.close();
});

test('cohorts: deals of a month, won by the end of it and of each after', async () => {
  const { cohorts } = await readCohorts(world.as({ now }), scope());
  expect(cohorts.map(({ month, opened, won }) => [month, opened, ...won.map(({ count }) => count)])).toEqual([
    ['2026-02-01', 3, 0, 1, 1],
    ['2026-03-01', 1, 0, 0],
    ['2026-04-01', 1, 0],
  ]);
});

test('leads: received, converted, answered, by month', async () => {
  const lead = (received_at: string, hours: number | null, status: string) => ({
    last_name: 'x',
    received_at,
    status,
    owner: ids.anne,
    first_response_at:
      hours === null ? null : new Date(Date.parse(received_at) + hours * 3_600_000).toISOString(),
  });
  await create('lead', [
    lead('2026-02-10T09:00:00Z', 1, 'converted'),
    lead('2026-02-11T09:00:00Z', 3, 'discarded'),
    // The last of March in Greenwich is the first of April in Paris.
    lead('2026-03-31T22:10:00Z', 8, 'converted'),
    lead('2026-01-11T09:00:00Z', null, 'new'),
    ...Array.from({ length: 7 }, () => lead('2026-03-01T09:00:00Z', null, 'new')),
  ]);
  const { current, previous, months } = await readLeads(world.as({ now }), scope());
  expect(current).toMatchObject({
    received: 10,
    converted: 2,
    per_hundred: 20,
    answered: 3,
    median_hours: 3,
  });
  expect(previous).toMatchObject({ received: 1, converted: 0, per_hundred: null, median_hours: null });
  expect(months.map(({ month, received, median_hours }) => [month, received, median_hours])).toEqual([
    ['2026-02-01', 2, 2],
    ['2026-03-01', 7, null],
    ['2026-04-01', 1, 8],
  ]);
});

test('every figure opens exactly the records that it counts', async () => {
  const ctx = world.as({ now });
  for (const asked of [
    scope(),
    scope({ team: ids.south }),
    scope({ pipeline: ids.sales, source: 'website' }),
  ]) {
    const counted: [number, Opens][] = [];
    const funnel = await readFunnel(ctx, asked);
    for (const { count, open } of [funnel.opened, funnel.won, funnel.lost, ...funnel.stages])
      counted.push([count, open]);
    for (const by of ['owner', 'team', 'source', 'product'] as const) {
      const { current, previous, months, months_before, groups, lost_reasons } = await readSales(
        ctx,
        asked,
        by,
      );
      const earlier = groups.map((one) => one.previous);
      for (const one of [current, previous, ...months, ...months_before, ...groups, ...earlier])
        counted.push([one.won, one.open_won], [one.lost, one.open_lost]);
      for (const { count, open } of lost_reasons) counted.push([count, open]);
    }
    const { cohorts } = await readCohorts(ctx, asked);
    for (const { opened, open, won } of cohorts)
      counted.push([opened, open], ...won.map((one) => [one.count, one.open] as [number, Opens]));
    const leads = await readLeads(ctx, asked);
    for (const one of [leads.current, leads.previous, ...leads.months])
      counted.push(
        [one.received, one.open],
        [one.converted, one.open_converted],
        [one.answered, one.open_answered],
      );
    expect(counted.length).toBeGreaterThan(20);
    for (const [count, { object, filter }] of counted) {
      const { records } = await readPage(ctx, object, { filter, limit: 100 });
      expect([JSON.stringify(filter), records.length]).toEqual([JSON.stringify(filter), count]);
    }
  }
});

test('two readers have different sums, each of their own deals, in every figure', async () => {
  const figures = async (ctx: Context) => {
    const { current, groups, velocity, lost_reasons } = await readSales(ctx, scope(), 'owner');
    const { opened, won } = await readFunnel(ctx, scope());
    const { cohorts } = await readCohorts(ctx, scope());
    return {
      sums: current.sums.map(({ amount, currency }) => `${amount} ${currency}`),
      groups: groups.map(({ title }) => title),
      open: velocity.map(({ currency, open_deals }) => `${open_deals} ${currency}`),
      reasons: lost_reasons.map(({ count }) => count),
      funnel: [opened.count, won.count],
      cohorts: cohorts.reduce((sum, one) => sum + one.opened, 0),
    };
  };
  expect(await figures(ctxOf(ids.anne!, 'own'))).toEqual({
    sums: ['10 EUR'],
    groups: ['Anne'],
    open: [],
    reasons: [1],
    funnel: [3, 1],
    cohorts: 3,
  });
  expect(await figures(ctxOf(ids.bruno!, 'own'))).toEqual({
    sums: ['0.1 EUR'],
    groups: ['Bruno'],
    open: ['1 CHF'],
    reasons: [],
    funnel: [2, 0],
    cohorts: 2,
  });
  expect(await figures(ctxOf(ids.anne!, 'none'))).toMatchObject({ sums: [], groups: [], funnel: [0, 0] });
});

describe.skipIf(!hasSharedData('crm-sales/maven'))('real data', () => {
  let truth: {
    by_stage: Record<string, number>;
    win_rate_closed: number;
    mean_days_won: number;
    won_by_agent: Record<string, { n: number; amount: number }>;
  };
  let real: TestWorld;
  beforeAll(async () => {
    truth = JSON.parse(readFileSync(sharedData('ground-truth/figures.json'), 'utf8')).maven;
    real = await testWorld(serverSchema('w_1'), rules);
    const ctx = real.as({ now });
    const make = async (object: string, values: Record<string, unknown>[]) =>
      (
        await write(
          ctx,
          object,
          values.map((one) => ({ kind: 'create', values: one })),
          { trusted: true },
        )
      ).written.map((one) => one!.id);
    const lines = readFileSync(sharedData('crm-sales/maven/sales_pipeline.csv'), 'utf8')
      .trim()
      .split(/\r?\n/);
    const [head, ...rows] = lines.map((line) => line.split(','));
    const column = (name: string) => head!.indexOf(name);
    const agents = [...new Set(rows.map((row) => row[column('sales_agent')]!))];
    const people = await make(
      'user',
      agents.map((name) => ({ name })),
    );
    const [pipeline] = await make('pipeline', [{ name: 'Maven' }]);
    const names = ['Prospecting', 'Engaging', 'Won', 'Lost'];
    const stages = await make(
      'stage',
      names.map((name, position) => ({
        name,
        pipeline,
        position,
        outcome: name === 'Won' ? 'won' : name === 'Lost' ? 'lost' : 'open',
      })),
    );
    await make(
      'deal',
      rows.map((row) => ({
        name: row[column('opportunity_id')],
        owner: people[agents.indexOf(row[column('sales_agent')]!)],
        stage: stages[names.indexOf(row[column('deal_stage')]!)],
        opened_on: row[column('engage_date')] || null,
        close_date: row[column('close_date')] || null,
        amount: row[column('close_value')] ? { amount: row[column('close_value')], currency: 'USD' } : null,
      })),
    );
  }, 60_000);
  afterAll(() => real?.close());

  test('share won, average sale, days to win and each agent’s sales are those known', async () => {
    const ctx = real.as({ now: new Date('2018-01-15T00:00:00Z') });
    const { current, groups } = await readSales(ctx, scope({ months: 36 }), 'owner');
    expect(current).toMatchObject({ won: truth.by_stage.Won, lost: truth.by_stage.Lost });
    expect(current.win_rate).toBeCloseTo(truth.win_rate_closed, 4);
    expect(current.days).toBeCloseTo(truth.mean_days_won, 2);
    const sales = await sql<{ total: string }>`
      select sum(amount) as total from w_1.deal where status = 'won'`.execute(real.db);
    expect(Number(current.sums[0]!.amount)).toBe(Number(sales.rows[0]!.total));
    for (const { title, won, sums } of groups) {
      expect([title, won]).toEqual([title, truth.won_by_agent[title!]!.n]);
      expect([title, Number(sums[0]!.amount)]).toEqual([title, truth.won_by_agent[title!]!.amount]);
    }
    expect(groups).toHaveLength(Object.keys(truth.won_by_agent).length);
  });
});
