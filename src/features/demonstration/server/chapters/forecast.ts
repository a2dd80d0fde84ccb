// The forecast of the firm: what each is to reach, what they say they will sell (Julie always a little more than she does), and how
// it stood fortnight by fortnight, so that one sees what has changed it since.
import type { Context } from '../../../../model/server/context.ts';
import { aggregate } from '../../../../records/server/aggregate.ts';
import { readPage } from '../../../../records/server/read.ts';
import { write } from '../../../../records/server/write.ts';
import { dateOnly, days } from '../calendar.ts';
import type { Colleague } from '../cast.ts';

type People = Readonly<Record<Colleague['key'], string>>;

const sellers = [
  { key: 'karim', confidence: 1.05 },
  { key: 'julie', confidence: 1.5 },
  { key: 'thomas', confidence: 0.95 },
  { key: 'nadia', confidence: 1 },
] as const;

const trusted = { trusted: true };
const toldDays = 220;

/** As things stood at a moment of the year: who had not yet said what they expect of the month says so, and the week is frozen. */
export async function tellForecast(ctx: Context, people: People, at: Date): Promise<void> {
  if (ctx.now.getTime() - at.getTime() > days(toldDays)) return;
  const then: Context = { ...ctx, now: at, cause: 'demonstration' };
  const month = `${dateOnly(at).slice(0, 7)}-01`;
  const said = await readPage(then, 'forecast_call', {
    filter: { field: 'starts_on', op: 'is', value: month },
    limit: 1,
  });
  if (said.records.length === 0) {
    const usual = await usualMonth(then, at);
    const calls = sellers.map(({ key, confidence }) => {
      const commit = round((usual.get(people[key]) ?? 4000) * confidence, 100);
      return {
        person: people[key],
        owner: people[key],
        period: 'month',
        starts_on: month,
        commit: eur(commit),
        best_case: eur(round(commit * 1.3, 100)),
      };
    });
    await create(then, 'forecast_call', calls);
  }
  await ctx.services.call(then, 'forecast.freeze', {});
}

/** What is to be reached this year and was the last, and how sure the open deals are. */
export async function tellTargets(ctx: Context, people: People): Promise<void> {
  const usual = await usualMonth(ctx, ctx.now);
  const year = ctx.now.getUTCFullYear();
  const monthly = (key: (typeof sellers)[number]['key'], of: number) =>
    round((usual.get(people[key]) ?? 4000) * (of === year ? 1.15 : 1), 500);
  const months = (of: number) =>
    Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(of, month, 1)).toISOString().slice(0, 10));
  await create(
    ctx,
    'target',
    [year - 1, year].flatMap((of) => [
      ...sellers.flatMap(({ key }) => {
        const own = { person: people[key], owner: people.claire };
        return [
          ...months(of).map((starts_on) => ({
            ...own,
            period: 'month',
            starts_on,
            amount: eur(monthly(key, of)),
          })),
          { ...own, period: 'year', starts_on: `${of}-01-01`, amount: eur(monthly(key, of) * 12) },
        ];
      }),
      {
        owner: people.claire,
        period: 'year',
        starts_on: `${of}-01-01`,
        amount: eur(sellers.reduce((sum, { key }) => sum + monthly(key, of) * 12, 0)),
      },
    ]),
  );
  const stages = await readPage(ctx, 'stage', { limit: 100, fields: ['name'] });
  const categories = new Map([
    ['Négociation', 'commit'],
    ['Essai réservé', 'commit'],
    ['Proposition', 'best_case'],
  ]);
  const sure = stages.records.filter(({ name }) => categories.has(String(name)));
  const open = await readPage(ctx, 'deal', {
    filter: { field: 'stage', op: 'in', value: sure.map(({ id }) => id) },
    fields: ['stage'],
    limit: 1000,
  });
  const nameOf = new Map(sure.map(({ id, name }) => [id, String(name)]));
  await write(
    { ...ctx, cause: 'demonstration' },
    'deal',
    open.records.map(({ id, stage }) => ({
      kind: 'update',
      id,
      values: { forecast_category: categories.get(nameOf.get((stage as { id: string }).id) ?? '') },
    })),
    trusted,
  );
}

/** What each wins in a month, by the four months before. */
async function usualMonth(ctx: Context, at: Date): Promise<Map<string, number>> {
  const { groups } = await aggregate(ctx, 'deal', {
    filter: {
      and: [
        { field: 'status', op: 'is', value: 'won' },
        {
          field: 'close_date',
          op: 'between',
          value: [dateOnly(new Date(at.getTime() - days(120))), dateOnly(at)],
        },
      ],
    },
    group_by: [{ field: 'owner' }],
    measures: [{ op: 'sum', field: 'amount' }],
  });
  return new Map(
    groups.flatMap(({ keys: [owner], measures: [sum] }) => {
      const id = (owner as { id: string } | null)?.id;
      return id && sum ? [[id, Number((sum as { amount: string }).amount) / 4] as const] : [];
    }),
  );
}

const round = (amount: number, to: number): number => Math.max(to, Math.round(amount / to) * to);
const eur = (amount: number) => ({ amount: String(amount), currency: 'EUR' });

const create = (ctx: Context, object: string, values: readonly Record<string, unknown>[]) =>
  write(
    ctx,
    object,
    values.map((one) => ({ kind: 'create', values: one })),
    trusted,
  );
