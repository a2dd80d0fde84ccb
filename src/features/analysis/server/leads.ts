// Leads: how many came, how many of a hundred became customers, and how long they waited for a first answer.
import { type RawBuilder, sql } from 'kysely';
import { allOf } from '../../../model/filter.ts';
import { defineAction } from '../../../model/server/action.ts';
import { table } from '../../../model/server/compile.ts';
import type { Context } from '../../../model/server/context.ts';
import { enough, type LeadAnalysis, type LeadSpan, type Scope, scopeSchema } from '../contract.ts';
import { peopleFilter, seesFields, visible } from './scope.ts';
import { momentsWithin, monthsAfter, monthsFrom, spanOf } from './span.ts';

export const leadsAction = defineAction({
  name: 'analysis.leads',
  label: { fr: 'Analyse des demandes', en: 'Analysis of leads' },
  input: scopeSchema,
  run: (ctx, scope) => readLeads(ctx, scope),
});

export async function readLeads(ctx: Context, scope: Scope): Promise<LeadAnalysis> {
  const { earlier, since, until, end } = spanOf(ctx, scope.months);
  const month = sql`date_trunc('month', t0.received_at at time zone ${ctx.actor.timeZone})::date`;
  const [[current], [previous], months] = await Promise.all([
    readSpans(ctx, scope, since, end, sql`'all'`),
    readSpans(ctx, scope, earlier, since, sql`'all'`),
    readSpans(ctx, scope, since, end, month),
  ]);
  const byMonth = new Map(months.map((row) => [row.span, row]));
  return {
    since,
    until,
    current: spanFigure(ctx, scope, current, since, end),
    previous: spanFigure(ctx, scope, previous, earlier, since),
    months: monthsFrom(since, end).map((month) => ({
      month,
      ...spanFigure(ctx, scope, byMonth.get(month), month, monthsAfter(month, 1)),
    })),
  };
}

interface Row {
  span: string;
  received: string;
  converted: string;
  answered: string;
  hours: string | null;
}

async function readSpans(
  ctx: Context,
  scope: Scope,
  from: string,
  before: string,
  span: RawBuilder<unknown>,
): Promise<Row[]> {
  if (!seesFields(ctx, 'lead', ['received_at', 'status', 'first_response_at'])) return [];
  const filter = allOf(momentsWithin(ctx, 'received_at', from, before), peopleFilter(scope));
  const { rows } = await sql<Row>`
    select ${span} as span, count(*) as received, count(*) filter (where t0.status = 'converted') as converted,
      count(t0.first_response_at) as answered,
      percentile_cont(0.5) within group (order by extract(epoch from t0.first_response_at - t0.received_at) / 3600) as hours
    from ${table(ctx.schema, 'lead')} as t0
    where t0.deleted_at is null and ${visible(ctx, 'lead', filter)} group by 1`.execute(ctx.db);
  return rows;
}

function spanFigure(
  ctx: Context,
  scope: Scope,
  row: Row | undefined,
  from: string,
  before: string,
): LeadSpan {
  const filter = allOf(momentsWithin(ctx, 'received_at', from, before), peopleFilter(scope))!;
  const [received, converted] = [Number(row?.received ?? 0), Number(row?.converted ?? 0)];
  return {
    received,
    converted,
    per_hundred: received < enough ? null : (converted / received) * 100,
    answered: Number(row?.answered ?? 0),
    median_hours: row?.hours ? Number(row.hours) : null,
    open: { object: 'lead', filter },
    open_converted: {
      object: 'lead',
      filter: allOf({ field: 'status', op: 'is', value: 'converted' }, filter)!,
    },
    open_answered: {
      object: 'lead',
      filter: allOf({ field: 'first_response_at', op: 'not_empty' }, filter)!,
    },
  };
}
