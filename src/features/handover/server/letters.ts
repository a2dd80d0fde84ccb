// What somebody answers for in the CRM programme without owning it: their letters on tasks that are not done, and on lasting duties.
// They go to the heir, the A's above all: no task is left without anybody who answers for it.
import { sql } from 'kysely';
import { table } from '../../../model/server/compile.ts';
import type { Context } from '../../../model/server/context.ts';
import type { Write } from '../../../records/server/change.ts';
import { write } from '../../../records/server/write.ts';
import type { Share } from '../contract.ts';

interface Held {
  id: string;
  letter: 'A' | 'R' | 'C' | 'I';
  /** The heir has it on the same task already. */
  twice: boolean;
}

export async function readLetters(ctx: Context, person: string, heir: string): Promise<Held[]> {
  const of = (object: string) => table(ctx.schema, object);
  const { rows } = await sql<Held>`
    select a.id, a.letter, exists (
      select 1 from ${of('raci_assignment')} as o
      where o.task_id = a.task_id and o.letter = a.letter and o.person_id = ${heir}::uuid and o.deleted_at is null) as twice
    from ${of('raci_assignment')} as a join ${of('programme_task')} as t on t.id = a.task_id and t.deleted_at is null
    where a.person_id = ${person}::uuid and a.deleted_at is null
      and (t.kind = 'duty' or t.status not in ('done', 'dropped'))
    order by array_position(array['A', 'R', 'C', 'I'], a.letter::text), a.id limit 1000`.execute(ctx.db);
  return rows;
}

/** For the preview, A's first. */
export async function sharesOfLetters(ctx: Context, person: string, heir: string): Promise<Share[]> {
  const held = Map.groupBy(await readLetters(ctx, person, heir), ({ letter }) => letter);
  return [...held].map(([letter, some]) => ({ object: `raci_${letter}`, heir, count: some.length }));
}

export async function passOnLetters(ctx: Context, person: string, heir: string): Promise<void> {
  const writes = (await readLetters(ctx, person, heir)).map(
    ({ id, twice }): Write =>
      twice ? { kind: 'delete', id } : { kind: 'update', id, values: { person: heir } },
  );
  if (writes.length) await write(ctx, 'raci_assignment', writes, { trusted: true });
}
