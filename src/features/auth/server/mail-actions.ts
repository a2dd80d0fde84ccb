// The outbox, for administrators: what was sent, what failed and why, what is held and the link to pass on.
import { z } from 'zod';
import { defineAction } from '../../../model/server/action.ts';
import {
  countHeld,
  mailStates,
  readOutbox,
  requeueHeld,
  requeueMail,
} from '../../../platform/server/mail.ts';
import type { AuthParts } from './auth.ts';
import { conflict, missing } from './auth-problems.ts';
import { resetMinutes } from './better-auth.ts';
import { invitationDays } from './invitations.ts';
import { invitationLetter, resetLetter } from './letters.ts';
import { post, sendMailJob, sendMailsJob } from './post.ts';
import { requireAdminister } from './rights.ts';

const sentAtOnce = 1000;
/** A letter whose link is dead by now is not sent. */
const letterLifetimes = {
  [invitationLetter.kind]: invitationDays * 24 * 60,
  [resetLetter.kind]: resetMinutes,
};

export const mailActions = ({ mailer }: AuthParts) => [
  defineAction({
    name: 'mail.post',
    label: { fr: 'Envoyer un message', en: 'Send a message' },
    internal: true,
    input: z.strictObject({
      kind: z.string().max(60),
      to: z.email(),
      subject: z.string().max(500),
      text: z.string(),
      html: z.string(),
      link: z.string().optional(),
      attachments: z
        .array(
          z.strictObject({
            name: z.string().min(1).max(200),
            type: z.string().max(200),
            content: z.instanceof(Uint8Array),
          }),
        )
        .max(10)
        .optional(),
      /** Not worth keeping where there is no mail server. */
      optional: z.boolean().default(false),
    }),
    run: async (ctx, { optional, ...message }) =>
      optional && !mailer.configured ? { mail: null, held: false } : post(ctx, mailer, message),
  }),
  defineAction({
    name: 'mail.state',
    label: { fr: 'État du courrier', en: 'State of the mail' },
    internal: true,
    input: z.strictObject({}),
    run: async () => ({ configured: mailer.configured }),
  }),
  defineAction({
    name: 'mail.list',
    label: { fr: 'Messages envoyés', en: 'Messages sent' },
    input: z.strictObject({
      /** This message alone. */
      id: z.uuid().optional(),
      state: z.enum(mailStates).optional(),
      before: z.uuid().optional(),
      limit: z.number().int().min(1).max(200).default(50),
    }),
    async run(ctx, input) {
      requireAdminister(ctx);
      const messages = await readOutbox(ctx.db, ctx.schema.workspace, input);
      const held = await countHeld(ctx.db, ctx.schema.workspace, letterLifetimes);
      return { configured: mailer.configured, held, messages, more: messages.length === input.limit };
    },
  }),
  defineAction({
    name: 'mail.retry',
    label: { fr: 'Envoyer de nouveau', en: 'Send again' },
    input: z.strictObject({ id: z.uuid() }),
    async run(ctx, { id }) {
      requireAdminister(ctx);
      if (!mailer.configured) throw conflict.mail_server_missing();
      if (!(await requeueMail(ctx.db, ctx.schema.workspace, id))) throw missing.mail_missing({}, 'id');
      await ctx.services.enqueue(ctx, sendMailJob, { id }, { key: id });
      return {};
    },
  }),
  defineAction({
    name: 'mail.send_held',
    label: { fr: 'Envoyer les messages en attente', en: 'Send the messages held' },
    input: z.strictObject({}),
    run: (ctx) =>
      ctx.tx(async (ctx) => {
        requireAdminister(ctx);
        if (!mailer.configured) throw conflict.mail_server_missing();
        const ids = await requeueHeld(ctx.db, ctx.schema.workspace, letterLifetimes, sentAtOnce);
        if (ids.length) await ctx.services.enqueue(ctx, sendMailsJob, { ids });
        return { sending: ids.length };
      }),
  }),
];
