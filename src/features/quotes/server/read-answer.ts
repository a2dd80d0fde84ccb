import { sql } from 'kysely';
import type { Context } from '../../../model/server/context.ts';
import type { QuoteAnswer } from '../contract.ts';

/** The customer's answer with its evidence. */
export async function readAnswer(ctx: Context, quote: string): Promise<QuoteAnswer | null> {
  const { rows } = await sql<QuoteAnswer>`
    select answer, name, said, answered_at as at, pdf_sha256, ip, user_agent, options, net::text as net,
      total::text as total
    from ${sql.id(ctx.schema.workspace, 'quote_answer')} where quote_id = ${quote}::uuid`.execute(ctx.db);
  return rows[0] ?? null;
}
