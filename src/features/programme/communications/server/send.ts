// Sending what is planned: by mail, in the application, once. What is said in person is ticked as held.
import { sql } from 'kysely';
import { z } from 'zod';
import { relationId } from '../../../../model/match.ts';
import { defineAction } from '../../../../model/server/action.ts';
import { asProgram } from '../../../../model/server/as-program.ts';
import type { Context, Rules } from '../../../../model/server/context.ts';
import { dayIn } from '../../../../platform/lib/day.ts';
import { defineProblems, JalonError } from '../../../../platform/lib/errors.ts';
import { defineJob } from '../../../../platform/server/jobs.ts';
import { type Letter, writeLetter } from '../../../../platform/server/letter.ts';
import { readPage, readRecord } from '../../../../records/server/read.ts';
import type { ApiRecord } from '../../../../records/server/select.ts';
import { write } from '../../../../records/server/write.ts';
import { audienceSchema, isNobody } from '../contract.ts';
import { type Recipient, recipientsOf } from './audience.ts';

const problems = defineProblems(
  {
    audience_empty: { fr: 'Choisissez à qui s’adresse ce message.', en: 'Choose whom this message is for.' },
    message_empty: {
      fr: 'Écrivez le message avant de l’envoyer.',
      en: 'Write the message before sending it.',
    },
    day_missing: { fr: 'Choisissez le jour de l’envoi.', en: 'Choose the day on which it is sent.' },
  },
  'invalid',
);
const conflict = defineProblems(
  {
    message_sent: {
      fr: 'Ce message est parti : il ne change plus.',
      en: 'This message has been sent: it no longer changes.',
    },
  },
  'conflict',
);

const letter: Letter = {
  kind: 'communication',
  subject: { fr: '{{subject}}', en: '{{subject}}' },
  opening: { fr: '{{message}}', en: '{{message}}' },
  button: { fr: 'Lire dans Jalon', en: 'Read in Jalon' },
  closing: { fr: '{{author}}', en: '{{author}}' },
};

const sendAction = (url: string) =>
  defineAction({
    name: 'communication.send',
    label: { fr: 'Envoyer une communication', en: 'Send a communication' },
    input: z.strictObject({ id: z.uuid() }),
    run: (ctx, { id }) =>
      ctx.tx(async (ctx) => {
        const one = await readRecord(ctx, 'communication', id);
        if (!one._can?.edit || one.deleted_at) throw new JalonError('forbidden');
        return { sent: await send(asProgram(ctx), id, url) };
      }),
  });

/** What the job of every hour calls: what is due is sent, each in a transaction of its own. */
const sendDueAction = (url: string) =>
  defineAction({
    name: 'communication.send_due',
    label: { fr: 'Envoyer les communications du jour', en: 'Send the communications of the day' },
    internal: true,
    input: z.strictObject({}),
    async run(ctx) {
      const { records } = await readPage(ctx, 'communication', {
        filter: {
          and: [
            { field: 'status', op: 'is', value: 'planned' },
            { field: 'channel', op: 'in', value: ['both', 'mail', 'app'] },
            { field: 'planned_on', op: 'lte', value: dayIn(ctx.now, ctx.settings.timeZone) },
          ],
        },
        fields: ['id'],
        limit: 200,
      });
      for (const { id } of records)
        await ctx
          .tx((ctx) => send(ctx, id, url))
          .catch((error: unknown) => ctx.log.warn({ err: error, id }, 'communication not sent'));
      return { due: records.length };
    },
  });

export const sendActions = (url: string) => [sendAction(url), sendDueAction(url)];

export const communicationJobs = [
  defineJob<Context, object>({
    name: 'communications.send_due',
    data: z.object({}),
    schedule: '7 * * * *',
    run: async (ctx) => void (await ctx.services.call(ctx, 'communication.send_due', {})),
  }),
];

/** To how many it went. Sent before, it goes to nobody again. */
async function send(ctx: Context, id: string, url: string): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext(${`jalon communication ${id}`}))`.execute(ctx.db);
  const one = await readRecord(ctx, 'communication', id);
  if (one.status === 'sent') return 0;
  const sent = { status: 'sent', sent_at: ctx.now.toISOString() };
  if (one.channel !== 'spoken' && !one.message) throw problems.message_empty({}, 'message');
  const audience = audienceSchema.safeParse(one.audience).data ?? {};
  const to = one.channel === 'spoken' ? [] : await recipientsOf(ctx, audience);
  if (one.channel !== 'spoken' && to.length === 0) throw problems.audience_empty({}, 'audience');
  await write(ctx, 'communication', [{ kind: 'update', id, values: sent }], { trusted: true });
  for (const some of chunks(to, 500)) {
    await write(
      ctx,
      'communication_reading',
      some.map((person) => ({
        kind: 'create' as const,
        values: {
          communication: id,
          person: person.id,
          sent_at: sent.sent_at,
          owner: relationId(one.owner) ?? null,
        },
      })),
      { trusted: true },
    );
    await deliver(ctx, one, some, url);
  }
  return to.length;
}

async function deliver(ctx: Context, one: ApiRecord, to: readonly Recipient[], url: string): Promise<void> {
  const link = `/programme/messages/${one.id}`;
  const subject = String(one.subject);
  if (one.channel !== 'mail')
    await ctx.services.call(ctx, 'notification.send', {
      to: to.map((person) => person.id),
      kind: 'communication',
      subject: { fr: subject, en: subject },
      link,
      about: { object: 'communication', id: one.id },
      key: `communication-${one.id}`,
    });
  if (one.channel === 'app') return;
  const author = (one.author as { title?: string } | null)?.title ?? ctx.settings.firm;
  for (const { email, language } of to)
    if (email)
      await ctx.services.call(
        ctx,
        'mail.post',
        writeLetter(letter, language, email, `${url}${link}`, {
          subject,
          message: String(one.message),
          author,
        }),
      );
}

function* chunks<T>(all: readonly T[], size: number): Generator<readonly T[]> {
  for (let i = 0; i < all.length; i += size) yield all.slice(i, i + size);
}

const written = ['subject', 'message', 'audience', 'channel', 'author', 'status'];

/** What was sent stays as it was read; what is scheduled has a day and somebody to go to. */
export const communicationRules: Rules = {
  communication: [
    {
      before(_, changes) {
        for (const { before, after } of changes) {
          const differs = (name: string) =>
            JSON.stringify(before?.[name] ?? null) !== JSON.stringify(after[name] ?? null);
          if (before?.status === 'sent' && written.some(differs)) throw conflict.message_sent();
          if (after.status === 'draft' || before?.status === 'sent') continue;
          if (after.status === 'sent' && !after.sent_at) throw conflict.message_sent({}, 'status');
          if (after.channel === 'spoken') continue;
          const audience = audienceSchema.safeParse(after.audience);
          if (!audience.success || isNobody(audience.data)) throw problems.audience_empty({}, 'audience');
          if (!after.message) throw problems.message_empty({}, 'message');
          if (after.status === 'planned' && !after.planned_on) throw problems.day_missing({}, 'planned_on');
        }
      },
    },
  ],
};
