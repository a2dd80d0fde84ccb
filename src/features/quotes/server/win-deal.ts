// The deal of an accepted quote is won, at what the quote comes to. Should a rule of the firm's keep it from being won (a field
// to be filled in first), the acceptance stands all the same: it is the customer's, and a task says what is left to do.
import { sql } from 'kysely';
import { relationId } from '../../../model/match.ts';
import { table } from '../../../model/server/compile.ts';
import type { Context } from '../../../model/server/context.ts';
import { explain, JalonError } from '../../../platform/lib/errors.ts';
import type { ApiRecord } from '../../../records/server/select.ts';
import { write } from '../../../records/server/write.ts';

/** `net`: what was accepted, options taken included. */
export async function winDeal(ctx: Context, quote: ApiRecord, net: string): Promise<void> {
  const deal = relationId(quote.deal);
  if (!deal) return;
  const { rows } = await sql<{ stage: string }>`
    select s.id as stage from ${table(ctx.schema, 'deal')} as d join ${table(ctx.schema, 'stage')} as s
      on s.pipeline_id = d.pipeline_id and s.outcome = 'won' and s.deleted_at is null
    where d.id = ${deal}::uuid and d.deleted_at is null and d.status <> 'won' order by s.position, s.id limit 1`.execute(
    ctx.db,
  );
  if (!rows[0]) return;
  await sql`savepoint win_deal`.execute(ctx.db);
  try {
    const values = { stage: rows[0].stage, amount: { amount: net, currency: quote.currency } };
    await write(ctx, 'deal', [{ kind: 'update', id: deal, values }], { trusted: true });
  } catch (error) {
    if (!(error instanceof JalonError)) throw error;
    await sql`rollback to savepoint win_deal`.execute(ctx.db);
    await leaveTask(ctx, quote, deal, error);
  }
}

async function leaveTask(ctx: Context, quote: ApiRecord, deal: string, error: JalonError): Promise<void> {
  const { language } = ctx.settings;
  const values = {
    kind: 'task',
    subject:
      language === 'fr'
        ? `Gagner l’affaire : le devis ${quote.number} est accepté`
        : `Win the deal: quote ${quote.number} is accepted`,
    body: error.problems.map((problem) => explain(problem, language)).join('\n') || null,
    due_at: ctx.now.toISOString(),
    deal,
    owner: relationId(quote.owner) ?? null,
  };
  await write(ctx, 'activity', [{ kind: 'create', values }], { trusted: true });
}
