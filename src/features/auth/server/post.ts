// Sends a letter: into the outbox, and the job that sends it into the queue, in the transaction of whoever asks.
import type { Context } from '../../../model/server/context.ts';
import type { Mailer, MailMessage } from '../../../platform/server/mail.ts';

export const sendMailJob = 'mail.send';
/** Several, that waited together. */
export const sendMailsJob = 'mail.send_many';

/** Whether it is on its way, or held for want of a mail server. */
export async function post(
  ctx: Context,
  mailer: Mailer,
  message: MailMessage,
): Promise<{ mail: string; held: boolean }> {
  const { id, state } = await mailer.post(ctx.db, ctx.schema.workspace, message);
  if (state === 'queued') await ctx.services.enqueue(ctx, sendMailJob, { id }, { key: id });
  else ctx.log.warn({ mail: id, kind: message.kind }, 'mail held: no mail server is set');
  return { mail: id, held: state === 'held' };
}
