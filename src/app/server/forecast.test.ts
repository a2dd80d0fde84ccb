import Big from 'big.js';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { defaultRoles } from '../../features/auth/default-roles.ts';
import { readAccuracy } from '../../features/forecast/server/accuracy.ts';
import { readChanges } from '../../features/forecast/server/changes.ts';
import { freeze } from '../../features/forecast/server/freeze.ts';
import { readForecast } from '../../features/forecast/server/read.ts';
import { forecastRules } from '../../features/forecast/server/rules.ts';
import { salesRules } from '../../features/sales/server/rules.ts';
import { newId } from '../../platform/lib/ids.ts';
import { readPage } from '../../records/server/read.ts';
import { type TestWorld, testWorld } from '../../records/server/test/context.ts';
import { write } from '../../records/server/write.ts';
import { serverSchema } from './schema.ts';

let world: TestWorld;
const [lea, karim] = [newId(), newId()];
const stage: Record<string, string> = {};
const monday = new Date('2026-03-02T05:00:00Z');
const thursday = new Date('2026-03-05T10:00:00Z');
const ctx = (now = thursday) => world.as({ now });
const rep = (id: string, now = thursday) =>
  world.as({ id, now, permissions: defaultRoles.find(({ key }) => key === 'sales_rep')!.permissions });
const eur = (amount: string) => ({ amount, currency: 'EUR' });

beforeAll(async () => {
  world = await testWorld(serverSchema('w_1'), { ...salesRules, ...forecastRules });
  await create('user', [
    { id: lea, name: 'Léa' },
    { id: karim, name: 'Karim' },
  ]);
  const [pipeline] = await create('pipeline', [{ name: 'Ventes' }]);
  const kinds = [
    { name: 'Devis', probability: 33, outcome: 'open' },
    { name: 'Accord', probability: 80, outcome: 'open' },
    { name: 'Gagnée', probability: 100, outcome: 'won' },
    { name: 'Perdue', probability: 0, outcome: 'lost' },
  ];
  const ids = await create(
    'stage',
    kinds.map((one, position) => ({ ...one, position, pipeline })),
  );
  kinds.forEach(({ name }, i) => {
    stage[name] = ids[i]!;
  });
});
afterAll(() => world.close());
beforeEach(() =>
  sql`truncate w_1.deal, w_1.stage_stay, w_1.target, w_1.exchange_rate, w_1.forecast_call, w_1.forecast_freeze, w_1.forecast_frozen, w_1.forecast_frozen_call`.execute(
    world.db,
  ),
);

async function create(
  object: string,
  values: Record<string, unknown>[],
  as = ctx(monday),
): Promise<string[]> {
  const { written } = await write(
    as,
    object,
    values.map((one) => ({ kind: 'create', values: one })),
  );
  return written.map((one) => one!.id);
}
const deal = (name: string, values: Record<string, unknown> = {}) => ({
  name,
  stage: stage.Devis,
  amount: eur('1000'),
  close_date: '2026-03-20',
  owner: lea,
  ...values,
});
const change = (id: string, values: Record<string, unknown>) =>
  write(ctx(), 'deal', [{ kind: 'update', id, values }]);

test('who is to reach what, what is won and what is said to come, with three forecasts side by side', async () => {
  await create('deal', [
    deal('A', { stage: stage.Gagnée, amount: eur('500.10') }),
    deal('B', { forecast_category: 'commit', stage: stage.Accord, amount: eur('200.20') }),
    deal('C', { amount: eur('100.01') }),
    deal('D', { forecast_category: 'omitted', amount: eur('9999') }),
    deal('E', { close_date: '2026-04-01' }),
    deal('F', { stage: stage.Perdue }),
    deal('G', { owner: karim, forecast_category: 'best_case' }),
    deal('H', { close_date: '2026-02-01' }),
  ]);
  await create('target', [{ person: lea, period: 'month', starts_on: '2026-03-17', amount: eur('2000') }]);
  await create('forecast_call', [
    { person: lea, period: 'month', starts_on: '2026-03-01', commit: eur('700'), best_case: eur('900') },
  ]);
  const { rows, totals, overdue, starts_on, aged } = await readForecast(ctx(), {
    period: 'month',
    by: 'person',
  });
  expect([starts_on, overdue, aged]).toEqual(['2026-03-01', 1, false]);
  expect(rows.map(({ group, open: _, ...figures }) => [group?.title, figures])).toEqual([
    [
      'Karim',
      {
        currency: 'EUR',
        target: null,
        won: '0.00',
        commit: '0.00',
        best_case: '1000.00',
        pipeline: '0.00',
        by_stage: '330.00',
        by_age: '330.00',
        called: null,
        called_best: null,
        deals: 1,
      },
    ],
    [
      'Léa',
      {
        currency: 'EUR',
        target: '2000.00',
        won: '500.10',
        commit: '200.20',
        best_case: '0.00',
        pipeline: '100.01',
        // 500.10 + 80 % of 200.20 + 33 % of 100.01, each in whole cents.
        by_stage: '693.26',
        by_age: '693.26',
        called: '700.00',
        called_best: '900.00',
        deals: 4,
      },
    ],
  ]);
  expect(totals).toMatchObject([{ currency: 'EUR', target: '2000.00', by_stage: '1023.26', deals: 5 }]);
  // The row opens the deals that it counts.
  const opened = await readPage(ctx(), 'deal', { filter: rows[1]!.open, fields: ['name'], sort: 'name' });
  expect(opened.records.map(({ name }) => name)).toEqual(['A', 'B', 'C', 'D']);
});

