// The document of an acceptance: what was agreed to with the options taken, by whom and when. Kept among the documents of customer
// and deal, beside the quote as it was sent, which stays as it is.
import { Readable } from 'node:stream';
import { sql } from 'kysely';
import type { Context } from '../../../model/server/context.ts';
import type { Files } from '../../../platform/server/files.ts';
import { keepFile } from '../../../records/server/file-store.ts';
import type { ApiRecord } from '../../../records/server/select.ts';
import { write } from '../../../records/server/write.ts';
import { gatherDocument } from './gather-document.ts';
import { writePdf } from './pdf/write-pdf.ts';
import type { Answer } from './settle-answer.ts';
import type { Taken } from './taken-options.ts';
import { aboutOf } from './tell-answer.ts';

interface Given {
  answer: Answer;
  accepted: Taken;
  text: string;
}

export async function keepAcceptance(
  ctx: Context,
  quote: ApiRecord,
  { answer, accepted, text }: Given,
  files: Files,
): Promise<void> {
  const number = String(quote.number);
  const issued_on = String(quote.issued_on);
  const document = await gatherDocument(ctx, quote.id, { number, issued_on });
  const sha256 = await fingerprint(ctx, quote);
  const options = new Set(accepted.options.map(({ line }) => line));
  const acceptance = { name: answer.name, at: ctx.now.toISOString(), text, sha256, options };
  const { lines, totals } = accepted;
  const pdf = await writePdf({ ...document, lines, totals, acceptance }, ctx.now);
  const stored = await files.put(Readable.from([pdf]));
  try {
    await keep();
  } catch (error) {
    await files.remove(stored.id);
    throw error;
  }

  async function keep(): Promise<void> {
    const fr = document.language === 'fr';
    const name = `${number} ${fr ? 'acceptation' : 'acceptance'}`;
    const file = await keepFile(ctx, stored, `${name}.pdf`, 'application/pdf');
    await write(ctx, 'document', [{ kind: 'create', values: { name, file, ...aboutOf(quote) } }], {
      trusted: true,
    });
    await sql`
      update ${sql.id(ctx.schema.workspace, 'quote_answer')} set document = ${file.id}::uuid
      where quote_id = ${quote.id}::uuid`.execute(ctx.db);
  }
}

async function fingerprint(ctx: Context, quote: ApiRecord): Promise<string | null> {
  const { rows } = await sql<{ sha256: string | null }>`
    select pdf_sha256 as sha256 from ${sql.id(ctx.schema.workspace, 'quote_answer')}
    where quote_id = ${quote.id}::uuid`.execute(ctx.db);
  return rows[0]?.sha256 ?? null;
}
