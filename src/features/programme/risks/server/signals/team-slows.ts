// A third fewer acts done in four weeks than in the four before.
import { type RawBuilder, sql } from 'kysely';
import { table } from '../../../../../model/server/compile.ts';
import { addDays } from '../../../../../platform/lib/day.ts';
import type { Signal } from '../../contract.ts';
import type { Look } from './look.ts';

const span = 28;
const smallestTeam = 5;
/** Below so many acts a third less is chance. */
const enoughActs = 20;

interface Acts {
  id: string | null;
  name: string | null;
  people: string;
  now: string;
  before: string;
}

export const teamSlows: Look = async (ctx, today) => {
  const zone = ctx.settings.timeZone;
  const day = sql`(a.done_at at time zone ${zone})::date`;
  const within = (from: string, to: string) => sql`${day} >= ${from}::date and ${day} < ${to}::date`;
  const [now, before] = [addDays(today, -span), addDays(today, -2 * span)];
  const counts = sql`count(*) filter (where ${within(now, today)}) as now, count(*) filter (where ${within(before, now)}) as before`;
  const acts = sql`${table(ctx.schema, 'activity')} as a join ${table(ctx.schema, 'user')} as u on u.id = a.owner_id
    where a.deleted_at is null and a.done_at >= ${addDays(before, -1)}::date`;
  const size = (team: RawBuilder<unknown>) => sql`(select count(*) from ${table(ctx.schema, 'user')} as p
    where p.deleted_at is null and p.active ${team})`;
  const { rows } = await sql<Acts>`
    select t.id, t.name, ${size(sql`and p.team_id = t.id`)} as people, c.now, c.before
    from ${table(ctx.schema, 'team')} as t
      join (select u.team_id, ${counts} from ${acts} group by u.team_id) as c on c.team_id = t.id
    where t.deleted_at is null
    union all
    select null, null, ${size(sql``)}, ${counts} from ${acts}`.execute(ctx.db);
  const slower = rows.filter(
    (one) =>
      Number(one.people) >= smallestTeam &&
      Number(one.before) >= enoughActs &&
      Number(one.now) * 3 <= Number(one.before) * 2,
  );
  // What the whole firm does explains what its teams do.
  const whole = slower.filter(({ id }) => id === null);
  return (whole.length ? whole : slower).map((one): Signal => {
    const name = one.name;
    return {
      key: 'team_slows',
      of: one.id,
      cause: 'people',
      name: name
        ? { fr: `L’équipe ${name} se sert moins de Jalon`, en: `The team ${name} uses Jalon less` }
        : { fr: 'On se sert moins de Jalon', en: 'Jalon is used less' },
      probability: 4,
      impact: 4,
      evidence: {
        words: {
          fr: '{{now}} activités faites en quatre semaines, contre {{before}} les quatre d’avant.',
          en: '{{now}} activities done in four weeks, against {{before}} in the four before.',
        },
        figures: [
          { label: { fr: 'Quatre dernières semaines', en: 'Last four weeks' }, value: Number(one.now) },
          { label: { fr: 'Quatre d’avant', en: 'Four before' }, value: Number(one.before) },
        ],
        from: before,
        to: addDays(today, -1),
        link: '/o/activity',
      },
    };
  });
};
