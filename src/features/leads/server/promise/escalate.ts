// Each minute: leads whose promised time grows short, told to whoever has them; those whose time is over, told to who leads them
// too. Told once, whatever is run twice.
import { sql } from 'kysely';
import { table } from '../../../../model/server/compile.ts';
import type { Context } from '../../../../model/server/context.ts';
import { fill, type Text } from '../../../../platform/lib/language.ts';

const atMost = 500;

interface Watched {
  lead_id: string;
  title: string | null;
  owner: string | null;
  managers: string[];
  over: boolean;
}

const subjects = {
  warn: {
    fr: 'À répondre bientôt : {{who}}',
    en: 'To be answered soon: {{who}}',
  },
  over: {
    fr: 'Délai de réponse dépassé : {{who}}',
    en: 'Promised time to answer is over: {{who}}',
  },
} satisfies Record<string, Text>;

export const escalate = (ctx: Context): Promise<number> =>
  ctx.tx(async (ctx) => {
    const watched = await takeDue(ctx);
    for (const { lead_id, title, owner, managers, over } of watched) {
      const to = over || !owner ? [...new Set([owner, ...managers].filter((id) => id !== null))] : [owner];
      const subject = subjects[over ? 'over' : 'warn'];
      const who = (title ?? '').slice(0, 200);
      if (to.length)
        await ctx.services.call(ctx, 'notification.send', {
          to,
          kind: over ? 'lead_overdue' : 'lead_due',
          subject: { fr: fill(subject.fr, { who }), en: fill(subject.en, { who }) },
          about: { object: 'lead', id: lead_id },
          key: `${over ? 'lead_overdue' : 'lead_due'} ${lead_id}`,
        });
    }
    return watched.length;
  });

/** Those that something is to be said of, marked as said. What came to be over unsaid is said once, as over. */
async function takeDue(ctx: Context): Promise<Watched[]> {
  const watch = sql.id(ctx.schema.workspace, 'lead_watch');
  const now = sql`${ctx.now.toISOString()}::timestamptz`;
  const { rows } = await sql<Watched>`
    with taken as (
      select lead_id, due_at <= ${now} as over from ${watch}
      where due_at <= ${now} or (warned_at is null and warn_at <= ${now})
      order by due_at limit ${atMost} for update skip locked),
    gone as (delete from ${watch} where lead_id in (select lead_id from taken where over)),
    warned as (update ${watch} set warned_at = ${now} where lead_id in (select lead_id from taken where not over))
    select t.lead_id, t.over, l.record_title as title, l.owner_id as owner,
      case when l.owner_id is null then ${leaders(ctx)} else array(select m.id from unnest(array[u.manager_id, g.manager_id]) as m(id)
        where m.id is not null) end as managers
    from taken as t join ${table(ctx.schema, 'lead')} as l on l.id = t.lead_id and l.deleted_at is null
      left join ${table(ctx.schema, 'user')} as u on u.id = l.owner_id
      left join ${table(ctx.schema, 'team')} as g on g.id = u.team_id and g.deleted_at is null`.execute(
    ctx.db,
  );
  return rows;
}

/** Of what nobody has, those who lead a team. */
const leaders = (ctx: Context) => sql`array(select distinct manager_id from ${table(ctx.schema, 'team')}
  where deleted_at is null and manager_id is not null limit 20)`;