test('a target in another currency stands apart: nothing is converted', async () => {
  await create('deal', [deal('A'), deal('B', { amount: { amount: '50', currency: 'CHF' } })]);
  await create('target', [
    { person: lea, period: 'month', starts_on: '2026-03-01', amount: eur('2000') },
    { person: lea, period: 'month', starts_on: '2026-03-01', amount: { amount: '300', currency: 'CHF' } },
    { person: lea, period: 'month', starts_on: '2026-03-01', amount: { amount: '7', currency: 'USD' } },
  ]);
  const { rows, totals } = await readForecast(ctx(), { period: 'month', by: 'person' });
  const said = (figures: readonly { currency: string; target: string | null; by_stage: string }[]) =>
    figures.map(({ currency, target, by_stage }) => `${currency} ${target} ${by_stage}`);
  const expected = ['EUR 2000.00 330.00', 'CHF 300.00 16.50', 'USD 7.00 0.00'];
  expect(said(rows)).toEqual(expected);
  expect(said(totals)).toEqual(expected);
});

test.each(['person', 'team', 'product'] as const)(
  'by %s, each row opens its deals and no others',
  async (by) => {
    const [team] = await create('team', [{ name: 'Sud' }]);
    await write(ctx(), 'user', [{ kind: 'update', id: karim, values: { team } }]);
    const [product] = await create('product', [{ name: 'Abonnement', reference: `R-${by}` }]);
    await create('deal', [
      deal('A', { product }),
      deal('B', { owner: karim }),
      deal('C', { owner: karim, amount: { amount: '50', currency: 'CHF' } }),
    ]);
    const { rows } = await readForecast(ctx(), { period: 'month', by });
    for (const { open, deals } of rows)
      expect((await readPage(ctx(), 'deal', { filter: open, fields: [] })).records).toHaveLength(deals);
    expect(rows.reduce((sum, { deals }) => sum + deals, 0)).toBe(3);
  },
);

test('a quarter is its own target, or else its months together', async () => {
  const months = ['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01'];
  await create(
    'target',
    months.map((starts_on) => ({ person: lea, period: 'month', starts_on, amount: eur('100') })),
  );
  const target = async () =>
    (await readForecast(ctx(), { period: 'quarter', by: 'person' })).rows.map(({ target }) => target);
  expect(await target()).toEqual(['300.00']);
  await create('target', [{ person: lea, period: 'quarter', starts_on: '2026-02-14', amount: eur('350') }]);
  expect(await target()).toEqual(['350.00']);
});

test('there is one target of each: the second is refused, and so is one of both a person and a team', async () => {
  const march = { person: lea, period: 'month', starts_on: '2026-03-01', amount: eur('2000') };
  await create('target', [march]);
  await expect(create('target', [{ ...march, starts_on: '2026-03-30' }])).rejects.toMatchObject({
    code: 'conflict',
  });
  const [team] = await create('team', [{ name: 'Nord' }]);
  await expect(create('target', [{ ...march, team }])).rejects.toMatchObject({
    problems: [{ code: 'target_of_one' }],
  });
  const { records } = await readPage(ctx(), 'target', { fields: ['name'] });
  expect(records).toMatchObject([{ name: 'Léa · mars 2026' }]);
});

