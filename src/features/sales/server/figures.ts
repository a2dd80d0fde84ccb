// The figures of the dashboard, each with the records that it counts: a datum says which object and which filter open it.
// Access is that of the reader: a rep sees the figures of what they may see.
import { sql } from 'kysely';
import { z } from 'zod';
import { allOf, type Filter } from '../../../model/query.ts';
import { accessCondition, resolveFilter } from '../../../model/resolve.ts';
import { defineAction } from '../../../model/server/action.ts';
import { compileCondition, table } from '../../../model/server/compile.ts';
import { askerOf, type Context } from '../../../model/server/context.ts';
import { aggregate } from '../../../records/server/aggregate.ts';
import type { Datum, Figures } from '../contract.ts';

export const figuresAction = defineAction({
  name: 'sales.figures',
  label: { fr: 'Chiffres des ventes', en: 'Sales figures' },
  input: z.strictObject({
    pipeline: z.uuid().optional(),
    owner: z.uuid().optional(),
    /** How many months back, the current one included. */
    months: z.number().int().min(1).max(36).default(12),
  }),
  run: (ctx, input) => readFigures(ctx, input),
});

export interface FiguresInput {
  pipeline?: string;
  owner?: string;
  months: number;
}

export async function readFigures(ctx: Context, input: FiguresInput): Promise<Figures> {
  const since = firstMonth(ctx, input.months);
  const mine: Filter | undefined = input.owner ? { field: 'owner', op: 'is', value: input.owner } : undefined;
  const inPipeline: Filter | undefined = input.pipeline
    ? { field: 'pipeline', op: 'is', value: input.pipeline }
    : undefined;
  const deals = allOf(mine, inPipeline);
  const [byStage, won, leads, growth, response] = await Promise.all([
    pipelineByStage(ctx, deals),
    wonByMonth(ctx, deals, since),
    leadsByMonth(ctx, mine, since),
    newCustomersByMonth(ctx, deals, since),
    responseByMonth(ctx, mine, since),
  ]);
  return {
    since,
    currency: ctx.settings.currency,
    pipeline_by_stage: byStage,
    won_by_month: won,
    leads_by_month: leads,
    new_customers_by_month: growth,
    response_by_month: response,
  };
}

async function pipelineByStage(
  ctx: Context,
  deals: Filter | undefined,
): Promise<Figures['pipeline_by_stage']> {
  const open: Filter = { field: 'status', op: 'is', value: 'open' };
  const { groups } = await aggregate(ctx, 'deal', {
    filter: allOf(open, deals),
    group_by: [{ field: 'stage' }, { field: 'stage.position' }],
    measures: [{ op: 'count' }, { op: 'sum', field: 'amount' }],
  });
  return groups
    .map(({ keys: [stage, position], measures: [count, sum] }) => ({
      stage: stage as { id: string; title: string },
      position: Number(position),
      count: Number(count),
      sum: money(ctx, sum),
      open: {
        object: 'deal',
        filter: allOf(open, deals, {
          field: 'stage',
          op: 'is',
          value: (stage as { id: string } | null)?.id,
        })!,
      },
    }))
    .sort((a, b) => a.position - b.position);
}

async function wonByMonth(
  ctx: Context,
  deals: Filter | undefined,
  since: string,
): Promise<Figures['won_by_month']> {
  const won = allOf(
    { field: 'status', op: 'is', value: 'won' },
    { field: 'close_date', op: 'gte', value: since },
    deals,
  )!;
  const { groups } = await aggregate(ctx, 'deal', {
    filter: won,
    group_by: [{ field: 'close_date', bucket: 'month' }],
    measures: [{ op: 'count' }, { op: 'sum', field: 'amount' }, { op: 'avg', field: 'amount' }],
  });
  return groups.map(({ keys: [month], measures: [count, sum, average] }) => ({
    month: String(month),
    count: Number(count),
    sum: money(ctx, sum),
    average: money(ctx, average, true),
    open: inMonth('deal', won, 'close_date', String(month)),
  }));
}

async function leadsByMonth(
  ctx: Context,
  mine: Filter | undefined,
  since: string,
): Promise<Figures['leads_by_month']> {
  const received = allOf({ field: 'received_at', op: 'gte', value: since }, mine)!;
  const { groups } = await aggregate(ctx, 'lead', {
    filter: received,
    group_by: [{ field: 'received_at', bucket: 'month' }, { field: 'status' }],
  });
  const months = new Map<string, { received: number; converted: number }>();
  for (const {
    keys: [month, status],
    measures: [count],
  } of groups) {
    const entry = months.get(String(month)) ?? { received: 0, converted: 0 };
    entry.received += Number(count);
    if (status === 'converted') entry.converted += Number(count);
    months.set(String(month), entry);
  }
  return [...months].map(([month, { received: total, converted }]) => ({
    month,
    received: total,
    converted,
    per_hundred: (converted / total) * 100,
    open: inMonth('lead', received, 'received_at', month),
  }));
}

