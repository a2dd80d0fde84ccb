// Two who do the same at the same moment do it one after the other: what is read after the lock is what the first has left. Held until
// the transaction ends.
import { sql } from 'kysely';
import { table } from '../../../model/server/compile.ts';
import type { Context } from '../../../model/server/context.ts';

/** For what is decided by how a record stands. It says nothing of rights: those are the reading's and the writing's. */
export async function lockRecord(ctx: Context, object: string, id: string): Promise<void> {
  await sql`select 1 from ${table(ctx.schema, object)} where id = ${id}::uuid for update`.execute(ctx.db);
}

/** For what is decided by which records there are. */
export async function lockAll(ctx: Context, what: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`jalon programme ${what} ${ctx.schema.workspace}`}))`.execute(
    ctx.db,
  );
}
