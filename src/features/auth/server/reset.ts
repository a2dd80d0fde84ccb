// A forgotten password. Whoever asks gets the same answer in the same time, whether the address is known or not: the work
// is a job's, and the link goes by mail.
import { sql } from 'kysely';
import type { Context } from '../../../model/server/context.ts';
import { isLanguage } from '../../../platform/lib/language.ts';
import { writeLetter } from '../../../platform/server/letter.ts';
import type { Mailer } from '../../../platform/server/mail.ts';
import { resetMinutes } from './better-auth.ts';
import { resetLetter } from './letters.ts';
import { post } from './post.ts';

/** Posts the link to somebody who may sign in; to others, nothing. */
export async function postReset(
  ctx: Context,
  mailer: Mailer,
  url: string,
  user: string,
  token: string,
): Promise<void> {
  const { rows } = await sql<{ name: string; email: string; language: string | null }>`
    select name, email, language from ${sql.id(ctx.schema.workspace, 'user')}
    where id = ${user} and email is not null and deleted_at is null and coalesce(active, true)`.execute(
    ctx.db,
  );
  const person = rows[0];
  if (!person) return;
  const language = isLanguage(person.language) ? person.language : ctx.settings.language;
  const letter = writeLetter(resetLetter, language, person.email, `${url}/reset-password#${token}`, {
    name: person.name,
    minutes: resetMinutes,
  });
  await ctx.tx(async (ctx) => void (await post(ctx, mailer, letter)));
}
