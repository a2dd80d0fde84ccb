// One's own notifications. They are asked for here and not through the records, so that a role cannot lack them.
import { sql } from 'kysely';
import { z } from 'zod';
import { defineAction } from '../../../model/server/action.ts';
import { table } from '../../../model/server/compile.ts';
import type { Context } from '../../../model/server/context.ts';
import { newId } from '../../../platform/lib/ids.ts';
import type { Text } from '../../../platform/lib/language.ts';
import { write } from '../../../records/server/write.ts';
import type { NotificationPage } from '../contract.ts';
import { aboutOf } from './send.ts';

const countedAtMost = 100;
const readAtOnce = 1000;

export const listAction = defineAction({
  name: 'notification.list',
  label: { fr: 'Mes notifications', en: 'My notifications' },
  input: z.strictObject({
    /** The id of the last one seen. */
    before: z.uuid().optional(),
    limit: z.number().int().min(1).max(100).default(30),
  }),
  async run(ctx, { before, limit }): Promise<NotificationPage> {
    const { rows } = await sql<Row>`
      select id, kind, subject, words, link, created_at, read_at from ${mine(ctx)}
        and ${before ? sql`id < ${before}::uuid` : sql`true`}
      order by id desc limit ${limit + 1}`.execute(ctx.db);
    return {
      unread: await countUnread(ctx),
      more: rows.length > limit,
      notifications: rows.slice(0, limit).map(({ id, kind, subject, words, link, created_at, read_at }) => ({
        id,
        kind,
        subject: words ?? { fr: subject, en: subject },
        link,
        at: created_at,
        read: read_at !== null,
      })),
    };
  },
});

export const readAction = defineAction({
  name: 'notification.read',
  label: { fr: 'Marquer comme lues', en: 'Mark as read' },
  input: z.strictObject({
    /** All of one's own when absent. */
    ids: z.array(z.uuid()).max(readAtOnce).optional(),
  }),
  run: (ctx, { ids }) =>
    ctx.tx(async (ctx) => {
      const { rows } = await sql<{ id: string }>`
        select id from ${mine(ctx)} and read_at is null and ${ids ? sql`id = any(${ids}::uuid[])` : sql`true`}
        order by id limit ${readAtOnce}`.execute(ctx.db);
      await markRead(ctx, rows);
      return { read: rows.length };
    }),
});

/** What a notification asked for has been done elsewhere: it need not ring any longer. */
export const settleAction = defineAction({
  name: 'notification.settle',
  label: { fr: 'Clore des notifications', en: 'Settle notifications' },
  internal: true,
  input: z.strictObject({
    about: z.array(z.strictObject({ object: z.string(), id: z.uuid() })).max(readAtOnce),
    kind: z.string().optional(),
  }),
  run: (ctx, { about, kind }) =>
    ctx.tx(async (ctx) => {
      const { rows } = await sql<{ id: string }>`
        select id from ${table(ctx.schema, 'notification')} where deleted_at is null and read_at is null
          and jalon.fold(about) collate "C" = any(${about.map(aboutOf)}::text[]) and ${kind ? sql`kind = ${kind}` : sql`true`}
        order by id limit ${readAtOnce}`.execute(ctx.db);
      await markRead(ctx, rows);
      return { settled: rows.length };
    }),
});

interface Row {
  id: string;
  kind: string;
  subject: string;
  words: Text | null;
  link: string | null;
  created_at: string;
  read_at: string | null;
}

const mine = (ctx: Context) =>
  sql`${table(ctx.schema, 'notification')} where owner_id = ${ctx.actor.id}::uuid and deleted_at is null`;

async function countUnread(ctx: Context): Promise<number> {
  const { rows } = await sql<{ unread: number }>`
    select count(*)::int as unread from (select 1 from ${mine(ctx)} and read_at is null limit ${countedAtMost}) as n`.execute(
    ctx.db,
  );
  return rows[0]!.unread;
}

async function markRead(ctx: Context, rows: readonly { id: string }[]): Promise<void> {
  if (rows.length === 0) return;
  const values = { read_at: ctx.now.toISOString() };
  await write(
    { ...ctx, operation: newId(), cause: 'notification' },
    'notification',
    rows.map(({ id }) => ({ kind: 'update' as const, id, values })),
    { trusted: true },
  );
}