test('each sees their own targets and calls, and those of nobody else', async () => {
  await create('target', [
    { person: lea, period: 'month', starts_on: '2026-03-01', amount: eur('1') },
    { person: karim, period: 'month', starts_on: '2026-03-01', amount: eur('2') },
    { period: 'month', starts_on: '2026-03-01', amount: eur('9') },
  ]);
  await create('forecast_call', [
    { person: lea, period: 'month', starts_on: '2026-03-01', commit: eur('1') },
    { person: karim, period: 'month', starts_on: '2026-03-01', commit: eur('2') },
  ]);
  const { rows, totals } = await readForecast(rep(lea), { period: 'month', by: 'person' });
  expect(rows.map(({ target, called }) => [target, called])).toEqual([['1.00', '1.00']]);
  expect(totals.map(({ target }) => target)).toEqual(['9.00']);
  const foreign = create('forecast_call', [{ person: karim, period: 'quarter', commit: eur('5') }], rep(lea));
  await expect(foreign).rejects.toMatchObject({ code: 'forbidden' });
});

test('by age: the chances of those that had stood there as long', async () => {
  const odds = [
    { days: 0, deals: 100, won: 50 },
    { days: 30, deals: 40, won: 4 },
    { days: 60, deals: 10, won: 9 },
  ];
  await sql`update w_1.stage set learnt = ${JSON.stringify({ deals: 100, won: 50, odds })}::jsonb where id = ${stage.Devis}`.execute(
    world.db,
  );
  const [young, old, oldest] = await create('deal', [deal('Y'), deal('O'), deal('T')]);
  await sql`update w_1.deal set stage_entered_at = ${thursday.toISOString()}::timestamptz - case id when ${old} then interval '35 days'
    when ${oldest} then interval '90 days' else interval '2 days' end`.execute(world.db);
  const { rows, aged } = await readForecast(ctx(), { period: 'month', by: 'person' });
  // 50 % of one, 10 % of two: beyond sixty days too few deals say anything, and those from thirty on speak for them.
  expect([aged, rows[0]!.by_age, rows[0]!.by_stage]).toEqual([true, '700.00', '990.00']);
  expect(young).toBeDefined();
  await sql`update w_1.stage set learnt = null`.execute(world.db);
});

test('a week is frozen once, whoever comes first', async () => {
  await create('deal', [deal('A')]);
  const frozen = await Promise.all([freeze(ctx(monday)), freeze(ctx(monday))]);
  expect(frozen.sort()).toEqual([false, true]);
  expect(await freeze(ctx(thursday))).toBe(false);
  expect(await freeze(ctx(new Date('2026-03-09T05:00:00Z')))).toBe(true);
  const { rows } = await sql`select frozen_on from w_1.forecast_frozen order by 1`.execute(world.db);
  expect(rows).toEqual([{ frozen_on: '2026-03-02' }, { frozen_on: '2026-03-09' }]);
});

test('why it changed: each deal under one cause, and the sums add up to the cent', async () => {
  const names = ['Won', 'Lost', 'Out', 'In', 'More', 'Surer', 'Gone', 'Same', 'Swiss'];
  const ids = await create(
    'deal',
    names.map((name) => deal(name, name === 'In' ? { close_date: '2026-05-01' } : {})),
  );
  const of = (name: string) => ids[names.indexOf(name)]!;
  await freeze(ctx(monday));
  await change(of('Won'), { stage: stage.Gagnée });
  await change(of('Lost'), { stage: stage.Perdue });
  await change(of('Out'), { close_date: '2026-05-01' });
  await change(of('In'), { close_date: '2026-03-31' });
  await change(of('More'), { amount: eur('1500.55') });
  await change(of('Surer'), { stage: stage.Accord });
  await change(of('Swiss'), { amount: { amount: '1000', currency: 'CHF' } });
  await write(ctx(), 'deal', [{ kind: 'delete', id: of('Gone') }]);
  await create('deal', [deal('New')], ctx());

  const { deals, causes, totals, since, count } = await readChanges(ctx(), { period: 'month' });
  expect(since).toBe('2026-03-02');
  expect(
    deals.map(({ title, cause, currency, delta }) => `${title} ${cause} ${currency} ${delta}`).sort(),
  ).toEqual([
    'In moved_in EUR 330.00',
    'Lost lost EUR -330.00',
    'More amount EUR 165.18',
    'New new EUR 330.00',
    'Out moved_out EUR -330.00',
    'Surer probability EUR 470.00',
    'Swiss amount CHF 330.00',
    'Swiss amount EUR -330.00',
    'Won won EUR 670.00',
    'null gone EUR -330.00',
  ]);
  expect(count).toBe(10);
  for (const { currency, before, after, delta } of totals) {
    const sum = (all: readonly { currency: string; delta: string }[]) =>
      all
        .filter((one) => one.currency === currency)
        .reduce((total, one) => total.plus(one.delta), new Big(0))
        .toFixed(2);
    expect([sum(deals), sum(causes), new Big(after).minus(before).toFixed(2)]).toEqual([delta, delta, delta]);
  }
  // What it says now is what the forecast says.
  const { totals: now } = await readForecast(ctx(), { period: 'month', by: 'person' });
  expect(totals.map(({ currency, after }) => `${currency} ${after}`)).toEqual(
    now.map(({ currency, by_stage }) => `${currency} ${by_stage}`),
  );
});

