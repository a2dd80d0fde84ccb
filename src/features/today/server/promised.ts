// What is promised, and stands before anything suggested: one's own activities that are late or due today, and the leads that
// wait for an answer, one's own and those that are nobody's yet.
import { type RawBuilder, sql } from 'kysely';
import type { Filter } from '../../../model/query.ts';
import { table } from '../../../model/server/compile.ts';
import type { Context } from '../../../model/server/context.ts';
import { type Row, readableFields, selectRecords, toRecords } from '../../../records/server/select.ts';
import type { Part } from '../contract.ts';
import { type DayOf, maySee, visible } from './kind.ts';

const shown = 20;
const counted = 100;

const activityFields = [
  'kind',
  'subject',
  'due_at',
  'starts_at',
  'ends_at',
  'done_at',
  'priority',
  'owner',
  'company',
  'contact',
  'lead',
  'deal',
];
const leadFields = ['title', 'company_name', 'received_at', 'answer_due_at', 'status', 'owner', 'source'];

export async function readActivities(ctx: Context, day: DayOf): Promise<{ late: Part; due: Part }> {
  const moment = sql`coalesce(t0.due_at, t0.starts_at)`;
  const own = sql`t0.owner_id = ${day.person}::uuid and t0.done_at is null`;
  const [late, due] = [
    await readPart(
      ctx,
      'activity',
      activityFields,
      sql`${own} and ${moment} < ${day.start}::timestamptz`,
      moment,
    ),
    await readPart(
      ctx,
      'activity',
      activityFields,
      sql`${own} and ${moment} >= ${day.start}::timestamptz and ${moment} < ${day.end}::timestamptz`,
      moment,
    ),
  ];
  return {
    late: { ...late, opens: { object: 'activity', filter: dueFilter({ before: day.start }) } },
    due: { ...due, opens: { object: 'activity', filter: dueFilter({ from: day.start, before: day.end }) } },
  };
}

export async function readLeads(ctx: Context, day: DayOf): Promise<Part> {
  const mine = sql`(t0.owner_id = ${day.person}::uuid or t0.owner_id is null) and t0.status = 'new'`;
  const part = await readPart(ctx, 'lead', leadFields, mine, sql`coalesce(t0.answer_due_at, t0.received_at)`);
  return { ...part, opens: { object: 'lead', filter: newLeadsFilter } };
}

async function readPart(
  ctx: Context,
  object: string,
  names: readonly string[],
  where: RawBuilder<unknown>,
  order: RawBuilder<unknown>,
): Promise<Omit<Part, 'opens'>> {
  const hidden = ctx.actor.access.hidden(object);
  if (!maySee(ctx, { [object]: ['owner'] })) return { records: [], total: 0 };
  const fields = readableFields(
    ctx,
    object,
    names.filter((name) => !hidden.has(name)),
  );
  const { rows } = await sql<Row>`
    with hit as materialized (
      select t0.id, ${order} as moment from ${table(ctx.schema, object)} as t0
      where ${where} and ${visible(ctx, object)} order by ${order}, t0.id limit ${counted}
    )
    select (select count(*) from hit) as _total, ${selectRecords(ctx, object, fields)}
    from (select * from hit order by moment, id limit ${shown}) as hit
    join ${table(ctx.schema, object)} as t0 on t0.id = hit.id order by hit.moment, hit.id`.execute(ctx.db);
  return { records: toRecords(ctx, fields, rows), total: Number(rows[0]?._total ?? 0) };
}

function dueFilter({ from, before }: { from?: string; before: string }): Filter {
  const within = (field: string): Filter[] => [
    ...(from ? [{ field, op: 'gte', value: from } as const] : []),
    { field, op: 'lt', value: before },
  ];
  return {
    and: [
      { field: 'owner', op: 'is', value: 'me' },
      { field: 'done_at', op: 'empty' },
      {
        or: [{ and: within('due_at') }, { and: [{ field: 'due_at', op: 'empty' }, ...within('starts_at')] }],
      },
    ],
  };
}

const newLeadsFilter: Filter = {
  and: [
    { field: 'status', op: 'is', value: 'new' },
    {
      or: [
        { field: 'owner', op: 'is', value: 'me' },
        { field: 'owner', op: 'empty' },
      ],
    },
  ],
};
