// The links under which interviews are answered: for one person, kept as their hash, ending by themselves. A new one makes the
// one before worthless.
import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Context } from '../../../../model/server/context.ts';
import type { Limit } from '../../../../platform/server/throttle.ts';
import { limited } from './problems.ts';

const minutes = 10;
/** Whoever types all the time saves about once a second; a whole office may sit behind one address. */
const most = { link: 600, address: 6000 };

/** How often somebody may come by a link. Links are counted by their hash, those that lead nowhere too. */
export const linkLimits = ({ token }: { token?: string }, address: string): Limit[] =>
  token
    ? [
        { key: `interview:${hashOf(token)}`, max: most.link, minutes, refused: limited.interview_too_often },
        { key: `interview:${address}`, max: most.address, minutes, refused: limited.interview_too_often },
      ]
    : [];

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
const invitations = (ctx: Context) => sql.id(ctx.schema.workspace, 'interview_invitation');

export async function makeLink(ctx: Context, interview: string, until: Date): Promise<string> {
  await revokeLinks(ctx, [interview]);
  const token = randomBytes(32).toString('base64url');
  await sql`
    insert into ${invitations(ctx)} (hash, interview_id, created_at, created_by, expires_at)
    values (${hashOf(token)}, ${interview}, ${ctx.now.toISOString()}, ${ctx.actor.id}, ${until.toISOString()})`.execute(
    ctx.db,
  );
  return token;
}

export async function revokeLinks(ctx: Context, interviews: readonly string[]): Promise<void> {
  await sql`
    update ${invitations(ctx)} set revoked_at = ${ctx.now.toISOString()}
    where interview_id = any(${interviews}::uuid[]) and revoked_at is null`.execute(ctx.db);
}

/** The interview that a link leads to. What is forged, revoked or over leads nowhere. */
export async function findInterview(ctx: Context, token: string): Promise<string | undefined> {
  const { rows } = await sql<{ interview_id: string }>`
    select interview_id from ${invitations(ctx)}
    where hash = ${hashOf(token)} and revoked_at is null and expires_at > ${ctx.now.toISOString()}`.execute(
    ctx.db,
  );
  return rows[0]?.interview_id;
}

/** Until when each interview can be answered by a link. */
export async function linksOf(ctx: Context, interviews: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ interview_id: string; until: Date | string }>`
    select interview_id, max(expires_at) as until from ${invitations(ctx)}
    where interview_id = any(${interviews}::uuid[]) and revoked_at is null and expires_at > ${ctx.now.toISOString()}
    group by interview_id`.execute(ctx.db);
  return new Map(rows.map(({ interview_id, until }) => [interview_id, new Date(until).toISOString()]));
}
