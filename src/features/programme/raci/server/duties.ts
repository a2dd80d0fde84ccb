// Lasting duties: who answers for the quality of the data, and for how Jalon is set up. When that becomes somebody else, what is
// open of the duty goes over to them.
import { type RawBuilder, sql } from 'kysely';
import { table } from '../../../../model/server/compile.ts';
import type { Context } from '../../../../model/server/context.ts';
import { write } from '../../../../records/server/write.ts';
import { crmLead } from '../../server/crm-lead.ts';

export type Duty = 'data_quality' | 'configuration';

/** Who has the A of the duty, else its R, else the CRM lead; null where there is nobody. */
export async function answerableFor(ctx: Context, duty: Duty): Promise<string | null> {
  const { rows } = await sql<{ person: string }>`
    select a.person_id as person from ${table(ctx.schema, 'raci_assignment')} as a
      join ${table(ctx.schema, 'programme_task')} as t on t.id = a.task_id and t.deleted_at is null
      join ${table(ctx.schema, 'user')} as u on u.id = a.person_id and u.deleted_at is null and coalesce(u.active, true)
    where (t.key collate "C") = ${duty} and t.kind = 'duty' and a.deleted_at is null and a.letter in ('A', 'R')
    order by a.letter, a.id limit 1`.execute(ctx.db);
  return rows[0]?.person ?? (await crmLead(ctx));
}

/** After letters have changed: what is open of a duty and in the hands of nobody who does it or answers for it goes to who does. */
export async function moveDuties(ctx: Context, tasks: readonly string[]): Promise<void> {
  if (ctx.cause === 'undo') return;
  const { rows: duties } = await sql<Held>`
    select t.id, t.key, array_agg(a.person_id order by a.letter, a.id) as people
    from ${table(ctx.schema, 'raci_assignment')} as a
      join ${table(ctx.schema, 'programme_task')} as t on t.id = a.task_id and t.kind = 'duty' and t.deleted_at is null
    where a.task_id = any(${tasks}::uuid[]) and a.deleted_at is null and a.letter in ('A', 'R')
    group by t.id, t.key`.execute(ctx.db);
  for (const duty of duties) {
    await giveTo(
      ctx,
      duty,
      'activity',
      'owner',
      sql`programme_task_id = ${duty.id}::uuid and done_at is null`,
    );
    // A friction about a field is one of the data, any other one of how Jalon is set up.
    const ofDuty = { data_quality: sql`field is not null`, configuration: sql`field is null` }[
      duty.key ?? ''
    ];
    if (ofDuty)
      await giveTo(ctx, duty, 'friction', 'answerable', sql`${ofDuty} and status in ('open', 'doing')`);
  }
}

interface Held {
  id: string;
  key: string | null;
  /** Whoever answers for it first. */
  people: readonly string[];
}

async function giveTo(
  ctx: Context,
  { people }: Held,
  object: string,
  field: string,
  where: RawBuilder<unknown>,
): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select id from ${table(ctx.schema, object)} where deleted_at is null and ${where}
      and not coalesce(${sql.ref(`${field}_id`)} = any(${people}::uuid[]), false) order by id limit 1000`.execute(
    ctx.db,
  );
  if (rows.length === 0) return;
  await write(
    ctx,
    object,
    rows.map(({ id }) => ({ kind: 'update', id, values: { [field]: people[0] } })),
    { trusted: true },
  );
}
