// The link under which one's agenda is read by other programs: who has it needs no password, so it is long, can be taken back,
// and only its hash is kept.
import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Context } from '../../../model/server/context.ts';
import type { Database } from '../../../platform/server/db.ts';

export interface FeedState {
  created_at: string;
  last_read_at: string | null;
}

export async function readFeedState(ctx: Context, person: string): Promise<FeedState | null> {
  const { rows } = await sql<FeedState>`
    select created_at, last_read_at from ${feeds(ctx.schema.workspace)} where user_id = ${person}::uuid`.execute(
    ctx.db,
  );
  return rows[0] ?? null;
}

/** A new one ends the one before. */
export async function makeFeedToken(ctx: Context, person: string): Promise<string> {
  const token = randomBytes(24).toString('base64url');
  await sql`
    insert into ${feeds(ctx.schema.workspace)} (user_id, token_hash, created_at)
    values (${person}::uuid, ${hashOf(token)}, ${ctx.now.toISOString()})
    on conflict (user_id) do update set token_hash = excluded.token_hash, created_at = excluded.created_at, last_read_at = null`.execute(
    ctx.db,
  );
  return token;
}

export async function revokeFeed(ctx: Context, person: string): Promise<void> {
  await sql`delete from ${feeds(ctx.schema.workspace)} where user_id = ${person}::uuid`.execute(ctx.db);
}

/** Whose it is; noted as read, to the hour. */
export async function personOfFeed(db: Database, workspace: string, token: string): Promise<string | null> {
  const { rows } = await sql<{ user_id: string; stale: boolean }>`
    select user_id, last_read_at is null or last_read_at < now() - interval '1 hour' as stale
    from ${feeds(workspace)} where token_hash = ${hashOf(token)}`.execute(db);
  const [row] = rows;
  if (row?.stale)
    await sql`update ${feeds(workspace)} set last_read_at = now() where user_id = ${row.user_id}::uuid`.execute(
      db,
    );
  return row?.user_id ?? null;
}

const feeds = (workspace: string) => sql.id(workspace, 'agenda_feed');
const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
