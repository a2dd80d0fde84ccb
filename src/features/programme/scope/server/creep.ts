// Scope creep: what was added after the start, with a decision and without. An item of the scope counts on the day it first
// came in, be it that it was put off at the start; a setting of the CRM (a stage, a form, a role…) counts on the day it was made, unless an item covers it.
import { sql } from 'kysely';
import { table } from '../../../../model/server/compile.ts';
import type { Context } from '../../../../model/server/context.ts';
import { configurationObjects } from '../../../../objects/configuration.ts';
import { addDays, dayIn, daysBetween } from '../../../../platform/lib/day.ts';
import type { Appeared, Creep } from '../contract.ts';

/** What the log gives as the cause of settings that came with Jalon rather than with a wish. */
const ofTheBeginning = ['setup', 'demonstration', 'programme.begin'];

interface Addition {
  on: string;
  decided: boolean;
  appeared?: Appeared;
}

/** null: no programme has begun. `until`: as it stood at the end of that day. */
export async function creep(
  ctx: Context,
  until = dayIn(ctx.now, ctx.settings.timeZone),
): Promise<Creep | null> {
  const { rows } = await sql<{ starts_on: string; begun_at: string }>`
    select starts_on::text, created_at as begun_at from ${table(ctx.schema, 'programme')}
    where deleted_at is null order by starts_on limit 1`.execute(ctx.db);
  const [programme] = rows;
  if (!programme) return null;
  const { starts_on } = programme;
  const additions = [...(await itemsAdded(ctx, starts_on)), ...(await settingsMade(ctx, starts_on))].filter(
    ({ on }) => on <= until,
  );
  const count = (to: string) => {
    const there = additions.filter(({ on }) => on <= to);
    const decided = there.filter((one) => one.decided).length;
    return { decided, undecided: there.length - decided };
  };
  const weeks = Math.max(0, Math.ceil(daysBetween(starts_on, until) / 7));
  const days = Array.from({ length: weeks }, (_, i) => addDays(starts_on, i * 7));
  return {
    starts_on,
    points: [...days, until].map((on) => ({ on, ...count(on) })),
    ...count(until),
    appeared: additions.flatMap(({ appeared }) => appeared ?? []).sort((a, b) => b.on.localeCompare(a.on)),
  };
}

/** What stands aside is no addition: only what is in weighs on people. */
async function itemsAdded(ctx: Context, start: string): Promise<Addition[]> {
  const { rows } = await sql<Addition>`
    select i.added_on::text as "on", (i.decision_id is not null or exists (
      select 1 from ${table(ctx.schema, 'change_request')} as r
      where r.id = i.request_id and r.status = 'accepted' and r.deleted_at is null)) as decided
    from ${table(ctx.schema, 'scope_item')} as i
    where i.deleted_at is null and i.verdict = 'in' and i.added_on > ${start}::date`.execute(ctx.db);
  return rows;
}

async function settingsMade(ctx: Context, start: string): Promise<Addition[]> {
  const zone = ctx.settings.timeZone;
  const all = configurationObjects.map(
    (object) => sql`
      select ${object}::text as object, c.id, c.record_title as title, (c.created_at at time zone ${zone})::date::text as "on",
        (select u.name from ${table(ctx.schema, 'user')} as u where u.id = c.created_by) as by
      from ${table(ctx.schema, object)} as c
      where c.deleted_at is null and (c.created_at at time zone ${zone})::date > ${start}::date
        and exists (select 1 from ${sql.id(ctx.schema.workspace, 'change')} as l
          where l.record_id = c.id and l.kind = 'create' and l.cause <> all(${[...ofTheBeginning]}))`,
  );
  const { rows } = await sql<Appeared & { decided: boolean }>`
    select s.*, exists (select 1 from ${table(ctx.schema, 'decision_subject')} as d join ${table(ctx.schema, 'decision')} as v
        on v.id = d.decision_id and v.deleted_at is null and v.status = 'taken'
        where d.key = s.id::text and d.deleted_at is null) as decided
    from (${sql.join(all, sql` union all `)}) as s
    where not exists (select 1 from ${table(ctx.schema, 'scope_item')} as i
      where i.covers = s.object || ':' || s.id and i.deleted_at is null)
    order by s."on" desc, s.id limit 500`.execute(ctx.db);
  return rows.map(({ decided, ...appeared }) => ({
    on: appeared.on,
    decided,
    ...(decided ? {} : { appeared }),
  }));
}