test('between two frozen weeks: what was so by the second, whatever has become of it since', async () => {
  const names = ['Won', 'Out', 'Given', 'Gone', 'Later', 'New'];
  const ids = await create(
    'deal',
    names.slice(0, 5).map((name) => deal(name)),
  );
  const of = (name: string) => ids[names.indexOf(name)]!;
  await freeze(ctx(monday));
  await change(of('Won'), { stage: stage.Gagnée });
  await change(of('Out'), { close_date: '2026-05-01' });
  await change(of('Given'), { owner: karim, amount: eur('1100') });
  await create('deal', [deal('New')], ctx());
  const second = new Date('2026-03-09T05:00:00Z');
  await freeze(ctx(second));
  // After it: none of this is told of the week before.
  await change(of('Out'), { stage: stage.Perdue });
  await change(of('Later'), { amount: eur('5') });
  await write(ctx(new Date('2026-03-10T10:00:00Z')), 'deal', [{ kind: 'delete', id: of('Gone') }]);

  const asked = { period: 'month' as const, since: '2026-03-02', until: '2026-03-11' };
  const { since, until, deals, totals } = await readChanges(ctx(new Date('2026-03-20T10:00:00Z')), asked);
  expect([since, until]).toEqual(['2026-03-02', '2026-03-09']);
  expect(deals.map(({ title, cause, delta }) => `${title} ${cause} ${delta}`).sort()).toEqual([
    'Given amount 33.00',
    'New new 330.00',
    'Out moved_out -330.00',
    'Won won 670.00',
  ]);
  expect(totals).toEqual([{ currency: 'EUR', before: '1650.00', after: '2353.00', delta: '703.00' }]);
});

test.each([['2026-03-02'], ['2026-02-20']])(
  'the second week comes after the first: until %s is refused',
  async (until) => {
    await freeze(ctx(monday));
    await expect(readChanges(ctx(), { period: 'month', since: '2026-03-02', until })).rejects.toMatchObject({
      problems: [{ code: 'until_not_after', path: 'until' }],
    });
  },
);

test('several currencies together, at the firm’s own rates and to the cent; a missing rate is named', async () => {
  await create('deal', [
    deal('A', { stage: stage.Gagnée }),
    deal('B', { stage: stage.Gagnée, amount: { amount: '333.33', currency: 'CHF' } }),
    deal('C', { amount: { amount: '100', currency: 'CHF' } }),
  ]);
  const march = { person: lea, period: 'month', starts_on: '2026-03-01' };
  await create('target', [
    { ...march, amount: eur('2000.01') },
    { ...march, amount: { amount: '999.99', currency: 'CHF' } },
  ]);
  const read = () => readForecast(ctx(), { period: 'month', by: 'person' });
  expect(await read()).toMatchObject({ together: null, without_rate: ['CHF'] });
  await create('exchange_rate', [{ currency: 'CHF', rate: 1.0523, starts_on: '2026-01-15' }]);
  const { together, totals } = await read();
  // 333.33 × 1.0523 = 350.763159; 366.33 × 1.0523 = 385.489059; 999.99 × 1.0523 = 1052.289477.
  expect(together).toMatchObject({
    currency: 'EUR',
    target: '3052.30',
    won: '1350.76',
    by_stage: '1385.49',
    rates: [{ currency: 'CHF', rate: '1.0523', starts_on: '2026-01-15' }],
  });
  expect(totals.map(({ currency, target }) => `${currency} ${target}`)).toEqual([
    'EUR 2000.01',
    'CHF 999.99',
  ]);
});

test('one calls in each currency by itself', async () => {
  const call = (amount: string, currency: string) => ({
    period: 'month',
    starts_on: '2026-03-01',
    commit: { amount, currency },
  });
  await create('forecast_call', [call('700', 'EUR'), call('300', 'CHF')], rep(lea));
  const { mine, totals } = await readForecast(rep(lea), { period: 'month', by: 'person' });
  expect(mine.map(({ commit }) => commit)).toEqual([
    { amount: '300.00', currency: 'CHF' },
    { amount: '700.00', currency: 'EUR' },
  ]);
  expect(totals.map(({ currency, called }) => `${currency} ${called}`)).toEqual(['EUR 700.00', 'CHF 300.00']);
  await expect(create('forecast_call', [call('1', 'CHF')], rep(lea))).rejects.toMatchObject({
    code: 'conflict',
  });
});

