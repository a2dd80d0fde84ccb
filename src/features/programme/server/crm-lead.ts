import { sql } from 'kysely';
import { table } from '../../../model/server/compile.ts';
import type { Context } from '../../../model/server/context.ts';
import { dayIn } from '../../../platform/lib/day.ts';

/** Who has this place in the programme today, as a person of the firm; null when nobody has. */
export async function holderOf(ctx: Context, place: 'sponsor' | 'crm_lead'): Promise<string | null> {
  const today = dayIn(ctx.now, ctx.settings.timeZone);
  const { rows } = await sql<{ person: string }>`
    select person_id as person from ${table(ctx.schema, 'programme_member')}
    where function = ${place} and person_id is not null and deleted_at is null
      and coalesce(starts_on, ${today}::date) <= ${today}::date and coalesce(ends_on, ${today}::date) >= ${today}::date
    order by starts_on desc nulls last limit 1`.execute(ctx.db);
  return rows[0]?.person ?? null;
}

export const crmLead = (ctx: Context): Promise<string | null> => holderOf(ctx, 'crm_lead');
