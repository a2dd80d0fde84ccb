// The return, from the value of the goals and the budget. For those who may see both.
import Big from 'big.js';
import { z } from 'zod';
import { digitsOf } from '../../../../fields/money/currencies.ts';
import { defineAction } from '../../../../model/server/action.ts';
import type { Context } from '../../../../model/server/context.ts';
import { dayIn } from '../../../../platform/lib/day.ts';
import { JalonError } from '../../../../platform/lib/errors.ts';
import { readPage } from '../../../../records/server/read.ts';
import { monthOf, wholeMonthFrom } from '../../goals/periods.ts';
import { linesOf } from '../../goals/server/goals.ts';
import { readProgramme } from '../../goals/server/programme.ts';
import { worthOf } from '../../goals/server/value.ts';
import { costByMonth, reckonLine } from '../reckon.ts';
import { outcomeOf, type Return, type ReturnMonth, returnByMonth, scenarios } from '../return.ts';
import { readAccounts } from './accounts.ts';
import { frameOf, rateOf, readHours, readLines } from './read.ts';

/** How many of the last months what is to come is taken from. */
const lastMonths = 3;

export const returnAction = defineAction({
  name: 'programme.return',
  label: { fr: 'Le retour sur le projet CRM', en: 'The return on the CRM programme' },
  input: z.strictObject({}),
  run: roiNow,
});

/** Also for the committee's pack. Refused to those who do not see the budget. */
export async function roiNow(ctx: Context): Promise<Return> {
  const programme = await readProgramme(ctx);
  if (ctx.actor.access.filter('budget_line', 'read') === false || !programme)
    throw new JalonError('forbidden');
  const { currency } = ctx.settings;
  const digits = digitsOf(currency);
  const now = monthOf(dayIn(ctx.now, ctx.settings.timeZone));
  const { real } = await readAccounts(ctx);
  const frame = frameOf(ctx, programme, real, digits);
  const { own } = await readLines(ctx);
  const costs = new Map<string, Big>();
  const add = (month: string, amount: Big) => costs.set(month, (costs.get(month) ?? new Big(0)).plus(amount));
  for (const line of own)
    for (const [month, amount] of costByMonth(reckonLine(line, frame), frame)) add(month, amount);
  const rate = rateOf(programme, currency);
  if (rate !== null)
    for (const { month, hours } of await readHours(ctx)) add(month, new Big(hours).times(rate));
  const gains = await readGains(ctx, currency);
  const values = new Map<string, Big>();
  for (const { months } of gains.valued)
    for (const { month, gained } of months) values.set(month, (values.get(month) ?? new Big(0)).plus(gained));
  const known = [...values.keys()]
    .filter((month) => month < now)
    .sort()
    .slice(-lastMonths);
  const expected = known.length
    ? known
        .reduce((sum, month) => sum.plus(values.get(month)!), new Big(0))
        .div(known.length)
        .round(digits, 1)
    : new Big(0);
  const first = [...costs.keys(), monthOf(programme.starts_on)].sort()[0]!;
  const live = programme.go_live_on ? wholeMonthFrom(programme.go_live_on) : null;
  const input = { from: first, to: frame.horizon, now, costs, values, expected, live, digits };
  const months = returnByMonth(input);
  const past = months.filter(({ ahead }) => !ahead);
  const sum = (of: (month: ReturnMonth) => string) =>
    past.reduce((total, month) => total.plus(of(month)), new Big(0)).toFixed(digits);
  return {
    currency,
    months,
    value: sum(({ value }) => value),
    cost: sum(({ cost }) => cost),
    goals: gains.valued.map(({ id, name, total }) => ({ id, name, total })),
    unvalued: gains.unvalued,
    expected: expected.toFixed(digits),
    outcomes: Object.fromEntries(
      scenarios.map((one) => [one, outcomeOf(returnByMonth(input, one))]),
    ) as Return['outcomes'],
    horizon: frame.horizon,
  };
}

async function readGains(ctx: Context, currency: string) {
  const { records } = await readPage(ctx, 'goal', {
    filter: { field: 'status', op: 'in', value: ['open', 'reached'] },
    limit: 200,
  });
  const { goals, pointsOf } = await linesOf(ctx, records);
  const programme = await readProgramme(ctx);
  const all = goals.map((line, i) => ({
    id: line.id,
    name: line.name,
    worth: worthOf(ctx, records[i]!, line, pointsOf.get(line.measure?.id ?? '') ?? [], programme),
  }));
  return {
    valued: all.flatMap(({ id, name, worth }) =>
      worth && worth.currency === currency ? [{ id, name, total: worth.total, months: worth.months }] : [],
    ),
    unvalued: all.filter(({ worth }) => !worth).map(({ id, name }) => ({ id, name })),
  };
}
