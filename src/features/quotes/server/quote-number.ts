// Numbers without gaps: the counter of the series is a row that is locked until the transaction that takes a number is done, so
// that what is rolled back gives its number back, and nobody else has taken the next one meanwhile.
import { sql } from 'kysely';
import type { Context } from '../../../model/server/context.ts';

/** `DEV-2026-0001`; the year is that of the day of issue. Only within a transaction. */
export async function nextNumber(ctx: Context, prefix: string, day: string): Promise<string> {
  const series = `${prefix}-${day.slice(0, 4)}`;
  const { rows } = await sql<{ last: number }>`
    insert into ${sql.id(ctx.schema.workspace, 'quote_counter')} as c (series, last) values (${series}, 1)
    on conflict (series) do update set last = c.last + 1 returning last`.execute(ctx.db);
  return `${series}-${String(rows[0]!.last).padStart(4, '0')}`;
}
