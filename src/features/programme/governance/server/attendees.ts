// Who is invited to a meeting of a level: its members; the CRM lead everywhere; the sponsor with executives and steering committee.
import { sql } from 'kysely';
import { table } from '../../../../model/server/compile.ts';
import type { Context } from '../../../../model/server/context.ts';
import type { CommitteeLevel } from '../../../../objects/programme/choices.ts';
import type { Attendee } from '../contract.ts';

const atMost = 200;

/** `level` null: all who have a place in the programme on that day. Everybody once, with their highest place. */
export async function attendeesOf(
  ctx: Context,
  level: CommitteeLevel | null,
  day: string,
): Promise<Attendee[]> {
  const { rows } = await sql<Attendee>`
    select * from (
      select distinct on (coalesce(m.person_id::text, lower(m.email), m.id::text))
        m.id as member, m.person_id as person, coalesce(u.name, m.name, m.email) as name, coalesce(u.email, m.email) as email,
        m.level, m.function, coalesce(u.language, ${ctx.settings.language}) as language
      from ${table(ctx.schema, 'programme_member')} as m
        left join ${table(ctx.schema, 'user')} as u on u.id = m.person_id and u.deleted_at is null and coalesce(u.active, true)
      where m.deleted_at is null and (m.person_id is null or u.id is not null)
        and (m.starts_on is null or m.starts_on <= ${day}::date) and (m.ends_on is null or m.ends_on >= ${day}::date)
        and (${level}::text is null or m.level = ${level} or m.function = 'crm_lead'
          or (m.function = 'sponsor' and ${level} in ('executive', 'steering')))
      order by coalesce(m.person_id::text, lower(m.email), m.id::text), ${rank}
    ) as m
    order by ${rank}, name limit ${atMost}`.execute(ctx.db);
  return rows;
}

const rank = sql`array_position(array['sponsor', 'chair', 'crm_lead', 'representative', 'adviser', 'user'], m.function)`;
