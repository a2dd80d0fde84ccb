// Telling people of the firm something. In the caller's transaction: what is rolled back was never told. One key, one person:
// once, even when two processes send it at the same moment.
import { sql } from 'kysely';
import { defineAction } from '../../../model/server/action.ts';
import { table } from '../../../model/server/compile.ts';
import type { Context } from '../../../model/server/context.ts';
import { fold } from '../../../platform/lib/fold.ts';
import { newId } from '../../../platform/lib/ids.ts';
import { type Language, textIn } from '../../../platform/lib/language.ts';
import { type Letter, writeLetter } from '../../../platform/server/letter.ts';
import { write } from '../../../records/server/write.ts';
import { type SendInput, sendSchema } from '../contract.ts';
import { chosenUnder } from '../kinds.ts';

export const sendAction = (url: string) =>
  defineAction({
    name: 'notification.send',
    label: { fr: 'Prévenir des personnes', en: 'Tell people' },
    internal: true,
    input: sendSchema,
    run: (ctx, input) => ctx.tx((ctx) => send(ctx, input, url)),
  });

interface Recipient {
  id: string;
  name: string;
  email: string | null;
  language: Language;
  bell: boolean | null;
  mail: boolean | null;
}

async function send(ctx: Context, input: SendInput, url: string): Promise<{ sent: number }> {
  const { kind, subject, about, key } = input;
  if (key) await sql`select pg_advisory_xact_lock(hashtext(${`jalon notification ${key}`}))`.execute(ctx.db);
  const people = await recipients(ctx, input);
  if (people.length === 0) return { sent: 0 };
  const link = input.link ?? (about ? `/o/${about.object}/${about.id}` : null);
  // An operation of its own: who undoes what they did takes back no word that has been said.
  await write(
    { ...ctx, operation: newId(), cause: 'notification' },
    'notification',
    people.map(({ id, language, bell }) => ({
      kind: 'create' as const,
      values: {
        owner: id,
        kind,
        subject: textIn(subject, language),
        words: subject,
        link,
        about: about ? aboutOf(about) : null,
        key: key ? keyOf(key, id) : null,
        // Who does not want to be rung for finds it in the list, already read.
        read_at: bell === false ? ctx.now.toISOString() : null,
      },
    })),
    { trusted: true },
  );
  const letter = letterOf(input);
  for (const { name, email, language, mail } of people)
    if (email && (mail ?? input.mail))
      await ctx.services.call(ctx, 'mail.post', {
        optional: true,
        ...writeLetter(letter, language, email, `${url}${link ?? '/'}`, { name }),
        link: undefined,
      });
  return { sent: people.length };
}

export const aboutOf = ({ object, id }: { object: string; id: string }): string => `${object}:${id}`;

const keyOf = (key: string, person: string): string => `${key} ${person}`;

/** Those who are still of the firm and have not been told under this key, with what they have chosen for this kind. */
async function recipients(ctx: Context, { to, kind, key }: SendInput): Promise<Recipient[]> {
  const told = key ? [...new Set(to)].map((id) => keyOf(key, id)) : [];
  const { rows } = await sql<Recipient>`
    select u.id, u.name, u.email, coalesce(u.language, ${ctx.settings.language}) as language, c.bell, c.mail
    from ${table(ctx.schema, 'user')} as u
      left join ${sql.id(ctx.schema.workspace, 'notification_choice')} as c on c.user_id = u.id and c.kind = ${chosenUnder(kind)}
    where u.id = any(${to}::uuid[]) and u.deleted_at is null and coalesce(u.active, true)
      and not exists (select 1 from ${table(ctx.schema, 'notification')} as n
        where jalon.fold(n.key) collate "C" = any(${told.map(fold)}::text[]) and n.owner_id = u.id)
    order by u.id`.execute(ctx.db);
  return rows;
}

const letterOf = ({ kind, subject }: SendInput): Letter => ({
  kind,
  subject,
  opening: { fr: `Bonjour {{name}},\n\n${subject.fr}`, en: `Hello {{name}},\n\n${subject.en}` },
  button: { fr: 'Ouvrir dans Jalon', en: 'Open in Jalon' },
  closing: {
    fr: 'Vous choisissez ce qui vous est envoyé dans Réglages, Notifications.',
    en: 'You choose what is sent to you in Settings, Notifications.',
  },
});