/** Companies by the month in which they first bought. */
async function newCustomersByMonth(
  ctx: Context,
  deals: Filter | undefined,
  since: string,
): Promise<Figures['new_customers_by_month']> {
  const bought: Filter = { field: 'status', op: 'is', value: 'won' };
  const allowed = compileCondition(
    ctx.schema,
    accessCondition(ctx.schema, 'deal', 'read', askerOf(ctx)),
    't0',
  );
  const asked = deals
    ? compileCondition(ctx.schema, resolveFilter(ctx.schema, 'deal', deals, askerOf(ctx)), 't0')
    : sql`true`;
  const { rows } = await sql<{ month: string | null; count: number }>`
    select case when first >= ${since}::date then date_trunc('month', first::timestamp)::date end as month, count(*) as count
    from (select company_id, min(close_date) as first from ${table(ctx.schema, 'deal')} as t0
      where t0.deleted_at is null and status = 'won' and company_id is not null and close_date is not null and ${allowed} and ${asked} group by company_id) as customers
    group by 1 order by 1 nulls first`.execute(ctx.db);
  let total = Number(rows.find(({ month }) => month === null)?.count ?? 0);
  return rows.flatMap(({ month, count }) => {
    if (month === null) return [];
    total += Number(count);
    const from = month;
    return [
      {
        month,
        count: Number(count),
        total,
        open: {
          object: 'company',
          filter: {
            and: [
              {
                some: 'deals',
                where: allOf(
                  bought,
                  { field: 'close_date', op: 'between', value: [from, lastDay(from)] },
                  deals,
                )!,
              },
              { none: 'deals', where: allOf(bought, { field: 'close_date', op: 'lt', value: from }, deals)! },
            ],
          },
        },
      },
    ];
  });
}

/** Median hours from arrival to first human answer, over the leads of the month that had one. */
async function responseByMonth(
  ctx: Context,
  mine: Filter | undefined,
  since: string,
): Promise<Figures['response_by_month']> {
  const answered = allOf(
    { field: 'received_at', op: 'gte', value: since },
    { field: 'first_response_at', op: 'not_empty' },
    mine,
  )!;
  const where = compileCondition(
    ctx.schema,
    {
      kind: 'all',
      of: [
        accessCondition(ctx.schema, 'lead', 'read', askerOf(ctx)),
        resolveFilter(ctx.schema, 'lead', answered, askerOf(ctx)),
      ],
    },
    't0',
  );
  const { rows } = await sql<{ month: string; count: number; hours: number }>`
    select date_trunc('month', received_at at time zone ${ctx.actor.timeZone})::date as month, count(*) as count,
      percentile_cont(0.5) within group (order by extract(epoch from first_response_at - received_at) / 3600) as hours
    from ${table(ctx.schema, 'lead')} as t0 where t0.deleted_at is null and ${where} group by 1 order by 1`.execute(
    ctx.db,
  );
  return rows.map(({ month, count, hours }) => ({
    month,
    count: Number(count),
    median_hours: Number(hours),
    open: inMonth('lead', answered, 'received_at', month),
  }));
}

function inMonth(object: string, filter: Filter, field: string, month: string): Datum['open'] {
  const bounds: Filter =
    field === 'received_at'
      ? {
          and: [
            { field, op: 'gte', value: month },
            { field, op: 'lt', value: nextMonth(month) },
          ],
        }
      : { field, op: 'between', value: [month, lastDay(month)] };
  return { object, filter: allOf(filter, bounds)! };
}

function money(ctx: Context, value: unknown, rounded = false): { amount: string; currency: string } {
  const { amount, currency } = (value ?? { amount: '0', currency: ctx.settings.currency }) as {
    amount: string;
    currency: string;
  };
  return { amount: rounded ? Number(amount).toFixed(2) : amount, currency };
}

const day = (date: Date): string => date.toISOString().slice(0, 10);

function firstMonth(ctx: Context, months: number): string {
  return day(new Date(Date.UTC(ctx.now.getUTCFullYear(), ctx.now.getUTCMonth() - months + 1, 1)));
}

const nextMonth = (month: string): string =>
  day(new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 1)));
const lastDay = (month: string): string =>
  day(new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)));
