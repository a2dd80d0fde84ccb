import Big from 'big.js';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { defaultRoles } from '../../features/auth/default-roles.ts';
import { forecastRules } from '../../features/forecast/server/rules.ts';
import { readTargetHistory } from '../../features/forecast/server/targets/history.ts';
import { readTargetGrid } from '../../features/forecast/server/targets/read.ts';
import { setTargets } from '../../features/forecast/server/targets/set.ts';
import { type CellToSet, converted, raised, spread } from '../../features/forecast/targets.ts';
import { newId } from '../../platform/lib/ids.ts';
import { type TestWorld, testWorld } from '../../records/server/test/context.ts';
import { undoOperation } from '../../records/server/undo.ts';
import { write } from '../../records/server/write.ts';
import { serverSchema } from './schema.ts';

let world: TestWorld;
const [lea, karim] = [newId(), newId()];
const now = new Date('2026-03-05T10:00:00Z');
const ctx = () => world.as({ now });
const rep = (id: string) =>
  world.as({ id, now, permissions: defaultRoles.find(({ key }) => key === 'sales_rep')!.permissions });

beforeAll(async () => {
  world = await testWorld(serverSchema('w_1'), forecastRules);
  await create('user', [
    { id: lea, name: 'Léa' },
    { id: karim, name: 'Karim' },
  ]);
});
afterAll(() => world.close());
beforeEach(() => sql`truncate w_1.target, w_1.exchange_rate, w_1.change`.execute(world.db));

async function create(object: string, values: Record<string, unknown>[]): Promise<void> {
  await write(
    ctx(),
    object,
    values.map((one) => ({ kind: 'create', values: one })),
  );
}
const cell = (amount: string | null, options: Partial<CellToSet> = {}): CellToSet => ({
  starts_on: '2026-03-01',
  period: 'month',
  group: lea,
  currency: 'EUR',
  amount,
  ...options,
});
const set = (...cells: CellToSet[]) => setTargets(ctx(), 'person', cells);
const grid = (period: 'month' | 'quarter' | 'year' = 'month', as = ctx(), year?: number) =>
  readTargetGrid(as, { period, by: 'person', year });

test('typed cell by cell, with sums of rows and columns', async () => {
  await set(cell('1000.10'), cell('2000.20', { starts_on: '2026-04-17' }), cell('500', { group: karim }));
  const { rows, total, columns } = await grid();
  expect(columns.slice(0, 3)).toEqual(['2026-01-01', '2026-02-01', '2026-03-01']);
  expect(rows.map(({ group, sum, cells }) => [group!.title, sum, Object.keys(cells)])).toEqual([
    ['Karim', '500.00', ['2026-03-01']],
    ['Léa', '3000.30', ['2026-03-01', '2026-04-01']],
  ]);
  expect([total.columns[2], total.columns[3], total.sum]).toEqual(['1500.10', '2000.20', '3500.30']);
});

test('changed, emptied, and taken back by its operation', async () => {
  await set(cell('1000'), cell('7', { group: karim }));
  const before = await grid();
  const context = ctx();
  const { changed, operation } = await setTargets(context, 'person', [
    cell('1200'),
    cell(null, { group: karim }),
  ]);
  expect(changed).toBe(2);
  expect((await grid()).total.sum).toBe('1200.00');
  await undoOperation(ctx(), operation);
  expect((await grid()).rows.map(({ sum }) => sum)).toEqual(before.rows.map(({ sum }) => sum));
});

test('who writes over what somebody else has changed meanwhile is told, and nothing is written', async () => {
  await set(cell('1000'));
  const seen = (await grid()).rows[0]!.cells['2026-03-01']!.version;
  await set(cell('1500'));
  const late = set(cell('9', { group: karim, version: null }), cell('1100', { version: seen }));
  await expect(late).rejects.toMatchObject({ code: 'conflict', problems: [{ path: 'cells[1]' }] });
  await expect(set(cell('1100', { version: null }))).rejects.toMatchObject({ code: 'conflict' });
  expect((await grid()).total.sum).toBe('1500.00');
});

test('a year of its own is held against its months; a quarter is its own, else its months', async () => {
  await set(
    cell('12000', { period: 'year' }),
    cell('900', { starts_on: '2026-01-01' }),
    cell('100', { starts_on: '2026-02-01' }),
    cell('5000', { period: 'quarter', starts_on: '2026-04-01' }),
  );
  expect((await grid()).rows[0]).toMatchObject({ sum: '1000.00', gap: '-11000.00' });
  expect((await grid('quarter')).rows[0]).toMatchObject({
    parts: { '2026-01-01': '1000.00' },
    sum: '6000.00',
    gap: '-6000.00',
  });
  expect((await grid('year')).rows[0]).toMatchObject({ sum: '12000.00', gap: null });
  await set(cell(null, { period: 'year' }));
  expect((await grid('year')).rows[0]).toMatchObject({ parts: { '2026-01-01': '6000.00' }, year: null });
});

