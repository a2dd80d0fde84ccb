import { expect, test } from 'vitest';
import type { Line } from './contract.ts';
import { checkOf, dueMonths, type Frame, horizonOf, reckonLine, reserveOf, sumsOf } from './reckon.ts';

const frame: Frame = { starts_on: '2026-01-15', horizon: '2027-06-30', digits: 2, users: null };
const line = (kind: Line['kind'], more: Partial<Line> = {}): Line => ({
  id: kind,
  version: 1,
  name: kind,
  kind,
  recurrence: 'once',
  starts_on: null,
  ends_on: null,
  quantity: '1',
  unit_cost: null,
  by_user: false,
  committed: null,
  spent: null,
  could_reach: null,
  ...more,
});
const all = (...lines: Line[]) => lines.map((one) => reckonLine(one, frame));

test('the frame ends a year after go-live, on the same day or the last of its month', () => {
  expect(horizonOf('2026-01-15', '2026-06-30')).toBe('2027-06-30');
  expect(horizonOf('2026-01-15', '2024-02-29')).toBe('2025-02-28');
  expect(horizonOf('2026-01-15', null)).toBe('2027-07-15');
});

test('planned is quantity times cost times how often it falls due', () => {
  const monthly = { recurrence: 'monthly', starts_on: '2026-03-10', ends_on: '2026-05-01' } as const;
  expect(dueMonths({ ...monthly }, frame)).toEqual(['2026-03-01', '2026-04-01', '2026-05-01']);
  expect(
    reckonLine(line('licences', { ...monthly, quantity: '12', unit_cost: '19.90' }), frame).planned,
  ).toBe('716.40');
  // Without an end until the frame's: January 2026 to June 2027 are eighteen months, and two years begun.
  expect(reckonLine(line('hosting', { recurrence: 'monthly', unit_cost: '10' }), frame).planned).toBe(
    '180.00',
  );
  expect(reckonLine(line('maintenance', { recurrence: 'yearly', unit_cost: '100' }), frame).planned).toBe(
    '200.00',
  );
  expect(
    reckonLine(line('training', { recurrence: 'monthly', starts_on: '2028-01-01', unit_cost: '9' }), frame)
      .planned,
  ).toBe('0.00');
});

test('a line by user follows the accounts that are used, once there are any', () => {
  const licences = line('licences', { by_user: true, quantity: '12', unit_cost: '20' });
  expect(reckonLine(licences, frame).planned).toBe('240.00');
  expect(reckonLine(licences, { ...frame, users: 9 })).toMatchObject({ counted: '9', planned: '180.00' });
});

test('at completion: what is spent, and the larger of what is committed and what is left of the plan', () => {
  const forecast = (more: Partial<Line>) =>
    reckonLine(line('consulting', { unit_cost: '1000', ...more }), frame).forecast;
  expect(forecast({})).toBe('1000.00');
  expect(forecast({ spent: '400' })).toBe('1000.00');
  expect(forecast({ spent: '400', committed: '900' })).toBe('1300.00');
  expect(forecast({ spent: '1200' })).toBe('1200.00');
  expect(forecast({ spent: '1200', committed: '50' })).toBe('1250.00');
});

test('the reserve: ten per cent of the total, added to what the unforeseen lines could come to', () => {
  // 10,000 of licences, 20,000 of consulting that could reach 26,000, 3,000 of overtime that could reach 5,000, 2,000 of
  // travel that could reach 2,500, 1,000 of backup that could reach 1,500: 10 % of 36,000, and 35,000.
  const lines = all(
    line('licences', { unit_cost: '10000', could_reach: '99999' }),
    line('consulting', { unit_cost: '20000', could_reach: '26000' }),
    line('overtime', { unit_cost: '3000', could_reach: '5000' }),
    line('travel', { unit_cost: '2000', could_reach: '2500' }),
    line('backup', { unit_cost: '1000', could_reach: '1500' }),
  );
  const { planned } = sumsOf(lines, '0', 2);
  expect(planned).toBe('36000.00');
  const reserve = reserveOf(lines, planned, 10, 2);
  expect(reserve).toMatchObject({ share: '3600.00', total: '38600.00', missing: [] });
  expect(reserve.terms.map(({ amount }) => amount)).toEqual(['26000.00', '5000.00', '2500.00', '1500.00']);
  expect(reserveOf(all(line('travel', { unit_cost: '100' })), '100.00', 10, 2)).toMatchObject({
    total: '10.00',
    missing: ['travel'],
  });
});

test('set-up, integration and training cost two to three times hardware and licences', () => {
  const plan = (work: string) =>
    checkOf(all(line('licences', { unit_cost: '10000' }), line('integration', { unit_cost: work })), 2);
  expect(plan('12000')).toMatchObject({
    state: 'forgotten',
    times: 1.2,
    missing: ['consulting', 'customising', 'installation', 'migration', 'training'],
  });
  expect(plan('19999.99').state).toBe('forgotten');
  expect(plan('20000')).toMatchObject({ state: 'usual', missing: [] });
  expect(plan('30000').state).toBe('usual');
  expect(plan('30100').state).toBe('more');
  expect(checkOf([], 2)).toMatchObject({ state: 'empty', times: null });
});

test('hours noted are spent and in the forecast, though nobody planned them', () => {
  const lines = all(line('training', { unit_cost: '100', committed: '30', spent: '70' }));
  expect(sumsOf(lines, '45.50', 2)).toEqual({
    planned: '100.00',
    committed: '30.00',
    spent: '115.50',
    forecast: '145.50',
  });
});
