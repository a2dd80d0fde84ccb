// Every stay in a status is kept, from wherever the status was changed; and a status that a person changes by hand goes before
// the rules until it is reviewed.
import { sql } from 'kysely';
import type { Reference } from '../../../fields/relation/value.ts';
import type { Context, RecordChange, Rule } from '../../../model/server/context.ts';
import { addDays } from '../../../platform/lib/day.ts';
import { kept } from '../../../platform/server/db.ts';
import type { CustomerObject } from '../contract.ts';
import { today } from './rule-filters.ts';
import { readSettings } from './settings.ts';

/** The causes under which the program moves customers by its rules. */
export const rulesCause = 'life-cycle';

export const stayRule = (object: CustomerObject): Rule => ({
  async before(ctx, changes) {
    if (!ctx.actor.id || ctx.cause.includes('import')) return;
    const chosen = changes.filter(
      ({ before, after }) =>
        before && before.status !== after.status && same(before.status_review_on, after.status_review_on),
    );
    if (chosen.length === 0) return;
    const { review_days } = await readSettings(ctx);
    const until = addDays(today(ctx), review_days);
    for (const { after } of chosen) after.status_review_on = until;
  },
  async after(ctx, changes) {
    const all = changes.flatMap((change) => stayOf(object, change) ?? []);
    const back = ctx.cause === 'undo' ? await takeBack(ctx, all) : new Set<string>();
    const moved = all.filter(({ id }) => !back.has(id));
    if (moved.length === 0) return;
    const stays = staysOf(ctx);
    const json = JSON.stringify(moved);
    if (moved.some(({ fresh }) => !fresh))
      await sql`${kept}
        update ${stays} as s set left_at = x.at, next = x.status
        from json_to_recordset(${json}::json) as x(id uuid, status text, at timestamptz)
        where s.record_id = x.id and s.left_at is null`.execute(ctx.db);
    await sql`${kept}
      insert into ${stays} (object, record_id, status, previous, entered_at, cause, by, operation)
      select ${object}, x.id, x.status, x.previous, x.at, ${causeOf(ctx)}, x.by, ${ctx.operation}::uuid
      from json_to_recordset(${json}::json) as x(id uuid, status text, previous text, at timestamptz, by uuid)
      where x.status is not null`.execute(ctx.db);
  },
});

interface Stay {
  id: string;
  status: string | null;
  previous: string | null;
  at: unknown;
  by: string | null;
  fresh: boolean;
}

function stayOf(object: CustomerObject, { id, before, after }: RecordChange): Stay | undefined {
  const previous = before ? statusOf(object, before) : null;
  const status = statusOf(object, after);
  if (previous === status) return undefined;
  const by = (after.updated_by as Reference | null)?.id ?? null;
  return { id, status, previous, at: after.updated_at, by, fresh: before === null };
}

/** A move that is undone has not been: its stay goes and the one before goes on. Returns of whom. */
async function takeBack(ctx: Context, moved: readonly Stay[]): Promise<Set<string>> {
  const { rows } = await sql<{ record_id: string }>`
    with slips as (
      select now.seq, earlier.seq as earlier from json_to_recordset(${JSON.stringify(moved)}::json) as x(id uuid, status text)
      join ${staysOf(ctx)} as now on now.record_id = x.id and now.left_at is null
      cross join lateral (select e.seq, e.status from ${staysOf(ctx)} as e
        where e.record_id = x.id and e.seq < now.seq order by e.seq desc limit 1) as earlier
      where earlier.status = x.status),
    gone as (delete from ${staysOf(ctx)} as s using slips where s.seq = slips.seq)
    update ${staysOf(ctx)} as s set left_at = null, next = null from slips where s.seq = slips.earlier returning s.record_id`.execute(
    ctx.db,
  );
  return new Set(rows.map(({ record_id }) => record_id));
}

const staysOf = (ctx: Context) => sql.id(ctx.schema.workspace, 'status_stay');

/** A contact of a company is no customer of its own. */
const statusOf = (object: CustomerObject, values: Record<string, unknown>): string | null =>
  object === 'contact' && values.company ? null : ((values.status as string | null | undefined) ?? null);

function causeOf(ctx: Context): string {
  if (ctx.cause.startsWith(rulesCause) && !ctx.actor.id) return 'rules';
  if (ctx.cause.includes('import')) return 'import';
  return ctx.actor.id ? 'person' : 'program';
}

const same = (a: unknown, b: unknown): boolean => (a ?? null) === (b ?? null);