test('last year stands beside, month by month', async () => {
  await set(cell('800', { starts_on: '2025-03-01' }));
  expect((await grid()).rows[0]).toMatchObject({ last: { '2026-03-01': '800.00' }, last_sum: '800.00' });
  expect((await grid('month', ctx(), 2027)).rows).toEqual([]);
});

test('a foreign target joins the sum at the latest rate of the year, to the cent; without one it is named', async () => {
  await set(
    cell('1000'),
    cell('333.33', { currency: 'CHF' }),
    cell('0.33', { currency: 'CHF', starts_on: '2026-04-01' }),
    cell('7', { currency: 'USD' }),
  );
  await create('exchange_rate', [
    { currency: 'chf', rate: 1.05, starts_on: '2026-01-01' },
    { currency: 'CHF', rate: 1.0523, starts_on: '2026-03-02' },
    { currency: 'CHF', rate: 9, starts_on: '2026-12-01' },
  ]);
  const { total, rates, without_rate, rows } = await grid();
  // 333.33 × 1.0523 = 350.763159 and 0.33 × 1.0523 = 0.347259, each in whole cents.
  expect([total.columns[2], total.columns[3], total.sum]).toEqual(['1350.76', '0.35', '1351.11']);
  expect(rates).toMatchObject([{ currency: 'CHF', rate: '1.0523', starts_on: '2026-03-02' }]);
  expect(without_rate).toEqual(['USD']);
  expect(rows.map(({ currency, sum }) => `${currency} ${sum}`)).toEqual([
    'EUR 1000.00',
    'CHF 333.66',
    'USD 7.00',
  ]);
});

test.each([
  [{ currency: 'EUR', rate: 1.1 }, 'rate_own'],
  [{ currency: 'XXY', rate: 1.1 }, 'rate_currency'],
  [{ currency: 'CHF', rate: 0 }, 'rate_zero'],
])('no rate is %o', async (values, code) => {
  await expect(create('exchange_rate', [{ ...values, starts_on: '2026-01-01' }])).rejects.toMatchObject({
    problems: [{ code }],
  });
});

test('one rate a day', async () => {
  const one = { currency: 'CHF', rate: 1.1, starts_on: '2026-01-01' };
  await expect(create('exchange_rate', [one, one])).rejects.toMatchObject({ code: 'conflict' });
});

test('whoever sells sees their own row and the firm’s, and sets nothing', async () => {
  await set(cell('1'), cell('2', { group: karim }), cell('9', { group: null }));
  const { rows, firm } = await grid('month', rep(lea));
  expect(rows.map(({ group, sum }) => [group!.title, sum])).toEqual([['Léa', '1.00']]);
  expect(firm.map(({ sum }) => sum)).toEqual(['9.00']);
  await expect(setTargets(rep(lea), 'person', [cell('5')])).rejects.toMatchObject({ code: 'forbidden' });
  const { changes } = await readTargetHistory(rep(lea), { year: 2026, limit: 50 });
  expect(changes.map(({ target }) => target).sort()).toEqual(['Léa · mars 2026', 'mars 2026']);
});

test('the history tells from what to what', async () => {
  await set(cell('1'));
  await set(cell('2'));
  await set(cell(null));
  const { changes } = await readTargetHistory(ctx(), { year: 2026, limit: 50 });
  expect(changes.map(({ before, after }) => [before?.amount ?? null, after?.amount ?? null])).toEqual([
    ['2.00', null],
    ['1.00', '2.00'],
    [null, '1.00'],
  ]);
});

test.each([
  ['1000', 'EUR', ['83.33', '83.33', '83.34']],
  ['100', 'JPY', ['8', '8', '9']],
])('%s %s over the months', (amount, currency, first) => {
  expect(spread(amount, 12, currency).slice(0, 3)).toEqual(first);
});

test('parts add up to the amount, each within a coin of its share', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 999_999_999 }),
      fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 12, maxLength: 12 }),
      fc.constantFrom('EUR', 'JPY', 'TND'),
      (cents, weights, currency) => {
        const digits = { EUR: 2, JPY: 0, TND: 3 }[currency]!;
        const amount = new Big(cents).div(100).toFixed(digits);
        const parts = spread(amount, 12, currency, weights.map(String));
        expect(parts.reduce((sum, one) => sum.plus(one), new Big(0)).toFixed(digits)).toBe(amount);
        const total = weights.reduce((sum, one) => sum + one, 0);
        for (const [i, part] of parts.entries()) {
          const share = new Big(amount).times(total ? weights[i]! : 1).div(total || 12);
          expect(
            share
              .minus(part)
              .abs()
              .times(10 ** digits)
              .lte(1),
          ).toBe(true);
        }
      },
    ),
  );
});

test('raised and converted to whole coins', () => {
  expect(raised('1000.10', '5', 'EUR')).toBe('1050.11');
  expect(raised('1000', '-2.5', 'JPY')).toBe('975');
  expect(converted('333.33', '1.0523', 'EUR')).toBe('350.76');
});
