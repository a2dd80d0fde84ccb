// What is to be looked at again comes back by itself: on its day, whoever answers for it gets a task, once.
import { TZDate } from '@date-fns/tz';
import { type RawBuilder, sql } from 'kysely';
import { table } from '../../../model/server/compile.ts';
import type { Context } from '../../../model/server/context.ts';
import { newId } from '../../../platform/lib/ids.ts';
import { write } from '../../../records/server/write.ts';
import { crmLead } from './crm-lead.ts';

export interface Due {
  id: string;
  day: string;
  /** Null: the CRM lead's. */
  person: string | null;
  subject: string;
  body: string;
  /** Names what not everybody may know of: the task is its person's alone. */
  confined?: boolean;
}

const atOnce = 500;
const review = (ctx: Context) => sql.id(ctx.schema.workspace, 'programme_review');

/** Of a record whose review on this day has not come back yet. */
export const waits = (ctx: Context, object: string, id: RawBuilder<unknown>, day: RawBuilder<unknown>) =>
  sql`not exists (select 1 from ${review(ctx)} as back
    where back.object = ${object} and back.record_id = ${id} and back.day = ${day})`;

/** Makes the tasks of those reviews that have none yet. */
export async function bringBack(ctx: Context, object: string, due: readonly Due[]): Promise<number> {
  if (due.length === 0) return 0;
  return await ctx.tx(async (ctx) => {
    const lead = await crmLead(ctx);
    let made = 0;
    for (const some of chunks(due)) {
      const tasks = some.map((one) => ({ ...one, activity: newId() }));
      const { rows } = await sql<{ activity_id: string }>`
        insert into ${review(ctx)} (object, record_id, day, activity_id)
        select ${object}, * from unnest(${tasks.map(({ id }) => id)}::uuid[], ${tasks.map(({ day }) => day)}::date[],
          ${tasks.map(({ activity }) => activity)}::uuid[])
        on conflict do nothing returning activity_id`.execute(ctx.db);
      const fresh = new Set(rows.map(({ activity_id }) => activity_id));
      const wanted = tasks.filter(({ activity }) => fresh.has(activity));
      await write(
        ctx,
        'activity',
        wanted.map(({ activity, person, subject, body, day, confined }) => ({
          kind: 'create',
          values: {
            id: activity,
            kind: 'task',
            subject: subject.slice(0, 300),
            body,
            due_at: evening(day, ctx.settings.timeZone),
            owner: person ?? lead,
            visibility: confined ? 'hidden' : null,
          },
        })),
        { trusted: true },
      );
      made += wanted.length;
    }
    return made;
  });
}

/** The reviews of these records are held: their tasks are done. */
export async function settleReviews(ctx: Context, object: string, ids: readonly string[]): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select a.id from ${review(ctx)} as r join ${table(ctx.schema, 'activity')} as a on a.id = r.activity_id
    where r.object = ${object} and r.record_id = any(${ids}::uuid[]) and a.done_at is null and a.deleted_at is null`.execute(
    ctx.db,
  );
  const values = { done_at: ctx.now.toISOString() };
  const updates = rows.map(({ id }) => ({ kind: 'update' as const, id, values }));
  if (updates.length) await write(ctx, 'activity', updates, { trusted: true });
}

/** Six in the evening, by the firm's clock. */
function evening(day: string, zone: string): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return new Date(new TZDate(year, month - 1, date, 18, 0, 0, zone).getTime()).toISOString();
}

function* chunks<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let i = 0; i < all.length; i += atOnce) yield all.slice(i, i + atOnce);
}
