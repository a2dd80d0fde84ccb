// Who looked at whose agenda: kept for a quarter, told to that person alone.
import { sql } from 'kysely';
import type { Context } from '../../../model/server/context.ts';
import { dayIn } from '../../../platform/lib/day.ts';

export interface Look {
  day: string;
  viewer: { id: string; name: string };
  first_at: string;
  last_at: string;
}

const keptDays = 92;

export async function noteLooks(ctx: Context, people: readonly string[]): Promise<void> {
  const viewer = ctx.actor.id;
  const others = [...new Set(people)].filter((id) => id !== viewer);
  if (!viewer || others.length === 0) return;
  const now = ctx.now.toISOString();
  // In the order of their ids, so that two who look at one team do not wait for each other.
  await sql`
    insert into ${looks(ctx)} as l (person_id, day, viewer_id, first_at, last_at)
    select person, ${dayIn(ctx.now, ctx.settings.timeZone)}::date, ${viewer}::uuid, ${now}::timestamptz, ${now}::timestamptz
    from unnest(${others.sort()}::uuid[]) as person
    on conflict (person_id, day, viewer_id) do update set last_at = excluded.last_at
      where l.last_at < excluded.last_at - interval '10 minutes'`.execute(ctx.db);
}

/** At one’s own agenda, the newest first. */
export async function readLooks(ctx: Context): Promise<Look[]> {
  const { rows } = await sql<Omit<Look, 'viewer'> & { viewer_id: string; name: string | null }>`
    select l.day::text, l.first_at, l.last_at, l.viewer_id, u.name
    from ${looks(ctx)} as l left join ${sql.id(ctx.schema.workspace, 'user')} as u on u.id = l.viewer_id
    where l.person_id = ${ctx.actor.id}::uuid order by l.day desc, l.last_at desc limit 500`.execute(ctx.db);
  return rows.map(({ viewer_id, name, ...look }) => ({
    ...look,
    viewer: { id: viewer_id, name: name ?? '' },
  }));
}

export async function forgetOldLooks(ctx: Context): Promise<void> {
  await sql`delete from ${looks(ctx)} where day < current_date - ${keptDays}::integer`.execute(ctx.db);
}

const looks = (ctx: Context) => sql.id(ctx.schema.workspace, 'agenda_look');
