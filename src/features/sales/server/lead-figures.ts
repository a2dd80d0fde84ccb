// Figures of leads: how many came in and became customers, and how long they waited for an answer.
import { type RawBuilder, sql } from 'kysely';
import { allOf } from '../../../model/filter.ts';
import type { Filter } from '../../../model/query.ts';
import { accessCondition, resolveFilter } from '../../../model/resolve.ts';
import { compileCondition, table } from '../../../model/server/compile.ts';
import { askerOf, type Context } from '../../../model/server/context.ts';
import { aggregate } from '../../../records/server/aggregate.ts';
import type { LeadFigure, ResponseFigure } from '../contract.ts';
import { momentsWithin, nextMonth } from './months.ts';
import { seesFields } from './sees-fields.ts';

export interface Leads {
  months: string[];
  between(from: string, before: string): LeadFigure;
}

/** Leads received from that month up to the other. */
export async function readLeads(
  ctx: Context,
  mine: Filter | undefined,
  since: string,
  before: string,
): Promise<Leads> {
  const sees = seesFields(ctx, 'lead', ['received_at', 'status']);
  const { groups } = sees
    ? await aggregate(ctx, 'lead', {
        filter: allOf(momentsWithin(ctx, 'received_at', since, before), mine),
        group_by: [{ field: 'received_at', bucket: 'month' }, { field: 'status' }],
      })
    : { groups: [] };
  const counted = groups.map(({ keys: [month, status], measures: [count] }) => ({
    month: String(month),
    converted: status === 'converted',
    count: Number(count),
  }));
  const sum = (some: typeof counted) => some.reduce((total, { count }) => total + count, 0);
  return {
    months: [...new Set(counted.map(({ month }) => month))],
    between(from, until) {
      const within = counted.filter(({ month }) => month >= from && month < until);
      const received = sum(within);
      const converted = sum(within.filter((one) => one.converted));
      return {
        received,
        converted,
        per_hundred: received === 0 ? null : (converted / received) * 100,
        open: { object: 'lead', filter: allOf(momentsWithin(ctx, 'received_at', from, until), mine)! },
      };
    },
  };
}

/**
 * Median hours from arrival to first answer, of the leads of each month that had one. A median of months is not the median
 * of them together, so a span is asked for by itself.
 */
export async function responseByMonth(
  ctx: Context,
  mine: Filter | undefined,
  from: string,
  before: string,
): Promise<(ResponseFigure & { month: string })[]> {
  const month = sql`date_trunc('month', received_at at time zone ${ctx.actor.timeZone})::date`;
  const rows = await medians(ctx, mine, from, before, month);
  return rows.map((row) => ({ month: row.span, ...present(ctx, mine, row, row.span, nextMonth(row.span)) }));
}

export async function responseWithin(
  ctx: Context,
  mine: Filter | undefined,
  from: string,
  before: string,
): Promise<ResponseFigure> {
  const [row] = await medians(ctx, mine, from, before, sql`'all'`);
  return present(ctx, mine, row ?? { count: 0, hours: null }, from, before);
}

interface Median {
  span: string;
  count: number;
  hours: number | null;
}

async function medians(
  ctx: Context,
  mine: Filter | undefined,
  from: string,
  before: string,
  span: RawBuilder<unknown>,
): Promise<Median[]> {
  if (!seesFields(ctx, 'lead', ['received_at', 'first_response_at'])) return [];
  const asker = askerOf(ctx);
  const where = compileCondition(
    ctx.schema,
    {
      kind: 'all',
      of: [
        accessCondition(ctx.schema, 'lead', 'read', asker),
        resolveFilter(ctx.schema, 'lead', answeredWithin(ctx, mine, from, before), asker),
      ],
    },
    't0',
  );
  const { rows } = await sql<Median>`
    select ${span} as span, count(*) as count,
      percentile_cont(0.5) within group (order by extract(epoch from first_response_at - received_at) / 3600) as hours
    from ${table(ctx.schema, 'lead')} as t0 where t0.deleted_at is null and ${where} group by 1 order by 1`.execute(
    ctx.db,
  );
  return rows;
}

const present = (
  ctx: Context,
  mine: Filter | undefined,
  { count, hours }: Pick<Median, 'count' | 'hours'>,
  from: string,
  before: string,
): ResponseFigure => ({
  count: Number(count),
  median_hours: hours === null ? null : Number(hours),
  open: { object: 'lead', filter: answeredWithin(ctx, mine, from, before) },
});

const answeredWithin = (ctx: Context, mine: Filter | undefined, from: string, before: string): Filter =>
  allOf(
    momentsWithin(ctx, 'received_at', from, before),
    { field: 'first_response_at', op: 'not_empty' },
    mine,
  )!;
