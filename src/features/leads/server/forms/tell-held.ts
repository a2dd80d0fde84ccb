// Sendings that are held back may be good leads: whoever handles them is told, once until they have looked, however many come.
import { sql } from 'kysely';
import { accessOf, type Permissions } from '../../../../model/access.ts';
import { table } from '../../../../model/server/compile.ts';
import type { Context, Rule } from '../../../../model/server/context.ts';

const kind = 'form_held';
export const heldPlace = '/leads/held';
/** After somebody has looked, the next word comes no sooner. */
const restMs = 3_600_000;

interface Waiting {
  count: number;
  oldest: string;
  latest: string;
  latest_at: string;
}

/** How many were told. */
export async function tellHeld(ctx: Context): Promise<number> {
  const waiting = await readWaiting(ctx);
  if (!waiting) return 0;
  const people = await handlersToTell(ctx, waiting);
  if (people.length === 0) return 0;
  const { count, oldest, latest } = waiting;
  const one = count === 1;
  await ctx.services.call(ctx, 'notification.send', {
    to: people,
    kind,
    subject: {
      fr: one
        ? 'Un envoi de formulaire retenu attend votre regard'
        : `${count} envois de formulaires retenus attendent votre regard`,
      en: one
        ? 'A held-back sending waits for you to look at it'
        : `${count} held-back sendings wait for you to look at them`,
    },
    about: { object: 'form_entry', id: oldest },
    link: heldPlace,
    key: `${kind} ${latest}`,
  });
  return people.length;
}

/** Looked at, the oldest of them rings no longer. */
export const heldRule: Rule = {
  async after(ctx, changes) {
    const gone = changes.filter(({ before, after }) => before && !before.deleted_at && after.deleted_at);
    if (gone.length)
      await ctx.services.call(ctx, 'notification.settle', {
        about: gone.map(({ id }) => ({ object: 'form_entry', id })),
        kind,
      });
  },
};

async function readWaiting(ctx: Context): Promise<Waiting | undefined> {
  const { rows } = await sql<Waiting>`
    with waiting as (select id, received_at from ${table(ctx.schema, 'form_entry')} where deleted_at is null)
    select (select count(*) from waiting)::int as count, oldest.id as oldest, latest.id as latest, latest.received_at as latest_at
    from (select id from waiting order by received_at, id limit 1) as oldest,
      (select id, received_at from waiting order by received_at desc, id desc limit 1) as latest`.execute(
    ctx.db,
  );
  return rows[0];
}

/** Those whose role lets them deal with every held-back sending, unless they have not yet looked at what they were told of. */
async function handlersToTell(ctx: Context, { latest_at }: Waiting): Promise<string[]> {
  const { rows } = await sql<{
    id: string;
    permissions: Permissions;
    told_at: string | null;
    unread: boolean;
  }>`
    select u.id, r.permissions, told.at as told_at, coalesce(told.unread, false) as unread
    from ${table(ctx.schema, 'user')} as u
      join ${table(ctx.schema, 'role')} as r on r.id = u.role_id and r.deleted_at is null
      left join lateral (select max(n.created_at) as at, bool_or(n.read_at is null) as unread
        from ${table(ctx.schema, 'notification')} as n
        where n.owner_id = u.id and n.kind = ${kind} and n.deleted_at is null) as told on true
    where u.deleted_at is null and coalesce(u.active, true) order by u.id limit 5000`.execute(ctx.db);
  const rested = ctx.now.getTime() - restMs;
  return rows
    .filter(({ permissions }) => {
      const access = accessOf(permissions);
      return access.filter('form_entry', 'read') === true && access.filter('form_entry', 'delete') === true;
    })
    .filter(
      ({ told_at, unread }) =>
        !told_at || (!unread && Date.parse(told_at) <= rested && Date.parse(told_at) < Date.parse(latest_at)),
    )
    .map(({ id }) => id);
}
