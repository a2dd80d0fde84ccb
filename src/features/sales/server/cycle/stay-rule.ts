// Every stay of a deal in a stage, from when to when: written with the deal, in its transaction, whoever moves it. A move that
// is undone has not been: its stay goes and the one before goes on. In the bin a deal stands in no stage.

import { TZDate } from '@date-fns/tz';
import { sql } from 'kysely';
import { relationId } from '../../../../model/match.ts';
import { table } from '../../../../model/server/compile.ts';
import type { Context, RecordChange, Rule } from '../../../../model/server/context.ts';
import { dayIn } from '../../../../platform/lib/day.ts';
import { writeDerived } from '../../../../records/server/derive.ts';

interface Stay {
  deal_id: string;
  stage_id: string;
  pipeline_id: string;
  entered_at: string;
  seen: boolean;
}

export const stayRule: Rule = {
  async after(ctx, changes) {
    const binned = changes.filter(({ before, after }) => before && !before.deleted_at && after.deleted_at);
    const restored = changes.filter(({ before, after }) => before?.deleted_at && !after.deleted_at);
    const moved = changes.filter(isMoved);
    const takenBack = ctx.cause === 'undo' && moved.length ? await takeBack(ctx, moved) : new Set<string>();
    const left = moved.filter(({ id }) => !takenBack.has(id));
    await endStays(ctx, [...left, ...binned]);
    const created = changes.filter(({ before }) => !before);
    await insertStays(ctx, [
      ...created.map((change) => stayOf(change, isSeen(ctx, change))),
      ...left.map((change) => stayOf(change)),
    ]);
    await goOn(ctx, restored);
  },
};

const isMoved = ({ before, after }: RecordChange): boolean =>
  before !== null && relationId(before.stage) !== relationId(after.stage);

const stayOf = ({ id, after }: RecordChange, seen = true): Stay => ({
  deal_id: id,
  stage_id: relationId(after.stage)!,
  pipeline_id: relationId(after.pipeline)!,
  entered_at: String(after.stage_entered_at),
  seen,
});

/**
 * Since when a deal is where the change puts it. A new one has been in the first stage since it opened, and closed, as one
 * that comes with an import is, since it closed.
 */
export function enteredAt(ctx: Context, { before, after }: RecordChange, firstStage: boolean): string {
  const at = String(after.updated_at);
  const day = after.status !== 'open' ? after.close_date : firstStage ? after.opened_on : null;
  if (before || !day || String(day) >= dayIn(new Date(at), ctx.settings.timeZone)) return at;
  return startOf(String(day), ctx.settings.timeZone);
}

/** Of a new deal that comes in half-way nobody knows how long it has been there. */
function isSeen(ctx: Context, { after }: RecordChange): boolean {
  const at = String(after.updated_at);
  const opened = after.opened_on ? String(after.opened_on) : null;
  const late = opened !== null && opened < dayIn(new Date(at), ctx.settings.timeZone);
  return !late || after.status !== 'open' || after.stage_entered_at !== at;
}

function startOf(day: string, timeZone: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(new TZDate(year, month - 1, date, timeZone).getTime()).toISOString();
}

const stays = (ctx: Context) => table(ctx.schema, 'stage_stay');

async function insertStays(ctx: Context, begun: readonly Stay[]): Promise<void> {
  if (begun.length === 0) return;
  await sql`
    insert into ${stays(ctx)} (deal_id, pipeline_id, stage_id, entered_at, seen)
    select x.deal_id, x.pipeline_id, x.stage_id, x.entered_at, x.seen from json_to_recordset(${JSON.stringify(begun)}::json)
      as x(deal_id uuid, pipeline_id uuid, stage_id uuid, entered_at timestamptz, seen boolean)`.execute(
    ctx.db,
  );
}

async function endStays(ctx: Context, ended: readonly RecordChange[]): Promise<void> {
  if (ended.length === 0) return;
  const rows = ended.map(({ id, after }) => ({ id, at: after.updated_at }));
  await sql`
    update ${stays(ctx)} as s set left_at = greatest(s.entered_at, x.at)
    from json_to_recordset(${JSON.stringify(rows)}::json) as x(id uuid, at timestamptz)
    where s.deal_id = x.id and s.left_at is null`.execute(ctx.db);
}

/** Back from the bin it stands where it stood. */
async function goOn(ctx: Context, restored: readonly RecordChange[]): Promise<void> {
  if (restored.length === 0) return;
  await sql`
    update ${stays(ctx)} as s set left_at = null where s.id in (
      select max(l.id) from ${stays(ctx)} as l where l.deal_id = any(${restored.map(({ id }) => id)}::uuid[]) group by l.deal_id)`.execute(
    ctx.db,
  );
}

/** Of these, the deals that an undo leads back to the stay before: the ids of those whose last stay is no more. */
async function takeBack(ctx: Context, moved: readonly RecordChange[]): Promise<Set<string>> {
  const rows = moved.map(({ id, after }) => ({ id, stage: relationId(after.stage) }));
  const { rows: back } = await sql<{ deal_id: string; id: string; entered_at: string }>`
    with gone as (
      delete from ${stays(ctx)} as s using (
        select x.id as deal_id, now.id, earlier.id as earlier_id
        from json_to_recordset(${JSON.stringify(rows)}::json) as x(id uuid, stage uuid)
        join ${stays(ctx)} as now on now.deal_id = x.id and now.left_at is null
        cross join lateral (
          select e.id, e.stage_id from ${stays(ctx)} as e where e.deal_id = x.id and e.id < now.id order by e.id desc limit 1
        ) as earlier
        where earlier.stage_id = x.stage
      ) as slip where s.id = slip.id returning slip.deal_id, slip.earlier_id
    )
    select g.deal_id, e.id, e.entered_at from gone as g join ${stays(ctx)} as e on e.id = g.earlier_id`.execute(
    ctx.db,
  );
  if (back.length === 0) return new Set();
  await sql`update ${stays(ctx)} set left_at = null where id = any(${back.map(({ id }) => id)}::bigint[])`.execute(
    ctx.db,
  );
  await writeDerived(
    ctx,
    'deal',
    back.map(({ deal_id, entered_at }) => ({ id: deal_id, values: { stage_entered_at: entered_at } })),
  );
  return new Set(back.map(({ deal_id }) => deal_id));
}
