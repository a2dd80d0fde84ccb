// Keys for programs: `jalon_` and 32 random bytes, shown once, kept as a hash. A key belongs to a person, or to a service
// account: a person without a password, made for it, so that history says which program did what.
import { sql } from 'kysely';
import { asProgram } from '../../../model/server/as-program.ts';
import type { Context } from '../../../model/server/context.ts';
import { newId } from '../../../platform/lib/ids.ts';
import { write } from '../../../records/server/write.ts';
import type { ApiKeyInfo } from '../contract.ts';
import { invalid, missing } from './auth-problems.ts';
import { hashOf, newToken } from './tokens.ts';

export interface NewKey {
  name: string;
  scopes?: readonly string[];
  expiresAt?: string | null;
}

/** The key itself, this once. */
export async function createKey(
  ctx: Context,
  user: string,
  { name, scopes = [], expiresAt = null }: NewKey,
): Promise<{ id: string; key: string }> {
  if (expiresAt && Date.parse(expiresAt) <= ctx.now.getTime()) throw invalid.expiry_past({}, 'expires_at');
  const id = newId();
  const key = `jalon_${newToken()}`;
  await sql`
    insert into jalon.api_key (id, workspace, user_id, name, start, hash, scopes, created_at, created_by, expires_at)
    values (${id}, ${ctx.schema.workspace}, ${user}, ${name}, ${key.slice(0, 12)}, ${hashOf(key)}, ${[...scopes]}::text[],
      ${ctx.now.toISOString()}, ${ctx.actor.id}, ${expiresAt})`.execute(ctx.db);
  return { id, key };
}

/** A key of a service account of its own, with this role (its key or its name). */
export function createServiceKey(
  ctx: Context,
  { role, ...key }: NewKey & { role: string },
): Promise<{ id: string; key: string; user: string }> {
  return ctx.tx(async (ctx) => {
    const values = { name: key.name, role: await findRole(ctx, role), owner: null };
    const { written } = await write(asProgram(ctx), 'user', [{ kind: 'create', values }]);
    const user = written[0]!.id;
    return { ...(await createKey(ctx, user, key)), user };
  });
}

/** For `npx jalon api-key create`. */
export async function createApiKey(ctx: Context, options: { name: string; role: string }): Promise<string> {
  return (await createServiceKey(ctx, options)).key;
}

/** The id of a role, by its id, its key or its name. */
export async function findRole(ctx: Context, role: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select id from ${sql.id(ctx.schema.workspace, 'role')} where deleted_at is null and (id::text = ${role} or key = ${role} or jalon.fold(name) = jalon.fold(${role}))
    order by key = ${role} desc nulls last limit 1`.execute(ctx.db);
  if (!rows[0]) throw invalid.role_unknown({ role }, 'role');
  return rows[0].id;
}

/** The keys in force, of one person or of all. */
export async function listKeys(ctx: Context, of: string | null): Promise<ApiKeyInfo[]> {
  const { rows } = await sql<ApiKeyInfo>`
    select k.id, k.name, k.start, k.scopes, k.created_at, k.expires_at, k.last_used_at, r.name as role,
      json_build_object('id', u.id, 'name', u.name, 'service', not exists (select 1 from jalon.auth_user as a where a.id = u.id)) as user
    from jalon.api_key as k join ${sql.id(ctx.schema.workspace, 'user')} as u on u.id = k.user_id
      left join ${sql.id(ctx.schema.workspace, 'role')} as r on r.id = u.role_id
    where k.workspace = ${ctx.schema.workspace} and k.revoked_at is null and (${of}::uuid is null or k.user_id = ${of}::uuid)
    order by k.created_at desc, k.id desc limit 500`.execute(ctx.db);
  return rows;
}

/** Revokes a key of this person, or of anybody. From the commit on it opens nothing. */
export async function revokeKey(ctx: Context, id: string, of: string | null): Promise<void> {
  const { numAffectedRows } = await sql`
    update jalon.api_key set revoked_at = ${ctx.now.toISOString()}
    where id = ${id} and workspace = ${ctx.schema.workspace} and revoked_at is null and (${of}::uuid is null or user_id = ${of}::uuid)`.execute(
    ctx.db,
  );
  if (!numAffectedRows) throw missing.key_missing({}, 'id');
}
