// Who of those who lead opened the programme's home, its goals or a committee's pack: a row a day and kind, for a year. It says
// whether the sponsor is there, to those who may read the meetings, and to the person themselves in what others see of them.
import { sql } from 'kysely';
import { defineAction } from '../../../../model/server/action.ts';
import type { Context } from '../../../../model/server/context.ts';
import { dayIn } from '../../../../platform/lib/day.ts';
import { visitInput } from '../contract.ts';

const keptDays = 366;

export const visitAction = defineAction({
  name: 'programme.visit',
  label: { fr: 'Noter une visite du projet', en: 'Note a visit of the programme' },
  input: visitInput,
  async run(ctx, { what }) {
    await noteVisit(ctx, what);
    return {};
  },
});

/** Of somebody with a place in the programme; nobody else's visits are kept. */
export async function noteVisit(ctx: Context, what: string): Promise<void> {
  if (!ctx.actor.id) return;
  const today = dayIn(ctx.now, ctx.settings.timeZone);
  await sql`
    insert into ${visits(ctx)} (person_id, day, what)
    select ${ctx.actor.id}::uuid, ${today}::date, ${what}
    where exists (select 1 from ${sql.id(ctx.schema.workspace, 'programme_member')} as m
      where m.person_id = ${ctx.actor.id}::uuid and m.deleted_at is null
        and coalesce(m.starts_on, ${today}::date) <= ${today}::date and coalesce(m.ends_on, ${today}::date) >= ${today}::date)
    on conflict do nothing`.execute(ctx.db);
  await sql`
    delete from ${visits(ctx)} where person_id = ${ctx.actor.id}::uuid and day < ${today}::date - ${keptDays}::integer`.execute(
    ctx.db,
  );
}

export const visits = (ctx: Context) => sql.id(ctx.schema.workspace, 'programme_visit');
