// Whether the sponsor is there, by acts that count: decisions taken, gates spoken on, meetings held with them, reports opened.
import { sql } from 'kysely';
import { table } from '../../../../model/server/compile.ts';
import type { Context } from '../../../../model/server/context.ts';
import { addDays, dayIn, daysBetween } from '../../../../platform/lib/day.ts';
import { type Sign, type SponsorSign, weeksShown } from '../contract.ts';
import { visits } from './visits.ts';

/** For those who may read the programme's meetings; null for others, and as long as nobody is sponsor. */
export async function sponsorSign(ctx: Context): Promise<SponsorSign | null> {
  return ctx.actor.access.filter('meeting', 'read') === false ? null : readSign(ctx);
}

/** Days without a sign of the sponsor; null without one. For signals: whoever asks for it shows it by rights of their own. */
export async function sponsorSilentDays(ctx: Context): Promise<number | null> {
  return (await readSign(ctx))?.silentDays ?? null;
}

async function readSign(ctx: Context): Promise<SponsorSign | null> {
  const today = dayIn(ctx.now, ctx.settings.timeZone);
  const sponsor = await currentSponsor(ctx, today);
  if (!sponsor) return null;
  const signs = await readSigns(ctx, sponsor.id, today);
  const last = signs[0];
  const since = last?.day ?? sponsor.starts_on ?? today;
  return {
    person: { id: sponsor.id, name: sponsor.name },
    since: sponsor.starts_on,
    last: last ? { at: last.day, what: last.what } : null,
    weeks: countByWeek(
      signs.map(({ day }) => day),
      today,
    ),
    silentDays: Math.max(0, daysBetween(since, today)),
  };
}

/** Of each of the last weeks, Monday to Sunday, the one of `today` last. */
export function countByWeek(days: readonly string[], today: string): number[] {
  const monday = mondayOf(today);
  const weeks = Array.from({ length: weeksShown }, () => 0);
  for (const day of days) {
    const back = daysBetween(mondayOf(day), monday) / 7;
    if (back >= 0 && back < weeksShown) weeks[weeksShown - 1 - back]! += 1;
  }
  return weeks;
}

const mondayOf = (day: string): string => addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));

async function currentSponsor(ctx: Context, today: string) {
  const { rows } = await sql<{ id: string; name: string; starts_on: string | null }>`
    select person_id as id, name, starts_on::text from ${table(ctx.schema, 'programme_member')}
    where function = 'sponsor' and person_id is not null and deleted_at is null
      and (starts_on is null or starts_on <= ${today}::date) and (ends_on is null or ends_on >= ${today}::date)
    order by starts_on desc nulls last limit 1`.execute(ctx.db);
  return rows[0];
}

const signsAtMost = 1000;

/** The newest first. */
async function readSigns(
  ctx: Context,
  person: string,
  today: string,
): Promise<{ what: Sign; day: string }[]> {
  const zone = ctx.settings.timeZone;
  const { rows } = await sql<{ what: Sign; day: string }>`
    select what, day::text from (
      select 'decision' as what, decided_on as day from ${table(ctx.schema, 'decision')}
      where decided_by_id = ${person}::uuid and status in ('taken', 'replaced') and deleted_at is null
      union all
      select 'gate', (decided_at at time zone ${zone})::date from ${table(ctx.schema, 'gate_verdict')}
      where decided_by_id = ${person}::uuid and deleted_at is null
      union all
      select 'meeting', (starts_at at time zone ${zone})::date from ${table(ctx.schema, 'meeting')}
      where status = 'held' and present ? ${person} and deleted_at is null
      union all
      select what, day from ${visits(ctx)} where person_id = ${person}::uuid
    ) as sign
    where day <= ${today}::date
    order by day desc, what in ('decision', 'gate', 'meeting') desc, what limit ${signsAtMost}`.execute(
    ctx.db,
  );
  return rows;
}
