// The plan with who has read what, for the project; a message, for those it went to, which notes that they opened it.
import { sql } from 'kysely';
import { z } from 'zod';
import { defineAction } from '../../../../model/server/action.ts';
import { asProgram } from '../../../../model/server/as-program.ts';
import { table } from '../../../../model/server/compile.ts';
import type { Context } from '../../../../model/server/context.ts';
import { defineProblems } from '../../../../platform/lib/errors.ts';
import { newId } from '../../../../platform/lib/ids.ts';
import { readRecord } from '../../../../records/server/read.ts';
import { write } from '../../../../records/server/write.ts';
import { readAll } from '../../server/read-all.ts';
import { audienceSchema, type CommunicationLine, type ReadMessage } from '../contract.ts';

const missing = defineProblems(
  {
    message_not_yours: {
      fr: 'Ce message ne vous a pas été adressé, ou n’existe plus.',
      en: 'This message was not sent to you, or is no longer there.',
    },
  },
  'not_found',
);

export const planAction = defineAction({
  name: 'communication.plan',
  label: { fr: 'Lire le plan de communication', en: 'Read the communication plan' },
  input: z.strictObject({}),
  run: async (ctx): Promise<{ communications: CommunicationLine[] }> => {
    const records = await readAll(ctx, 'communication', { sort: 'planned_on,created_at' }, 1000);
    const seen = ctx.actor.access.filter('communication_reading', 'read') !== false;
    const counts = seen
      ? await countReadings(
          ctx,
          records.map(({ id }) => id),
        )
      : null;
    return {
      communications: records.map((one) => ({
        ...(one as unknown as CommunicationLine),
        audience: audienceSchema.safeParse(one.audience).data ?? {},
        may_edit: one._can?.edit ?? false,
        readings: counts && (counts.get(one.id) ?? { sent: 0, read: 0 }),
      })),
    };
  },
});

export const readAction = defineAction({
  name: 'communication.read',
  label: { fr: 'Lire un message du projet', en: 'Read a message of the programme' },
  input: z.strictObject({ id: z.uuid() }),
  run: (ctx, { id }) => ctx.tx((ctx) => read(ctx, id)),
});

async function read(ctx: Context, id: string): Promise<ReadMessage> {
  const { rows } = await sql<{ id: string; read_at: string | null }>`
    select id, read_at from ${table(ctx.schema, 'communication_reading')}
    where communication_id = ${id} and person_id = ${ctx.actor.id}::uuid and deleted_at is null limit 1`.execute(
    ctx.db,
  );
  const [mine] = rows;
  if (!mine) throw missing.message_not_yours({}, 'id');
  const program = asProgram(ctx);
  const one = await readRecord(program, 'communication', id);
  if (one.deleted_at) throw missing.message_not_yours({}, 'id');
  if (!mine.read_at) {
    await write(
      { ...program, operation: newId() },
      'communication_reading',
      [{ kind: 'update', id: mine.id, values: { read_at: ctx.now.toISOString() } }],
      { trusted: true },
    );
  }
  return {
    subject: String(one.subject),
    message: one.message as string | null,
    author: (one.author as { title?: string } | null)?.title ?? null,
    sent_at: one.sent_at as string | null,
  };
}

async function countReadings(
  ctx: Context,
  ids: readonly string[],
): Promise<Map<string, { sent: number; read: number }>> {
  const { rows } = await sql<{ id: string; sent: number; read: number }>`
    select communication_id as id, count(*)::int as sent, count(read_at)::int as read
    from ${table(ctx.schema, 'communication_reading')}
    where communication_id = any(${ids}::uuid[]) and deleted_at is null group by 1`.execute(ctx.db);
  return new Map(rows.map(({ id, sent, read }) => [id, { sent, read }]));
}
