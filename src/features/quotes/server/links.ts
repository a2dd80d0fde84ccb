// The links under which customers read their quotes. A link is a long random word, kept as its hash: it cannot be guessed, nor
// read from the database; a colleague who wants it again makes another.
import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Context } from '../../../model/server/context.ts';

export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

export async function makeLink(ctx: Context, quote: string, recipient: string | null): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await sql`
    insert into ${sql.id(ctx.schema.workspace, 'quote_link')} (token_hash, quote_id, recipient, created_at, created_by)
    values (${hashOf(token)}, ${quote}, ${recipient}, ${ctx.now.toISOString()}, ${ctx.actor.id})`.execute(
    ctx.db,
  );
  return token;
}

export async function findLink(
  ctx: Context,
  token: string,
): Promise<{ quote: string; recipient: string | null } | undefined> {
  const { rows } = await sql<{ quote: string; recipient: string | null }>`
    select quote_id as quote, recipient from ${sql.id(ctx.schema.workspace, 'quote_link')} where token_hash = ${hashOf(token)}`.execute(
    ctx.db,
  );
  return rows[0];
}
