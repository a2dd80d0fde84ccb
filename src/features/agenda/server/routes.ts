// The calendar feed: a file of iCalendar under a secret address, for programs that have no session. An address that was taken
// back, or whose person has left, looks like one that never was.
import { createHash } from 'node:crypto';
import type { Actor, Context } from '../../../model/server/context.ts';
import { JalonError } from '../../../platform/lib/errors.ts';
import type { Database } from '../../../platform/server/db.ts';
import type { Http } from '../../../platform/server/http.ts';
import { calendarText } from './calendar-text.ts';
import { readEntries } from './entries.ts';
import { personOfFeed } from './feed-link.ts';
import { readWorkingTime } from './working-time.ts';

export interface FeedOptions {
  db: Database;
  workspace: string;
  url: string;
  /** Somebody as they are now; null when they may no longer come in. */
  person(id: string): Promise<Actor | null>;
  context(cause: string, actor: Actor): Context;
}

const day = 86_400_000;
const daysBack = 90;
const daysAhead = 400;

export function agendaRoutes(http: Http, { db, workspace, url, person, context }: FeedOptions): void {
  http.get('/calendar/:file', async (request, reply) => {
    const token = /^([\w-]{20,60})\.ics$/.exec((request.params as { file: string }).file)?.[1];
    const id = token && (await personOfFeed(db, workspace, token));
    const actor = id ? await person(id) : null;
    if (!id || !actor || actor.access.filter('activity', 'read') === false) throw new JalonError('not_found');
    const text = await feedOf(context('calendar', actor), id, url);
    const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
    reply.header('etag', etag).header('cache-control', 'private, no-cache');
    if (request.headers['if-none-match']?.includes(etag)) return reply.code(304).send();
    return reply
      .header('content-type', 'text/calendar; charset=utf-8')
      .header('content-disposition', 'inline; filename="jalon.ics"')
      .send(text);
  });
}

async function feedOf(ctx: Context, id: string, url: string): Promise<string> {
  const from = new Date(ctx.now.getTime() - daysBack * day);
  const to = new Date(ctx.now.getTime() + daysAhead * day);
  const [time] = await readWorkingTime(ctx, [id], from, to);
  if (!time) throw new JalonError('not_found');
  return calendarText({
    name: `${time.name} · ${ctx.settings.firm}`,
    person: time,
    entries: await readEntries(ctx, [id], from, to),
    url,
    language: ctx.actor.language,
  });
}
