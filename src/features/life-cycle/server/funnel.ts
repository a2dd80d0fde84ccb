// The funnel of the life cycle: of those who came into a status within a period, how many went on, where to, and after how
// long. Whom the reader does not see is in no figure, and each figure opens exactly those it counts.
import { TZDate } from '@date-fns/tz';
import { sql } from 'kysely';
import { z } from 'zod';
import { allOf } from '../../../model/filter.ts';
import type { Filter } from '../../../model/query.ts';
import { defineAction } from '../../../model/server/action.ts';
import { compileCondition, table } from '../../../model/server/compile.ts';
import type { Context } from '../../../model/server/context.ts';
import { sources } from '../../../objects/choices.ts';
import { addDays } from '../../../platform/lib/day.ts';
import { readCondition } from '../../../records/server/read.ts';
import { type CustomerObject, customerObjects, type LifeFunnel, type Status, statuses } from '../contract.ts';

const sourceKeys = sources.map(({ key }) => key) as [string, ...string[]];
/** Fewer than that are no measure of how long it takes. */
const enough = 5;

export const funnelAction = defineAction({
  name: 'life_cycle.funnel',
  label: { fr: 'Entonnoir du cycle de vie', en: 'Funnel of the life cycle' },
  input: z.strictObject({
    object: z.enum(customerObjects).default('company'),
    since: z.iso.date(),
    until: z.iso.date(),
    owner: z.uuid().optional(),
    source: z.enum(sourceKeys).optional(),
  }),
  run: (ctx, input) => readFunnel(ctx, input),
});

export interface FunnelInput {
  object: CustomerObject;
  /** The first day and the last. */
  since: string;
  until: string;
  owner?: string;
  source?: string;
}

interface Row {
  status: Status;
  /** Of `moved`: where to. */
  next: Status | null;
  kind: 'all' | 'current' | 'moved';
  count: number;
  days: number | null;
}

export async function readFunnel(ctx: Context, input: FunnelInput): Promise<LifeFunnel> {
  const { object, since, until } = input;
  const empty = { since, until, statuses: [], previous: [] };
  const hidden = ctx.actor.access.hidden(object);
  if (since > until || hidden.has('status')) return empty;
  const length = (Date.parse(until) - Date.parse(since)) / 86_400_000 + 1;
  const [rows, before] = await Promise.all([
    readStays(ctx, input, since, until),
    readStays(ctx, input, addDays(since, -length), addDays(since, -1)),
  ]);
  const mine = filterOf(input);
  const span = { from: startOf(ctx, since), before: startOf(ctx, addDays(until, 1)) };
  const opens = (filter: Filter) => ({ object, filter: allOf(filter, mine)! });
  return {
    since,
    until,
    statuses: statuses.flatMap((status) => {
      const of = rows.filter((row) => row.status === status);
      if (of.length === 0) return [];
      return {
        status,
        entered: countOf(of, 'all'),
        open: opens({ stay: 'status', is: [status], ...span }),
        stayed: countOf(of, 'current'),
        moves: movesOf(of).map(({ to, count, days }) => ({
          to,
          count,
          median_days: count < enough || days === null ? null : Math.round(days * 10) / 10,
          open: opens({ stay: 'status', is: [status], ...span, next: [to] }),
        })),
      };
    }),
    previous: statuses.flatMap((status) => {
      const of = before.filter((row) => row.status === status);
      if (of.length === 0) return [];
      return {
        status,
        entered: countOf(of, 'all'),
        moves: movesOf(of).map(({ to, count }) => ({ to, count })),
      };
    }),
  };
}

/** A customer who came twice within the period counts once. */
async function readStays(ctx: Context, input: FunnelInput, since: string, until: string): Promise<Row[]> {
  const { object } = input;
  const where = compileCondition(ctx.schema, readCondition(ctx, object, filterOf(input)), 't0');
  const { rows } = await sql<Row>`
    with stays as materialized (
      select s.record_id, s.status, s.next, s.left_at is null as current, s.entered_at, s.left_at
      from ${sql.id(ctx.schema.workspace, 'status_stay')} as s join ${table(ctx.schema, object)} as t0 on t0.id = s.record_id
      where s.object = ${object} and s.entered_at >= ${startOf(ctx, since)}::timestamptz
        and s.entered_at < ${startOf(ctx, addDays(until, 1))}::timestamptz and t0.deleted_at is null and ${where})
    select status, null as next, 'all' as kind, count(distinct record_id) as count, null::float8 as days from stays group by 1
    union all
    select status, null, 'current', count(distinct record_id), null from stays where current group by 1
    union all
    select status, next, 'moved', count(distinct record_id),
      percentile_cont(0.5) within group (order by extract(epoch from left_at - entered_at) / 86400)
    from stays where next is not null group by 1, 2`.execute(ctx.db);
  return rows.map((row) => ({
    ...row,
    count: Number(row.count),
    days: row.days === null ? null : Number(row.days),
  }));
}

const countOf = (rows: readonly Row[], kind: 'all' | 'current'): number =>
  rows.find((row) => row.kind === kind)?.count ?? 0;

/** The ways on, the one most taken first. */
const movesOf = (rows: readonly Row[]) =>
  rows
    .flatMap(({ next, count, days }) => (next ? [{ to: next, count, days }] : []))
    .sort((a, b) => b.count - a.count || a.to.localeCompare(b.to));

function filterOf({ object, owner, source }: FunnelInput): Filter | undefined {
  return allOf(
    object === 'contact' ? { field: 'company', op: 'empty' } : undefined,
    owner ? { field: 'owner', op: 'is', value: owner } : undefined,
    source ? { field: 'source', op: 'is', value: source } : undefined,
  );
}

/** A day begins where the reader is. */
function startOf(ctx: Context, day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(new TZDate(year, month - 1, date, ctx.actor.timeZone).getTime()).toISOString();
}
