// What the programme is worth to the firm: its goals frozen at go-live, one of them counted by hand, and a point of conversion priced
// from the firm's own leads and sales.
import type { Context } from '../../../../../model/server/context.ts';
import { addDays, dayIn } from '../../../../../platform/lib/day.ts';
import { aggregate } from '../../../../../records/server/aggregate.ts';
import { readPage } from '../../../../../records/server/read.ts';
import { write } from '../../../../../records/server/write.ts';
import type { Stage } from '../../story/teller.ts';

type People = Stage['people'];

/** The share of a sale that is left when all it takes is paid: the firm's accountant says so. */
const margin = 0.3;

export async function tellGoals(ctx: Context, people: People): Promise<void> {
  const { records } = await readPage(ctx, 'programme', { limit: 1, fields: ['starts_on', 'go_live_on'] });
  const programme = records[0] as { starts_on: string; go_live_on: string } | undefined;
  if (!programme) return;
  await countSheets(ctx, people, programme);
  const { records: goals } = await readPage(ctx, 'goal', {
    fields: ['name', 'baseline'],
    limit: 50,
  });
  const worth = await worthOfPoint(ctx, programme.starts_on);
  const conversion = await keyed(ctx, 'lead_conversion');
  await write(
    ctx,
    'goal',
    goals.flatMap(({ id, baseline }) => {
      const frozen = { baseline_frozen_on: programme.go_live_on };
      // Contracts were few then: the figure comes from the notebook that was kept.
      if (baseline == null)
        return [{ kind: 'update' as const, id, values: { ...fromNotebook(programme.starts_on), ...frozen } }];
      if (id === conversion && worth)
        return [{ kind: 'update' as const, id, values: { ...frozen, ...worth, owner: people.karim } }];
      return [{ kind: 'update' as const, id, values: frozen }];
    }),
    { trusted: true },
  );
  await ctx.services.call(ctx, 'programme.fill_measures', {});
}

const fromNotebook = (starts_on: string) => ({
  baseline: 94,
  baseline_from: monthAfter(starts_on, -12),
  baseline_to: addDays(monthAfter(starts_on, 0), -1),
  baseline_source: 'Cahier des résiliations',
  target: 98,
});

async function keyed(ctx: Context, key: string): Promise<string | undefined> {
  const { records } = await readPage(ctx, 'goal', {
    filter: { field: 'measure.key', op: 'is', value: key },
    fields: ['name'],
    limit: 1,
  });
  return records[0]?.id;
}

/** Of a hundred leads one more becomes a deal: so many leads a month, of which so many are won, at so much each. */
async function worthOfPoint(ctx: Context, starts_on: string) {
  const half = addDays(starts_on, -180);
  const within = (field: string) => ({
    and: [
      { field, op: 'gte' as const, value: half },
      { field, op: 'lt' as const, value: starts_on },
    ],
  });
  const count = async (object: string, filter: Parameters<typeof aggregate>[2]['filter']) =>
    Number((await aggregate(ctx, object, { filter })).groups[0]?.measures[0] ?? 0);
  const leads = (await count('lead', within('received_at'))) / 6;
  const closed = within('close_date');
  const won = { and: [closed, { field: 'status', op: 'is' as const, value: 'won' }] };
  const lost = { and: [closed, { field: 'status', op: 'is' as const, value: 'lost' }] };
  const [wins, losses] = [await count('deal', won), await count('deal', lost)];
  const { groups } = await aggregate(ctx, 'deal', {
    filter: won,
    measures: [{ op: 'avg', field: 'amount' }],
  });
  const average = Number((groups[0]?.measures[0] as { amount: string } | null)?.amount ?? 0);
  const share = wins / Math.max(1, wins + losses);
  const value = Math.round((leads / 100) * share * average * margin);
  if (!value) return null;
  const formats = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 0 });
  return {
    value_per_unit: { amount: String(value), currency: ctx.settings.currency },
    value_reason:
      `Sur les six mois d’avant : ${formats.format(leads)} demandes par mois, ` +
      `${formats.format(share * 100)} % des affaires gagnées, ${formats.format(average)} € par vente, ` +
      `30 % de marge. Un point de plus vaut donc ${formats.format(value)} € par mois.`,
  };
}

/** How many spreadsheets are still kept beside the CRM: nobody but people can count them. */
const sheets = [9, 9, 8, 6, 5, 3, 2];

async function countSheets(
  ctx: Context,
  people: People,
  { starts_on, go_live_on }: { starts_on: string; go_live_on: string },
): Promise<void> {
  const today = dayIn(ctx.now, ctx.settings.timeZone);
  const make = async (object: string, values: Record<string, unknown>) =>
    (await write(ctx, object, [{ kind: 'create', values }], { trusted: true })).written[0]!.id;
  const measure = await make('measure', {
    name: 'Fichiers de suivi tenus à côté du CRM',
    description: 'Comptés avec l’équipe, à la première réunion du mois.',
    unit: 'number',
    better: 'down',
    period: 'month',
  });
  const months = sheets.map((_, i) => monthAfter(starts_on, i - 1)).filter((month) => month <= today);
  await write(
    ctx,
    'measure_value',
    months.map((month, i) => ({
      kind: 'create',
      values: { measure, starts_on: month, value: sheets[i], source: 'Relevé en réunion d’équipe' },
    })),
    { trusted: true },
  );
  await make('goal', {
    name: 'Plus de fichiers de suivi à côté du CRM',
    measure,
    position: 10,
    owner: people.nadia,
    baseline: sheets[0],
    baseline_from: monthAfter(starts_on, -1),
    baseline_to: addDays(monthAfter(starts_on, 0), -1),
    baseline_source: 'Relevé en réunion d’équipe',
    target: 1,
    target_on: monthAfter(go_live_on, 4),
  });
}

const monthAfter = (day: string, by: number): string =>
  new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1 + by, 1)).toISOString().slice(0, 10);
