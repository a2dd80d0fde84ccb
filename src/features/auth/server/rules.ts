// What must hold of people, teams, roles and pipelines, whichever way they are written: by these pages, by the API, by an
// import or by an undo. Added to `ctx.services.rules` by the application.
import { sql } from 'kysely';
import { accessOf, actions, type Permissions } from '../../../model/access.ts';
import { accessCondition } from '../../../model/resolve.ts';
import {
  askerOf,
  type Context,
  type RecordChange,
  type Rule,
  type Rules,
} from '../../../model/server/context.ts';
import { at, JalonError } from '../../../platform/lib/errors.ts';
import { permissionsSchema } from '../contract.ts';
import { administered } from '../default-roles.ts';
import { closeSessions } from './accounts.ts';
import { conflict, invalid } from './auth-problems.ts';
import { requireAdminister } from './rights.ts';

const administerOnly: Rule = { before: (ctx, changes) => void (changes.length && requireAdminister(ctx)) };

const people: Rule = {
  async after(ctx, changes) {
    const gone = changes
      .filter(({ before, after }) => before && isIn(before) && !isIn(after))
      .map(({ id }) => id);
    await closeAccess(ctx, gone);
    await carryNames(ctx, changes);
    if (
      changes.some(
        ({ before, after }) => before && (roleOf(before) !== roleOf(after) || isIn(before) !== isIn(after)),
      )
    )
      await keepAnAdministrator(ctx);
  },
};

const roles: Rule = {
  before(ctx, changes) {
    for (const { path, after } of changes) {
      checkPermissions(path, after.permissions);
      checkFilters(ctx, path, after.permissions as Permissions);
    }
  },
  async after(ctx, changes) {
    const binned = changes.filter(({ before, after }) => before && !before.deleted_at && after.deleted_at);
    await refuseUsed(ctx, binned);
    if (changes.some(({ before }) => before)) await keepAnAdministrator(ctx);
  },
};

export const authRules: Rules = {
  ...Object.fromEntries(administered.map((object) => [object, [administerOnly]])),
  user: [administerOnly, people],
  role: [administerOnly, roles],
};

const isIn = (values: RecordChange['after']): boolean => values.active !== false && !values.deleted_at;
const roleOf = (values: RecordChange['after']): string | undefined =>
  (values.role as { id: string } | null)?.id;

async function closeAccess(ctx: Context, users: readonly string[]): Promise<void> {
  if (users.length === 0) return;
  await closeSessions(ctx, users);
  await sql`update jalon.api_key set revoked_at = ${ctx.now.toISOString()} where user_id = any(${users}::uuid[]) and revoked_at is null`.execute(
    ctx.db,
  );
  await sql`delete from jalon.invitation where user_id = any(${users}::uuid[])`.execute(ctx.db);
}

/** People sign in with the address of their record. */
async function carryNames(ctx: Context, changes: readonly RecordChange[]): Promise<void> {
  const changed = changes.filter(
    ({ before, after }) =>
      before && after.email && (before.email !== after.email || before.name !== after.name),
  );
  if (changed.length === 0) return;
  const rows = changed.map(({ id, after }) => ({
    id,
    name: after.name,
    email: String(after.email).toLowerCase(),
  }));
  await sql`
    update jalon.auth_user as a set name = x.name, email = x.email, updated_at = now()
    from json_to_recordset(${JSON.stringify(rows)}::json) as x(id uuid, name text, email text) where a.id = x.id`.execute(
    ctx.db,
  );
}

/** Looks after the fact, under a lock, so that two administrators can't remove each other at the same moment. */
async function keepAnAdministrator(ctx: Context): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`jalon administrators ${ctx.schema.workspace}`}))`.execute(
    ctx.db,
  );
  const { rows } = await sql`
    select 1 from ${sql.id(ctx.schema.workspace, 'user')} as u
      join ${sql.id(ctx.schema.workspace, 'role')} as r on r.id = u.role_id and r.deleted_at is null and (r.permissions ->> 'administer')::boolean
      join jalon.auth_account as a on a.user_id = u.id and a.password is not null
    where u.deleted_at is null and coalesce(u.active, true) limit 1`.execute(ctx.db);
  if (rows.length === 0 && (await hasAccounts(ctx))) throw conflict.last_administrator();
}

// A workspace in which nobody signs in yet (a demonstration being written, a test) has no administrator to keep.
async function hasAccounts(ctx: Context): Promise<boolean> {
  const { rows } = await sql`
    select 1 from jalon.auth_account as a join ${sql.id(ctx.schema.workspace, 'user')} as u on u.id = a.user_id limit 1`.execute(
    ctx.db,
  );
  return rows.length > 0;
}

function checkPermissions(path: string, permissions: unknown): void {
  const parsed = permissionsSchema.safeParse(permissions);
  if (!parsed.success) throw at(path, invalid.permissions_invalid({}, 'permissions'));
  const { administer, objects } = parsed.data;
  const wrong = administered.find((object) => {
    const of = objects[object];
    return of && !administer && [of.create, of.edit, of.delete].some((reach) => reach !== 'none');
  });
  if (wrong) throw at(path, invalid.permissions_of_settings({}, `permissions.objects.${wrong}`));
}

/** A filter that leads nowhere, or round and round through relations, would shut out everybody who has the role. */
function checkFilters(ctx: Context, path: string, permissions: Permissions): void {
  const asker = { ...askerOf(ctx), access: accessOf(permissions) };
  for (const { name } of ctx.schema.objects.values())
    for (const action of actions) {
      try {
        accessCondition(ctx.schema, name, action, asker);
      } catch (error) {
        if (!(error instanceof JalonError || error instanceof RangeError)) throw error;
        throw at(path, invalid.permissions_invalid({}, `permissions.objects.${name}.${action}`));
      }
    }
}

async function refuseUsed(ctx: Context, changes: readonly RecordChange[]): Promise<void> {
  if (changes.length === 0) return;
  const { rows } = await sql<{ name: string }>`
    select r.name from ${sql.id(ctx.schema.workspace, 'role')} as r where r.id = any(${changes.map(({ id }) => id)}::uuid[])
      and exists (select 1 from ${sql.id(ctx.schema.workspace, 'user')} as u where u.role_id = r.id and u.deleted_at is null) limit 1`.execute(
    ctx.db,
  );
  if (rows[0]) throw conflict.role_in_use({ role: rows[0].name });
}
