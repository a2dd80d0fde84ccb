// A write sent twice with the same `Idempotency-Key` is carried out once: the second gets the first's answer. Key and answer
// are kept in the transaction of the write itself.
import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import type { Context } from '../../model/server/context.ts';
import { defineProblems } from '../../platform/lib/errors.ts';

const problems = defineProblems(
  {
    key_reused: {
      fr: 'Cette Idempotency-Key a déjà servi à une autre demande.',
      en: 'This Idempotency-Key was used for another request.',
    },
  },
  'conflict',
);
const invalid = defineProblems({
  key_invalid: { fr: 'Idempotency-Key : 1 à 200 caractères.', en: 'Idempotency-Key: 1 to 200 characters.' },
});

export interface Answer {
  status: number;
  body: unknown;
}

export async function once(
  ctx: Context,
  request: FastifyRequest,
  status: number,
  work: (ctx: Context) => Promise<unknown>,
): Promise<Answer> {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return { status, body: await ctx.tx(work) };
  if (typeof key !== 'string' || key.length < 1 || key.length > 200)
    throw invalid.key_invalid({}, 'Idempotency-Key');
  const fingerprint = createHash('sha256')
    .update(`${request.method} ${request.url}\n${JSON.stringify(request.body ?? null)}`)
    .digest('hex');
  const actor = ctx.actor.id ?? '00000000-0000-0000-0000-000000000000';
  const mine = sql`workspace = ${ctx.schema.workspace} and actor = ${actor}::uuid and key = ${key}`;
  return ctx.tx(async (ctx) => {
    // The row is claimed first: a twin that comes meanwhile waits here for our commit, then finds the answer.
    const claimed = await sql`
      insert into jalon.idempotency (workspace, actor, key, fingerprint, status, answer)
      values (${ctx.schema.workspace}, ${actor}::uuid, ${key}, ${fingerprint}, ${status}, 'null') on conflict do nothing`.execute(
      ctx.db,
    );
    if (claimed.numAffectedRows === 0n) {
      const { rows } = await sql<{
        fingerprint: string;
        status: number;
        answer: unknown;
      }>`select fingerprint, status, answer from jalon.idempotency where ${mine}`.execute(ctx.db);
      if (rows[0]?.fingerprint !== fingerprint) throw problems.key_reused({}, 'Idempotency-Key');
      return { status: rows[0].status, body: rows[0].answer };
    }
    const body = await work(ctx);
    await sql`update jalon.idempotency set answer = ${JSON.stringify(body)}::jsonb where ${mine}`.execute(
      ctx.db,
    );
    return { status, body };
  });
}
