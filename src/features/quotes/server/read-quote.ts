// A quote with all its screen shows: lines, totals, versions, the customer's answer, and what the reader may do with it.

import { sql } from 'kysely';
import { digitsOf } from '../../../fields/money/currencies.ts';
import type { Reference } from '../../../fields/relation/value.ts';
import { table } from '../../../model/server/compile.ts';
import type { Context } from '../../../model/server/context.ts';
import { dayIn } from '../../../platform/lib/day.ts';
import { explain } from '../../../platform/lib/errors.ts';
import { readRecord } from '../../../records/server/read.ts';
import type { ApiRecord } from '../../../records/server/select.ts';
import type { QuoteLine, QuoteView } from '../contract.ts';
import { concessionOf, totalsOf } from '../totals.ts';
import { exceeds, limitOf } from './discounts.ts';
import { priceBreaks } from './price-breaks.ts';
import { priced, readLines } from './quote-lines.ts';
import { readAnswer } from './read-answer.ts';
import { missingOf } from './sendable.ts';
import { readSettings } from './settings.ts';

export async function readQuote(ctx: Context, id: string): Promise<QuoteView> {
  const quote = await readRecord(ctx, 'quote', id);
  const [lines, settings, versions, answer, recipient] = await Promise.all([
    readLines(ctx, id),
    readSettings(ctx),
    readVersions(ctx, quote),
    readAnswer(ctx, id),
    readRecipient(ctx, quote),
  ]);
  const limit = await limitOf(ctx, settings);
  const concession = concessionOf(lines.map(priced));
  const approved = quote.approved_concession === null ? null : String(quote.approved_concession);
  const can = (quote as { _can?: { edit: boolean } })._can;
  const draft = quote.status === 'draft' && !quote.deleted_at;
  const needsApproval = exceeds(concession, limit, approved);
  const missing = missingOf({ quote, lines, settings, today: dayIn(ctx.now, ctx.settings.timeZone) });
  return {
    quote: quote as QuoteView['quote'],
    lines: draft ? await withBreaks(ctx, quote, lines) : lines,
    totals: totalsOf(lines.map(priced), digitsOf(String(quote.currency))),
    versions,
    answer,
    recipient,
    may: {
      edit: draft && can?.edit === true,
      send: draft && can?.edit === true && !needsApproval && missing.length === 0,
      approve: mayApprove(ctx, quote, concession, limit),
    },
    limit,
    needs_approval: needsApproval,
    missing: missing.flatMap(({ problems }) =>
      problems.map((problem) => ({
        path: problem.path,
        code: problem.code,
        message: explain(problem, ctx.actor.language),
      })),
    ),
  };
}

/** The prices by quantity of what is still being written. */
async function withBreaks(ctx: Context, quote: ApiRecord, lines: QuoteLine[]): Promise<QuoteLine[]> {
  const priced = lines.filter(({ product }) => product !== null);
  const company = (quote.company as Reference | null)?.id ?? null;
  const wanted = priced.map(({ product }) => ({
    product: product!.id,
    company,
    currency: String(quote.currency),
  }));
  const found = await priceBreaks(ctx, wanted, dayIn(ctx.now, ctx.settings.timeZone));
  const byLine = new Map(priced.map(({ id }, i) => [id, found[i]!]));
  return lines.map((line) => {
    const breaks = byLine.get(line.id);
    return breaks && breaks.length > 1 ? { ...line, breaks } : line;
  });
}

/** Nobody approves what they asked for themselves, unless they might have granted it anyway. */
const mayApprove = (ctx: Context, quote: ApiRecord, concession: string, limit: string): boolean =>
  quote.status === 'to_approve' && ctx.actor.id !== null && !exceeds(concession, limit);

async function readVersions(ctx: Context, quote: ApiRecord): Promise<QuoteView['versions']> {
  const root = quote.number;
  const { rows } = await sql<QuoteView['versions'][number]>`
    select id, coalesce(revision, 1)::integer as revision, status from ${table(ctx.schema, 'quote')}
    where deleted_at is null and id <> ${quote.id}::uuid and (replaces_id = ${quote.id}::uuid
      or id = ${(quote.replaces as Reference | null)?.id ?? null}::uuid
      or (${root ?? null}::text is not null and jalon.fold(number) collate "C" = jalon.fold(${root ?? ''}) collate "C"))
    order by revision desc limit 50`.execute(ctx.db);
  return rows;
}

/** The contact's address, else the company's. */
async function readRecipient(ctx: Context, quote: ApiRecord): Promise<QuoteView['recipient']> {
  const contact = (quote.contact as Reference | null)?.id ?? null;
  const company = (quote.company as Reference | null)?.id ?? null;
  const { rows } = await sql<{ name: string | null; email: string | null; other: string | null }>`
    select c.record_title as name, c.email, o.email as other from (select 1) as one
      left join ${table(ctx.schema, 'contact')} as c on c.id = ${contact}::uuid and c.deleted_at is null
      left join ${table(ctx.schema, 'company')} as o on o.id = ${company}::uuid and o.deleted_at is null`.execute(
    ctx.db,
  );
  const found = rows[0]!;
  return { name: found.name, email: found.email ?? found.other };
}
