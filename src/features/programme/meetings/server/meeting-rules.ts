// A meeting and its entry in the agenda are one thing: moved, renamed, cancelled or brought back in one place, it is so in the other.
import { sql } from 'kysely';
import { relationId } from '../../../../model/match.ts';
import { asProgram } from '../../../../model/server/as-program.ts';
import { table } from '../../../../model/server/compile.ts';
import type { Context, RecordChange, Rules } from '../../../../model/server/context.ts';
import type { Write } from '../../../../records/server/change.ts';
import { write } from '../../../../records/server/write.ts';

export const meetingRules: Rules = {
  meeting: [{ after: entriesFollow }],
  activity: [{ after: meetingsFollow }],
};

type Values = Record<string, unknown>;

const time = (value: unknown): number => (value ? new Date(value as string).getTime() : Number.NaN);
const minute = 60_000;
/** In the agenda while it is to be held or was held. */
const isListed = ({ status, deleted_at }: Values): boolean => status !== 'cancelled' && !deleted_at;
const timing = ['starts_at', 'minutes', 'name', 'place', 'status', 'deleted_at'];

async function entriesFollow(ctx: Context, changes: readonly RecordChange[]): Promise<void> {
  const moved = changes.filter(
    ({ before, after }) =>
      before &&
      relationId(after.entry) &&
      timing.some((name) => String(before[name]) !== String(after[name])),
  );
  if (moved.length === 0) return;
  const entries = await readEntries(
    ctx,
    moved.map(({ after }) => relationId(after.entry)!),
  );
  const back: Write[] = [];
  const writes = moved.flatMap(({ after }): Write[] => {
    const entry = entries.get(relationId(after.entry)!);
    if (!entry) return [];
    const { id } = entry;
    if (!isListed(after)) return entry.gone ? [] : [{ kind: 'delete', id }];
    if (entry.gone) back.push({ kind: 'restore', id });
    const starts = time(after.starts_at);
    const ends = starts + Number(after.minutes ?? 60) * minute;
    const done = after.status === 'held' ? new Date(ends).toISOString() : null;
    const values: Values = {
      subject: after.name,
      location: after.place ?? null,
      done_at: done,
      // Only what differs: a write to the entry would come back here.
      ...(starts !== entry.starts || ends !== entry.ends
        ? { starts_at: new Date(starts).toISOString(), ends_at: new Date(ends).toISOString() }
        : {}),
    };
    return [{ kind: 'update', id, values }];
  });
  const program = asProgram(ctx);
  if (back.length) await write(program, 'activity', back, { trusted: true });
  if (writes.length) await write(program, 'activity', writes, { trusted: true });
}

async function meetingsFollow(ctx: Context, changes: readonly RecordChange[]): Promise<void> {
  const moved = changes.filter(
    ({ before, after }) =>
      before &&
      after.starts_at &&
      !after.deleted_at &&
      (time(before.starts_at) !== time(after.starts_at) || time(before.ends_at) !== time(after.ends_at)),
  );
  if (moved.length === 0) return;
  const { rows } = await sql<{ id: string; entry: string; starts: string; minutes: string }>`
    select id, entry_id as entry, starts_at as starts, minutes from ${table(ctx.schema, 'meeting')}
    where entry_id = any(${moved.map(({ id }) => id)}::uuid[]) and deleted_at is null`.execute(ctx.db);
  const byId = new Map(moved.map(({ id, after }) => [id, after]));
  const writes = rows.flatMap(({ id, entry, starts, minutes }): Write[] => {
    const after = byId.get(entry)!;
    const long = Math.round((time(after.ends_at) - time(after.starts_at)) / minute);
    const lasts = long >= 5 && long <= 600 ? long : Number(minutes);
    return time(starts) === time(after.starts_at) && lasts === Number(minutes)
      ? []
      : [
          {
            kind: 'update',
            id,
            values: { starts_at: new Date(time(after.starts_at)).toISOString(), minutes: lasts },
          },
        ];
  });
  if (writes.length) await write(asProgram(ctx), 'meeting', writes, { trusted: true });
}

interface Entry {
  id: string;
  starts: number;
  ends: number;
  gone: boolean;
}

async function readEntries(ctx: Context, ids: readonly string[]): Promise<Map<string, Entry>> {
  const { rows } = await sql<{ id: string; starts: string | null; ends: string | null; gone: boolean }>`
    select id, starts_at as starts, ends_at as ends, deleted_at is not null as gone
    from ${table(ctx.schema, 'activity')} where id = any(${ids}::uuid[])`.execute(ctx.db);
  return new Map(
    rows.map(({ id, starts, ends, gone }) => [id, { id, gone, starts: time(starts), ends: time(ends) }]),
  );
}
