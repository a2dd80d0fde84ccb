// An invitation: a link that lets one person, once, within a week, choose the password of their account.
import { sql } from 'kysely';
import type { Context } from '../../../model/server/context.ts';
import { isLanguage, type Language } from '../../../platform/lib/language.ts';
import { writeLetter } from '../../../platform/server/letter.ts';
import type { Mailer } from '../../../platform/server/mail.ts';
import { hasAccount, saveAccount } from './accounts.ts';
import { conflict, invalid, missing } from './auth-problems.ts';
import { admitted } from './authenticate.ts';
import { invitationLetter } from './letters.ts';
import { post } from './post.ts';
import { hashOf, newToken } from './tokens.ts';

export const invitationDays = 7;

/** Invites somebody whose record is there, ending an earlier invitation; for administrators, who check. */
export async function invite(
  ctx: Context,
  mailer: Mailer,
  url: string,
  user: string,
): Promise<{ mail: string; held: boolean }> {
  const { rows } = await sql<{
    name: string;
    email: string | null;
    language: string | null;
    role: string | null;
  }>`
    select name, email, language, role_id as role from ${sql.id(ctx.schema.workspace, 'user')} where id = ${user} and deleted_at is null`.execute(
    ctx.db,
  );
  const person = rows[0];
  if (!person) throw missing.person_missing({}, 'id');
  if (!person.email) throw invalid.address_missing({}, 'id');
  if (!person.role) throw invalid.role_missing({}, 'id');
  if (await hasAccount(ctx, user)) throw conflict.account_exists({}, 'id');
  const token = newToken();
  const expires = new Date(ctx.now.getTime() + invitationDays * 86_400_000);
  await sql`
    insert into jalon.invitation (user_id, workspace, token_hash, created_at, expires_at)
    values (${user}, ${ctx.schema.workspace}, ${hashOf(token)}, ${ctx.now.toISOString()}, ${expires.toISOString()})
    on conflict (user_id) do update set token_hash = excluded.token_hash, created_at = excluded.created_at, expires_at = excluded.expires_at`.execute(
    ctx.db,
  );
  const language = isLanguage(person.language) ? person.language : ctx.settings.language;
  const values = { name: person.name, from: ctx.actor.name, firm: ctx.settings.firm, days: invitationDays };
  // After the #, so that no server on the way writes it in its log.
  return post(
    ctx,
    mailer,
    writeLetter(invitationLetter, language, person.email, `${url}/invitation#${token}`, values),
  );
}

export interface Invited {
  id: string;
  name: string;
  email: string;
  language: Language | null;
}

/** Whose invitation this is; throws `invalid` when it is nobody's any more. `lock` keeps a second taker waiting. */
export async function readInvitation(ctx: Context, token: string, lock = false): Promise<Invited> {
  const { rows } = await sql<Invited>`
    select u.id, u.name, u.email, u.language from jalon.invitation as i
      join ${sql.id(ctx.schema.workspace, 'user')} as u on u.id = i.user_id join ${sql.id(ctx.schema.workspace, 'role')} as r on r.id = u.role_id
    where i.token_hash = ${hashOf(token)} and i.workspace = ${ctx.schema.workspace} and i.expires_at > ${ctx.now.toISOString()}
      and u.email is not null and ${admitted} ${lock ? sql`for update of i` : sql``}`.execute(ctx.db);
  if (!rows[0]) throw invalid.link_expired({}, 'token');
  return rows[0];
}

/** Makes the account; the caller signs in with the password chosen. */
export async function acceptInvitation(ctx: Context, token: string, password: string): Promise<Invited> {
  const invited = await readInvitation(ctx, token, true);
  await saveAccount(ctx, { ...invited, password });
  await sql`delete from jalon.invitation where user_id = ${invited.id}`.execute(ctx.db);
  return invited;
}
