// The entries of agendas. Whether somebody is taken is for the whole firm to know, to plan together; what with, only for
// whoever may read the activity or takes part in it. Who keeps an entry hidden is, for others, free.
import { sql } from 'kysely';
import { table } from '../../../model/server/compile.ts';
import type { Context } from '../../../model/server/context.ts';
import { readRecords } from '../../../records/server/read.ts';
import type { ApiRecord } from '../../../records/server/select.ts';
import type { AgendaEntry, Visibility } from '../contract.ts';

export interface Taken {
  id: string;
  person: string;
  own: boolean;
  answer: string | null;
  starts_at: string;
  ends_at: string;
  travel_before: number;
  travel_after: number;
  visibility: Visibility | null;
  /** Whoever asks takes part in it. */
  mine: boolean;
}

const entriesAtMost = 4000;
/** Nothing in an agenda lasts longer: what began before is not looked for. */
const longestDays = 31;
/** Of what has no end. */
export const usualMinutes = 30;

/** What takes these people's time between two moments, without a word of what it is. What is hidden from the asker is not in it. */
export async function readTaken(
  ctx: Context,
  people: readonly string[],
  from: Date,
  to: Date,
): Promise<Taken[]> {
  const activity = table(ctx.schema, 'activity');
  const participant = table(ctx.schema, 'participant');
  const within = sql`a.deleted_at is null and a.starts_at < ${to.toISOString()}::timestamptz
    and a.starts_at > ${from.toISOString()}::timestamptz - make_interval(days => ${longestDays})
    and greatest(coalesce(a.ends_at, a.starts_at), a.starts_at + make_interval(mins => ${usualMinutes})) > ${from.toISOString()}::timestamptz`;
  const { rows } = await sql<Taken>`
    with hit as (
      select a.id, a.owner_id as person, true as own, null as answer from ${activity} as a
      where a.owner_id = any(${people}::uuid[]) and ${within}
      union all
      select a.id, p.person_id, false, p.answer from ${participant} as p join ${activity} as a on a.id = p.activity_id
      where p.person_id = any(${people}::uuid[]) and p.deleted_at is null and p.answer <> 'declined'
        and p.person_id is distinct from a.owner_id and ${within}
    )
    select hit.id, hit.person, hit.own, hit.answer, a.starts_at,
      case when a.ends_at > a.starts_at then a.ends_at else a.starts_at + make_interval(mins => ${usualMinutes}) end as ends_at,
      coalesce(a.travel_before, 0)::integer as travel_before, coalesce(a.travel_after, 0)::integer as travel_after, a.visibility,
      a.owner_id is not distinct from ${ctx.actor.id}::uuid or exists (
        select 1 from ${participant} as p
        where p.activity_id = a.id and p.person_id = ${ctx.actor.id}::uuid and p.deleted_at is null) as mine
    from hit join ${activity} as a on a.id = hit.id
    order by a.starts_at, hit.id limit ${entriesAtMost}`.execute(ctx.db);
  return rows.filter(({ mine, visibility }) => mine || visibility !== 'hidden');
}

const shown = [
  'kind',
  'subject',
  'location',
  'done_at',
  'deal',
  'contact',
  'company',
  'lead',
  'visibility',
] as const;

export async function readEntries(
  ctx: Context,
  people: readonly string[],
  from: Date,
  to: Date,
): Promise<AgendaEntry[]> {
  const taken = await readTaken(ctx, people, from, to);
  const ids = [...new Set(taken.map(({ id }) => id))];
  const readable = new Map(
    (await readRecords(ctx, 'activity', ids, readableOf(ctx))).map((record) => [record.id, record]),
  );
  const joined = taken.filter(({ id, mine }) => mine && !readable.has(id)).map(({ id }) => id);
  const told = await readInvited(ctx, [...new Set(joined)]);
  return taken.map((one) => entryOf(one, readable.get(one.id), told.get(one.id)));
}

const readableOf = (ctx: Context): string[] => {
  const hidden = ctx.actor.access.hidden('activity');
  return shown.filter((name) => !hidden.has(name));
};

/** Who is asked to come may know to what, whatever their role says of the activities of others. */
async function readInvited(ctx: Context, ids: readonly string[]): Promise<Map<string, Invited>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<Invited>`
    select id, kind, subject, location, done_at is not null as done
    from ${table(ctx.schema, 'activity')} where id = any(${ids}::uuid[])`.execute(ctx.db);
  return new Map(rows.map((row) => [row.id, row]));
}

interface Invited {
  id: string;
  kind: string;
  subject: string | null;
  location: string | null;
  done: boolean;
}

function entryOf(taken: Taken, record?: ApiRecord, invited?: Invited): AgendaEntry {
  const { id, mine: _, visibility, ...times } = taken;
  if (record)
    return {
      ...times,
      id,
      busy: false,
      kind: (record.kind as string) ?? null,
      subject: (record.subject as string) ?? (record.record_title as string | null),
      location: (record.location as string) ?? null,
      done: Boolean(record.done_at),
      visibility,
      can_edit: record._can?.edit === true,
      version: record.version,
      about: aboutOf(record),
    };
  const known = { visibility: null, can_edit: false, version: null, about: null };
  if (invited) {
    const { kind, subject, location, done } = invited;
    return { ...times, ...known, id, busy: false, kind, subject, location, done };
  }
  return { ...times, ...known, id: null, busy: true, kind: null, subject: null, location: null, done: false };
}

function aboutOf(record: ApiRecord): AgendaEntry['about'] {
  for (const name of ['deal', 'contact', 'company', 'lead']) {
    const to = record[name] as { id: string; title: string | null; object: string } | null | undefined;
    if (to?.title) return { object: to.object, id: to.id, title: to.title };
  }
  return null;
}