test('whatever happens to the deals, the difference is explained to the cent', async () => {
  const money = fc.record({
    amount: fc.integer({ min: 0, max: 9_999_999 }).map((cents) => new Big(cents).div(100).toFixed(2)),
    currency: fc.constantFrom('EUR', 'CHF'),
  });
  const state = fc.record({
    stage: fc.constantFrom('Devis', 'Accord', 'Gagnée', 'Perdue'),
    amount: money,
    close_date: fc.constantFrom('2026-03-10', '2026-04-10'),
    forecast_category: fc.constantFrom('commit', 'omitted', null),
  });
  const values = (one: { stage: string }) => ({ ...one, stage: stage[one.stage] });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(state, state), { minLength: 1, maxLength: 12 }), async (pairs) => {
      await sql`truncate w_1.deal, w_1.stage_stay, w_1.forecast_freeze, w_1.forecast_frozen`.execute(
        world.db,
      );
      const before = pairs.map(([one], i) => deal(`D${i}`, values(one)));
      const ids = await create('deal', before);
      const started = await readForecast(ctx(monday), { period: 'month', by: 'person' });
      await freeze(ctx(monday));
      await write(
        ctx(),
        'deal',
        pairs.map(([, one], i) => ({ kind: 'update' as const, id: ids[i]!, values: values(one) })),
      );
      const { totals, deals } = await readChanges(ctx(), { period: 'month' });
      const ended = await readForecast(ctx(), { period: 'month', by: 'person' });
      const stands = ({ totals }: typeof started, currency: string) =>
        totals.find((one) => one.currency === currency)?.by_stage ?? '0.00';
      for (const { currency, before, after, delta } of totals) {
        expect([before, after]).toEqual([stands(started, currency), stands(ended, currency)]);
        const moved = deals.filter((one) => one.currency === currency);
        expect(moved.reduce((sum, one) => sum.plus(one.delta), new Big(0)).toFixed(2)).toBe(delta);
      }
    }),
    { numRuns: 25 },
  );
});

test('once a month is over, what was forecast at its beginning stands beside what was won', async () => {
  const [a] = await create('deal', [deal('A'), deal('B')]);
  await freeze(ctx(monday));
  await change(a!, { stage: stage.Gagnée, amount: eur('800') });
  const april = ctx(new Date('2026-04-02T10:00:00Z'));
  expect((await readAccuracy(april, 'month')).periods).toEqual([
    {
      starts_on: '2026-03-01',
      frozen_on: '2026-03-02',
      currency: 'EUR',
      forecast: '660.00',
      won: '800.00',
      error: '-140.00',
      percent: -18,
    },
  ]);
});

test('of some deals alone, and of those that the reader sees', async () => {
  await create('deal', [deal('A', { stage: stage.Gagnée }), deal('B', { owner: karim })]);
  await freeze(ctx(monday));
  const april = new Date('2026-04-02T10:00:00Z');
  const told = async (...asked: Parameters<typeof readAccuracy>) =>
    (await readAccuracy(...asked)).periods.map(({ forecast, won }) => [forecast, won]);
  expect(await told(ctx(april), 'month', 12)).toEqual([['1330.00', '1000.00']]);
  const karims = { field: 'owner', op: 'is' as const, value: karim };
  expect(await told(ctx(april), 'month', 12, karims)).toEqual([['330.00', '0.00']]);
  expect(await told(rep(lea, april), 'month')).toEqual([['1000.00', '1000.00']]);
  expect(await told(rep(karim, april), 'month')).toEqual([['330.00', '0.00']]);
});

test('what one’s own calls were worth is for nobody else', async () => {
  await create('forecast_call', [
    { person: lea, period: 'month', starts_on: '2026-03-01', commit: eur('700') },
  ]);
  await freeze(ctx(monday));
  const april = new Date('2026-04-02T10:00:00Z');
  expect((await readAccuracy(rep(lea, april), 'month')).mine).toEqual({
    verdict: 'not_enough',
    months: [{ starts_on: '2026-03-01', currency: 'EUR', said: '700.00', won: '0.00' }],
  });
  for (const other of [rep(karim, april), world.as({ id: karim, now: april })])
    expect((await readAccuracy(other, 'month')).mine.months).toEqual([]);
});
