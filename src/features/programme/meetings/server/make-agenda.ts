// The agenda from what is open: in one go, and again without anything twice. What was taken off it stays off.
import { sql } from 'kysely';
import { relationId } from '../../../../model/match.ts';
import { defineAction } from '../../../../model/server/action.ts';
import { table } from '../../../../model/server/compile.ts';
import type { Context } from '../../../../model/server/context.ts';
import type { CommitteeLevel } from '../../../../objects/programme/choices.ts';
import { dayIn } from '../../../../platform/lib/day.ts';
import { readRecord, readRecords } from '../../../../records/server/read.ts';
import { write } from '../../../../records/server/write.ts';
import { type MadeAgenda, meetingInput, orderInput } from '../contract.ts';
import { type Matter, openMatters } from './open-matters.ts';

export const makeAgendaAction = defineAction({
  name: 'programme.make_agenda',
  label: { fr: 'Préparer l’ordre du jour', en: 'Make the agenda' },
  input: meetingInput,
  run: (ctx, { meeting }) => ctx.tx((ctx) => makeAgenda(ctx, meeting)),
});

export async function makeAgenda(ctx: Context, id: string): Promise<MadeAgenda> {
  const meeting = await readRecord(ctx, 'meeting', id);
  await lockMeeting(ctx, id);
  const [committee] = await readRecords(
    ctx,
    'committee',
    [relationId(meeting.committee)].filter((one) => one !== undefined),
    ['level'],
  );
  const matters = await openMatters(ctx, {
    level: (committee?.level as CommitteeLevel | undefined) ?? null,
    day: dayIn(new Date(String(meeting.starts_at)), ctx.settings.timeZone),
    meeting: id,
  });
  const { known, last } = await itemsOf(ctx, id);
  const fresh = matters.filter((matter) => !known.has(keyOf(matter)));
  if (fresh.length)
    await write(
      ctx,
      'meeting_item',
      fresh.map((matter, i) => ({
        kind: 'create',
        values: { ...matter, meeting: id, position: last + 1 + i },
      })),
    );
  return { added: fresh.length, operation: ctx.operation };
}

export const orderAction = defineAction({
  name: 'programme.order_agenda',
  label: { fr: 'Ordonner l’ordre du jour', en: 'Order the agenda' },
  input: orderInput,
  async run(ctx, { items }) {
    const records = await readRecords(ctx, 'meeting_item', items, ['position']);
    const place = new Map(items.map((id, i) => [id, i]));
    const moved = records.filter(({ id, position }) => Number(position) !== place.get(id));
    if (moved.length)
      await write(
        ctx,
        'meeting_item',
        moved.map(({ id }) => ({ kind: 'update', id, values: { position: place.get(id) } })),
      );
    return { operation: ctx.operation };
  },
});

/** Two who make or send at once do it one after the other. */
export async function lockMeeting(ctx: Context, id: string): Promise<void> {
  await sql`select 1 from ${table(ctx.schema, 'meeting')} where id = ${id}::uuid for update`.execute(ctx.db);
}

const keyOf = ({
  decision,
  subject_kind,
  subject_key,
}: Pick<Matter, 'decision' | 'subject_kind' | 'subject_key'>) => decision ?? `${subject_kind} ${subject_key}`;

/** Those in the bin too: whoever took an item off the agenda does not find it there again. */
async function itemsOf(ctx: Context, meeting: string): Promise<{ known: Set<string>; last: number }> {
  const { rows } = await sql<{
    decision: string | null;
    subject_kind: string;
    subject_key: string;
    position: string | null;
  }>`
    select decision_id as decision, subject_kind, subject_key, position from ${table(ctx.schema, 'meeting_item')}
    where meeting_id = ${meeting}::uuid limit 2000`.execute(ctx.db);
  return {
    known: new Set(rows.map((row) => keyOf({ ...row, decision: row.decision ?? undefined }))),
    last: Math.max(-1, ...rows.map(({ position }) => Number(position ?? -1))),
  };
}
