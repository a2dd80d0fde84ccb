// The people of the firm whom an audience stands for, on the day it is sent.
import { sql } from 'kysely';
import { table } from '../../../../model/server/compile.ts';
import type { Context } from '../../../../model/server/context.ts';
import { dayIn } from '../../../../platform/lib/day.ts';
import type { Language } from '../../../../platform/lib/language.ts';
import type { Audience } from '../contract.ts';

export interface Recipient {
  id: string;
  name: string;
  email: string | null;
  language: Language;
}

/** Each once; those who have left are not among them. */
export async function recipientsOf(ctx: Context, audience: Audience): Promise<Recipient[]> {
  const { everyone = false, teams = [], people = [], levels = [] } = audience;
  const today = dayIn(ctx.now, ctx.settings.timeZone);
  const { rows } = await sql<Recipient>`
    select u.id, u.name, u.email, coalesce(u.language, ${ctx.settings.language}) as language
    from ${table(ctx.schema, 'user')} as u
    where u.deleted_at is null and coalesce(u.active, true) and (${everyone}
      or u.team_id = any(${teams}::uuid[]) or u.id = any(${people}::uuid[])
      or u.id in (select m.person_id from ${table(ctx.schema, 'programme_member')} as m
        where m.level = any(${levels}::text[]) and m.deleted_at is null
          and coalesce(m.starts_on, '0001-01-01'::date) <= ${today}::date
          and coalesce(m.ends_on, '9999-12-31'::date) >= ${today}::date))
    order by u.name limit 20000`.execute(ctx.db);
  return rows;
}
