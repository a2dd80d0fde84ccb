// The month to come for a person: with whom of their customers the rhythm says to speak, each on a day of theirs.
import { sql } from 'kysely';
import { compileCondition, table } from '../../../model/server/compile.ts';
import type { Context } from '../../../model/server/context.ts';
import { addDays, dayIn } from '../../../platform/lib/day.ts';
import { JalonError } from '../../../platform/lib/errors.ts';
import { calendarOf } from '../../../platform/lib/working-hours.ts';
import { momentOf, type Span, type WeekHours } from '../../../platform/lib/working-time.ts';
import { readCondition } from '../../../records/server/read.ts';
import type { Plan, Proposal } from '../contract.ts';
import { type Due, placeMonth } from '../place-month.ts';
import { dueOn, isDueBy, lastDay } from './due.ts';
import { readSettled } from './overview.ts';

const mostProposals = 120;

interface Row {
  id: string;
  title: string | null;
  town: string | null;
  class: string | null;
  last_contact_at: string;
  due_on: string;
  rhythm_days: string;
  gaps: string | null;
}

export async function readPlan(ctx: Context, month: string): Promise<Plan> {
  if (!ctx.actor.id) throw new JalonError('forbidden');
  const last = lastDay(month);
  const tomorrow = addDays(dayIn(ctx.now, ctx.actor.timeZone), 1);
  const first = `${month}-01` > tomorrow ? `${month}-01` : tomorrow;
  const { settled } = await readSettled(ctx);
  const customers: Proposal[] = [];
  for (const object of ['company', 'contact'] as const)
    for (const row of await dueCustomers(ctx, object, ctx.actor.id, last))
      customers.push({
        object,
        id: row.id,
        title: row.title ?? '',
        town: row.town,
        kind: row.class !== null && settled.get(row.class)?.by_visit ? 'visit' : 'call',
        day: row.due_on,
        last_contact_at: row.last_contact_at,
        due_on: row.due_on,
        rhythm_days: Number(row.rhythm_days),
        gaps: row.gaps === null ? null : Number(row.gaps),
        class: row.class,
      });
  customers.sort((a, b) => a.due_on.localeCompare(b.due_on) || a.id.localeCompare(b.id));
  const { placed, leftOver } = placeMonth(
    customers.map(({ id, kind, town, due_on }): Due => ({ id, kind, town, due_on })),
    await calendarOfActor(ctx, first, last),
    await busySpans(ctx, ctx.actor.id, first, last),
    first,
    last,
  );
  const byId = new Map(customers.map((one) => [one.id, one]));
  return {
    month,
    proposals: placed
      .map(({ id, ...at }) => ({ ...byId.get(id)!, ...at }))
      .sort((a, b) => a.day.localeCompare(b.day) || (a.starts_at ?? '').localeCompare(b.starts_at ?? '')),
    left_over: leftOver.length,
  };
}

/** Customers of the person with whom nothing is planned and whose rhythm ends before the month does. */
async function dueCustomers(
  ctx: Context,
  object: 'company' | 'contact',
  person: string,
  last: string,
): Promise<Row[]> {
  const { access } = ctx.actor;
  const hidden = access.hidden(object);
  if (access.filter(object, 'read') === false || access.filter('activity', 'create') === false) return [];
  if (speaksOf.some((name) => hidden.has(name))) return [];
  const town = hidden.has('address') ? sql`null::text` : sql`t0.address_city`;
  const due = dueOn(ctx);
  const { rows } = await sql<Row>`
    select t0.id, t0.record_title as title, ${town} as town, t0.rhythm_class as class, t0.last_contact_at, ${due} as due_on,
      t0.rhythm_days, t0.rhythm_gaps as gaps
    from ${table(ctx.schema, object)} as t0
    where t0.owner_id = ${person}::uuid and ${isDueBy(ctx, object, last)}
      and ${compileCondition(ctx.schema, readCondition(ctx, object), 't0')}
    order by ${due}, t0.id limit ${mostProposals}`.execute(ctx.db);
  return rows;
}

const speaksOf = ['owner', 'status', 'rhythm_days', 'rhythm_gaps', 'rhythm_class', 'last_contact_at'];

async function busySpans(ctx: Context, person: string, first: string, last: string): Promise<Span[]> {
  const zone = ctx.actor.timeZone;
  const { rows } = await sql<{ from: string; to: string }>`
    select starts_at as from, coalesce(ends_at, starts_at + interval '1 hour') as to from ${table(ctx.schema, 'activity')}
    where owner_id = ${person}::uuid and deleted_at is null and done_at is null
      and starts_at >= ${momentOf(first, '00:00', zone).toISOString()}::timestamptz
      and starts_at < ${momentOf(addDays(last, 1), '00:00', zone).toISOString()}::timestamptz limit 2000`.execute(
    ctx.db,
  );
  return rows.map(({ from, to }) => ({ from: new Date(from), to: new Date(to) }));
}

async function calendarOfActor(ctx: Context, first: string, last: string) {
  const asked = {
    people: [ctx.actor.id],
    from: momentOf(first, '00:00', 'UTC').toISOString(),
    to: momentOf(addDays(last, 2), '00:00', 'UTC').toISOString(),
  };
  const { people } = (await ctx.services.call(ctx, 'agenda.working_time', asked)) as {
    people: { working_hours: WeekHours | null; away: Span[] }[];
  };
  return calendarOf(ctx.settings.workingTime, ctx.actor.timeZone, {
    hours: people[0]?.working_hours,
    away: people[0]?.away,
  });
}
