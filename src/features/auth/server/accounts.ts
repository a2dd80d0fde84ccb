// The account somebody signs in with: an address and a password, in better-auth's tables, under the id of the person's
// record. Written in the transaction that needs it.
import { hashPassword, verifyPassword } from 'better-auth/crypto';
import { sql } from 'kysely';
import type { Context } from '../../../model/server/context.ts';
import { newId } from '../../../platform/lib/ids.ts';
import type { Database } from '../../../platform/server/db.ts';

/** Gives a person an account, or the one they have another password and address. */
export async function saveAccount(
  ctx: Pick<Context, 'db'>,
  person: { id: string; name: string; email: string; password: string },
): Promise<void> {
  const email = person.email.toLowerCase();
  const password = await hashPassword(person.password);
  await sql`
    insert into jalon.auth_user (id, name, email, email_verified) values (${person.id}, ${person.name}, ${email}, true)
    on conflict (id) do update set name = excluded.name, email = excluded.email, updated_at = now()`.execute(
    ctx.db,
  );
  const changed = await sql`
    update jalon.auth_account set password = ${password}, updated_at = now()
    where user_id = ${person.id} and provider_id = 'credential'`.execute(ctx.db);
  if (changed.numAffectedRows) return;
  await sql`
    insert into jalon.auth_account (id, account_id, provider_id, user_id, password, updated_at)
    values (${newId()}, ${person.id}::text, 'credential', ${person.id}, ${password}, now())`.execute(ctx.db);
}

export async function hasAccount(ctx: Pick<Context, 'db'>, user: string): Promise<boolean> {
  const { rows } =
    await sql`select 1 from jalon.auth_account where user_id = ${user} and password is not null`.execute(
      ctx.db,
    );
  return rows.length > 0;
}

export async function isPassword(db: Database, user: string, password: string): Promise<boolean> {
  const { rows } = await sql<{ password: string }>`
    select password from jalon.auth_account where user_id = ${user} and provider_id = 'credential' and password is not null`.execute(
    db,
  );
  return rows[0] ? verifyPassword({ hash: rows[0].password, password }) : false;
}

/** Signs people out everywhere, except from one session. Their answers stop being given at the commit. */
export async function closeSessions(
  ctx: Pick<Context, 'db'>,
  users: readonly string[],
  except: string | null = null,
): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from jalon.auth_session where user_id = any(${users}::uuid[]) and (${except}::uuid is null or id <> ${except}::uuid)`.execute(
    ctx.db,
  );
  return Number(numAffectedRows ?? 0n);
}
