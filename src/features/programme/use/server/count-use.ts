// How much Jalon is used, counted once an hour from the change log and from when people last looked in, so that no screen reads
// months of the log. Only sums leave this folder: nothing here is said of anybody.
import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { defineAction } from '../../../../model/server/action.ts';
import type { Context } from '../../../../model/server/context.ts';
import { addDays, dayIn } from '../../../../platform/lib/day.ts';
import { defineJob } from '../../../../platform/server/jobs.ts';
import { shift, startOf } from '../../goals/periods.ts';

/** Weeks, the running one with them, that say how an account is used. */
export const keptWeeks = 13;
/** Days that say who works with an object. */
export const keptDays = 30;
/** What was written while the last count ran has its time from before it. */
const overlap = 3_600_000;

export const useJob = defineJob<Context, object>({
  name: 'programme.use',
  data: z.object({}),
  schedule: '52 * * * *',
  run: (ctx) => countUse(ctx),
});

/** For what has just been told of the past. */
export const countUseAction = defineAction({
  name: 'programme.count_use',
  label: { fr: 'Compter l’usage de Jalon', en: 'Count the use of Jalon' },
  input: z.strictObject({}),
  internal: true,
  run: async (ctx) => {
    await sql`delete from ${keptIn(ctx, 'use_counted')}`.execute(ctx.db);
    await countUse(ctx);
    return {};
  },
});

export async function countUse(ctx: Context): Promise<void> {
  const since = new Date((await countedUpTo(ctx)).getTime() - overlap);
  await sql`
    insert into ${keptIn(ctx, 'account_week')} (week, user_id)
    select week, person from (${weeksSince(ctx, since)}) as used on conflict do nothing`.execute(ctx.db);
  await sql`
    insert into ${keptIn(ctx, 'object_use')} as kept (object, user_id, last_on)
    select object, person, last_on from (${objectsSince(ctx, since)}) as used
    on conflict (object, user_id) do update set last_on = greatest(kept.last_on, excluded.last_on)`.execute(
    ctx.db,
  );
  await sql`delete from ${keptIn(ctx, 'account_week')} where week < ${firstWeek(ctx)}::date`.execute(ctx.db);
  await sql`delete from ${keptIn(ctx, 'object_use')} where last_on < ${firstDay(ctx)}::date`.execute(ctx.db);
  await sql`
    insert into ${keptIn(ctx, 'use_counted')} (up_to) values (${ctx.now.toISOString()}::timestamptz)
    on conflict (id) do update set up_to = excluded.up_to`.execute(ctx.db);
}

/** Who used their account in which week, as kept and in what was not counted yet: `person`, `week` (its Monday). */
export async function weeksUsed(ctx: Context): Promise<RawBuilder<unknown>> {
  return sql`
    select user_id as person, week from ${keptIn(ctx, 'account_week')} where week >= ${firstWeek(ctx)}::date
    union
    select person, week from (${weeksSince(ctx, await countedUpTo(ctx))}) as lately where week >= ${firstWeek(ctx)}::date`;
}

/** Who works with which object: `object`, `person`. */
export async function objectsUsed(ctx: Context): Promise<RawBuilder<unknown>> {
  return sql`
    select object, user_id as person from ${keptIn(ctx, 'object_use')} where last_on >= ${firstDay(ctx)}::date
    union
    select object, person from (${objectsSince(ctx, await countedUpTo(ctx))}) as lately where last_on >= ${firstDay(ctx)}::date`;
}

/** The Monday of the first week that counts. */
export const firstWeek = (ctx: Context): string =>
  shift('week', startOf('week', todayOf(ctx)), 1 - keptWeeks);
const firstDay = (ctx: Context): string => addDays(todayOf(ctx), -keptDays);
const todayOf = (ctx: Context): string => dayIn(ctx.now, ctx.settings.timeZone);

async function countedUpTo(ctx: Context): Promise<Date> {
  const { rows } = await sql<{ up_to: Date }>`select up_to from ${keptIn(ctx, 'use_counted')}`.execute(
    ctx.db,
  );
  const all = new Date(`${addDays(firstWeek(ctx), -1)}T00:00:00Z`);
  return rows[0] && new Date(rows[0].up_to) > all ? new Date(rows[0].up_to) : all;
}

const dayOf = (ctx: Context, moment: RawBuilder<unknown>) =>
  sql`(${moment} at time zone ${ctx.settings.timeZone})`;
const weekOf = (ctx: Context, moment: RawBuilder<unknown>) =>
  sql`date_trunc('week', ${dayOf(ctx, moment)})::date`;

/** Whoever only reads changes nothing: their session says that they were there. */
const weeksSince = (ctx: Context, since: Date) => sql`
  select c.actor as person, ${weekOf(ctx, sql`c.at`)} as week from ${changesSince(ctx, since)}
  union
  select s.user_id, ${weekOf(ctx, sql`s.updated_at`)} from jalon.auth_session as s
  where s.updated_at >= ${since.toISOString()}::timestamptz`;

const objectsSince = (ctx: Context, since: Date) => sql`
  select c.object, c.actor as person, max(${dayOf(ctx, sql`c.at`)})::date as last_on from ${changesSince(ctx, since)}
  group by c.object, c.actor`;

const changesSince = (ctx: Context, since: Date) => sql`${keptIn(ctx, 'change')} as c
  where c.at >= ${since.toISOString()}::timestamptz and c.at <= ${ctx.now.toISOString()}::timestamptz and c.actor is not null`;

const keptIn = (ctx: Context, name: string) => sql.id(ctx.schema.workspace, name);
