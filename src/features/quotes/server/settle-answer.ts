// The customer's answer, once: noted with its evidence under the lock of the quote, in one transaction with what follows from it.
// Accepted, the deal is won, what is paid once becomes an order, what is paid each period a subscription.

import { sql } from 'kysely';
import { asNobody } from '../../../model/server/as-program.ts';
import { table } from '../../../model/server/compile.ts';
import type { Context } from '../../../model/server/context.ts';
import { dayIn } from '../../../platform/lib/day.ts';
import { defineProblems } from '../../../platform/lib/errors.ts';
import { isLanguage } from '../../../platform/lib/language.ts';
import type { Files } from '../../../platform/server/files.ts';
import { readRecord } from '../../../records/server/read.ts';
import type { ApiRecord } from '../../../records/server/select.ts';
import { write } from '../../../records/server/write.ts';
import { acceptText } from '../acceptance.ts';
import { keepAcceptance } from './keep-acceptance.ts';
import { readLines } from './quote-lines.ts';
import { sell } from './sell.ts';
import { readSettings } from './settings.ts';
import { type Taken, takeOptions } from './taken-options.ts';
import { tellAnswer } from './tell-answer.ts';
import { winDeal } from './win-deal.ts';

export interface Answer {
  answer: 'accepted' | 'refused';
  name: string;
  /** The reason of a refusal, or words that go with it. */
  said: string | null;
  /** The options that were taken, by the ids of their lines. */
  options: readonly string[];
  ip: string | null;
  userAgent: string | null;
  recipient: string | null;
  /** Who wrote it down, when it did not come by the link. */
  recordedBy: string | null;
}

const gone = defineProblems(
  {
    quote_expired: {
      fr: 'Ce devis n’est plus valable depuis le {{date}}. Demandez-en un nouveau.',
      en: 'This quote has not been valid since {{date}}. Ask for a new one.',
    },
    quote_replaced: {
      fr: 'Ce devis a été remplacé par une nouvelle version.',
      en: 'This quote was replaced by a new version.',
    },
    quote_withdrawn: {
      fr: 'Ce devis n’est plus proposé.',
      en: 'This quote is no longer offered.',
    },
  },
  'gone',
);
const conflicts = defineProblems(
  {
    answered_otherwise: {
      fr: 'Ce devis a déjà reçu une réponse. Écrivez à votre interlocuteur pour en changer.',
      en: 'This quote was answered already. Write to your contact to change it.',
    },
  },
  'conflict',
);

export type QuoteState = 'open' | 'accepted' | 'refused' | 'expired' | 'replaced' | 'withdrawn';

/** As the customer meets it today, whatever the nightly job has noted. */
export function stateOf(quote: ApiRecord, today: string): QuoteState {
  if (quote.deleted_at) return 'withdrawn';
  const status = String(quote.status);
  if (status === 'accepted' || status === 'refused' || status === 'replaced') return status;
  if (status === 'expired') return 'expired';
  if (status !== 'sent') return 'withdrawn';
  return quote.valid_until && String(quote.valid_until) < today ? 'expired' : 'open';
}

/** `again`: the same answer was there already, and nothing was done. `late`: taken after the date, by who may decide so. */
export function settleAnswer(
  given: Context,
  id: string,
  answer: Answer,
  files: Files,
  { late = false } = {},
): Promise<{ again: boolean }> {
  return asNobody(given).tx(async (ctx) => {
    await sql`select 1 from ${table(ctx.schema, 'quote')} where id = ${id}::uuid for update`.execute(ctx.db);
    const quote = await readRecord(ctx, 'quote', id);
    const state = stateOf(quote, dayIn(ctx.now, ctx.settings.timeZone));
    if (state === answer.answer) return { again: true };
    refuse(quote, state, late);
    const currency = String(quote.currency);
    const accepted =
      answer.answer === 'accepted' ? takeOptions(await readLines(ctx, id), answer.options, currency) : null;
    const text = accepted && (await agreedText(ctx, quote, accepted));
    await note(ctx, quote, answer, accepted, text);
    const values = {
      status: answer.answer,
      answered_at: ctx.now.toISOString(),
      answered_by: answer.name,
      refusal_reason: answer.answer === 'refused' ? answer.said : null,
    };
    await write(ctx, 'quote', [{ kind: 'update', id, values }], { trusted: true });
    if (accepted) {
      await sell(ctx, quote, accepted.lines);
      await winDeal(ctx, quote, accepted.totals.net);
    }
    await tellAnswer(ctx, quote, answer);
    if (accepted && text) await keepAcceptance(ctx, quote, { answer, accepted, text }, files);
    return { again: false };
  });
}

function refuse(quote: ApiRecord, state: QuoteState, late: boolean): void {
  if (state === 'expired' && !late) throw gone.quote_expired({ date: quote.valid_until });
  if (state === 'replaced') throw gone.quote_replaced();
  if (state === 'withdrawn') throw gone.quote_withdrawn();
  if (state === 'accepted' || (state === 'refused' && !late)) throw conflicts.answered_otherwise();
}

/** Refused first and accepted after all, the later answer stands; both are in the history of the quote. */
async function note(
  ctx: Context,
  quote: ApiRecord,
  answer: Answer,
  accepted: Taken | null,
  text: string | null,
): Promise<void> {
  const file = (quote.pdf as { id: string } | null)?.id ?? null;
  await sql`
    insert into ${sql.id(ctx.schema.workspace, 'quote_answer')}
      (quote_id, answer, name, said, accepted_text, pdf_sha256, answered_at, ip, user_agent, recipient,
        recorded_by, options, net, total)
    values (${quote.id}, ${answer.answer}, ${answer.name}, ${answer.said}, ${text},
      (select sha256 from ${sql.id(ctx.schema.workspace, 'file')} where id = ${file}::uuid), ${ctx.now.toISOString()},
      ${answer.ip}, ${answer.userAgent}, ${answer.recipient}, ${answer.recordedBy}::uuid,
      ${JSON.stringify(accepted?.options ?? [])}::jsonb, ${accepted?.totals.net ?? null}::numeric,
      ${accepted?.totals.total ?? null}::numeric)
    on conflict (quote_id) do update set answer = excluded.answer, name = excluded.name, said = excluded.said,
      accepted_text = excluded.accepted_text, answered_at = excluded.answered_at, ip = excluded.ip,
      user_agent = excluded.user_agent, recipient = excluded.recipient, recorded_by = excluded.recorded_by,
      options = excluded.options, net = excluded.net, total = excluded.total`.execute(ctx.db);
}

/** What was agreed to, word for word as the customer's page shows it. */
async function agreedText(ctx: Context, quote: ApiRecord, { options, totals }: Taken): Promise<string> {
  return acceptText({
    language: isLanguage(quote.language) ? quote.language : ctx.settings.language,
    currency: String(quote.currency),
    number: String(quote.number),
    revision: Number(quote.revision ?? 1),
    firm: (await readSettings(ctx)).name,
    options: options.map(({ name }) => name),
    total: totals.total,
  });
}
