// What this feature does outside of requests.
import { sql } from 'kysely';
import { z } from 'zod';
import type { Context } from '../../../model/server/context.ts';
import { defineJob, type JobDefinition } from '../../../platform/server/jobs.ts';
import { type Mailer, mailAttempts } from '../../../platform/server/mail.ts';
import type { AuthParts } from './auth.ts';
import { sendMailJob, sendMailsJob } from './post.ts';

export const requestResetJob = 'auth.request_reset';

export const authJobs = ({ better, mailer }: AuthParts): readonly JobDefinition<Context, never>[] => [
  defineJob<Context, { id: string }>({
    name: sendMailJob,
    data: z.strictObject({ id: z.uuid() }),
    retries: mailAttempts - 1,
    run: (ctx, { id }) => mailer.send(ctx.db, id),
  }),
  defineJob<Context, { ids: string[] }>({
    name: sendMailsJob,
    data: z.strictObject({ ids: z.array(z.uuid()) }),
    retries: mailAttempts - 1,
    run: (ctx, { ids }) => sendAll(ctx, mailer, ids),
  }),
  defineJob<Context, { email: string }>({
    name: requestResetJob,
    data: z.strictObject({ email: z.string() }),
    async run(_, { email }) {
      await better.api.requestPasswordReset({ body: { email } });
    },
  }),
  defineJob<Context, object>({
    name: 'auth.tidy',
    data: z.object({}),
    schedule: '41 3 * * *',
    run: tidy,
  }),
];

/** One after the other. One that fails does not keep the others; tried again, those that were sent are not sent twice. */
async function sendAll(ctx: Context, mailer: Mailer, ids: readonly string[]): Promise<void> {
  const failures: unknown[] = [];
  for (const id of ids) await mailer.send(ctx.db, id).catch((error) => failures.push(error));
  if (failures.length) throw failures[0];
}

/** What has expired goes away by itself. */
async function tidy(ctx: Context): Promise<void> {
  for (const table of ['auth_session', 'auth_verification'])
    await sql`delete from ${sql.id('jalon', table)} where expires_at < now()`.execute(ctx.db);
  await sql`delete from jalon.auth_attempt where until < now()`.execute(ctx.db);
  // An invitation that ran out is shown as such for a while.
  await sql`delete from jalon.invitation where expires_at < now() - interval '60 days'`.execute(ctx.db);
}
