// Who can read one's records, worked out from the roles in force exactly as every reading query does it: the access of each
// person is put to a record of one's own.
import { sql } from 'kysely';
import { accessOf, type Permissions } from '../../../model/access.ts';
import type { Condition } from '../../../model/condition.ts';
import { matches } from '../../../model/match.ts';
import { accessCondition } from '../../../model/resolve.ts';
import { table } from '../../../model/server/compile.ts';
import { askerOf, type Context } from '../../../model/server/context.ts';
import type { Reach, Watchers } from '../contract.ts';

export interface Colleague {
  id: string;
  name: string;
  team: readonly string[];
  role: string;
  permissions: Permissions;
}

const mostPeople = 1000;
const namedPeople = 8;

/** Everybody who can sign in, oneself apart. */
export async function readColleagues(ctx: Context, me: string): Promise<Colleague[]> {
  const people = table(ctx.schema, 'user');
  const { rows } = await sql<Omit<Colleague, 'team'> & { team_id: string | null }>`
    select u.id, u.name, u.team_id, r.name as role, r.permissions
    from ${people} as u join ${table(ctx.schema, 'role')} as r on r.id = u.role_id and r.deleted_at is null
    where u.deleted_at is null and coalesce(u.active, true) order by u.name, u.id limit ${mostPeople}`.execute(
    ctx.db,
  );
  const { rows: all } = await sql<{ id: string; team_id: string }>`
    select id, team_id from ${people} where deleted_at is null and team_id is not null limit ${10 * mostPeople}`.execute(
    ctx.db,
  );
  const teams = Map.groupBy(all, ({ team_id }) => team_id);
  return rows
    .filter(({ id }) => id !== me)
    .map(({ team_id, ...person }) => ({
      ...person,
      team: [person.id, ...(team_id ? (teams.get(team_id) ?? []).map(({ id }) => id) : [])],
    }));
}

/** By role and reach, the widest first; who sees nothing is not among them. */
export function watchersOf(
  ctx: Context,
  object: string,
  me: string,
  colleagues: readonly Colleague[],
): Watchers[] {
  const seen = colleagues.flatMap((colleague) => {
    const reach = reachOf(ctx, object, me, colleague);
    return reach ? [{ ...colleague, reach }] : [];
  });
  const groups = Map.groupBy(seen, ({ role, reach }) => `${order.indexOf(reach)} ${role}`);
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, some]) => ({
      role: some[0]!.role,
      reach: some[0]!.reach,
      count: some.length,
      people: some.slice(0, namedPeople).map(({ id, name }) => ({ id, name })),
    }));
}

const order: readonly Reach[] = ['all', 'own', 'some'];

function reachOf(ctx: Context, object: string, me: string, colleague: Colleague): Reach | undefined {
  const access = accessOf(colleague.permissions);
  const asker = { ...askerOf(ctx), access, me: colleague.id, team: colleague.team };
  const condition = accessCondition(ctx.schema, object, 'read', asker);
  if (condition.kind === 'constant') return condition.value ? 'all' : undefined;
  // What is said of a person is theirs as what they own is.
  const mine = { id: me, object: 'user' };
  if (matches(ctx.schema, { owner: mine, person: mine }, condition)) return 'own';
  // A rule that looks at more than whose it is lets some through, by what is in them.
  return asksMore(condition) ? 'some' : undefined;
}

function asksMore(condition: Condition): boolean {
  if (condition.kind === 'all' || condition.kind === 'any') return condition.of.some(asksMore);
  if (condition.kind === 'not') return asksMore(condition.of);
  if (condition.kind === 'constant') return false;
  return condition.kind !== 'field' || !['owner', 'person'].includes(condition.field.name);
}
