// A quote goes out: it gets its number, its document is drawn and kept byte for byte, what it replaces is replaced, the customer
// gets a link, and the timeline says so. One transaction: a quote that is not sent has taken no number.

import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { sql } from 'kysely';
import { relationId } from '../../../model/match.ts';
import { table } from '../../../model/server/compile.ts';
import type { Context } from '../../../model/server/context.ts';
import { dayIn } from '../../../platform/lib/day.ts';
import { defineProblems, JalonError } from '../../../platform/lib/errors.ts';
import { fill, isLanguage } from '../../../platform/lib/language.ts';
import type { Files } from '../../../platform/server/files.ts';
import { writeLetter } from '../../../platform/server/letter.ts';
import { keepFile } from '../../../records/server/file-store.ts';
import { write } from '../../../records/server/write.ts';
import type { QuoteView } from '../contract.ts';
import { figuresIn } from '../figures.ts';
import { gatherDocument } from './gather-document.ts';
import { defaultMessage, quoteLetter } from './letter.ts';
import { makeLink } from './links.ts';
import type { QuoteDocument } from './pdf/quote-document.ts';
import { writePdf } from './pdf/write-pdf.ts';
import { nextNumber } from './quote-number.ts';
import { readQuote } from './read-quote.ts';
import { missingOf } from './sendable.ts';
import { readSettings } from './settings.ts';

export interface Issuing {
  id: string;
  /** Null: no mail, the link alone. */
  to: string | null;
  message: string;
}

export interface Issued {
  number: string;
  link: string;
  /** Whether the mail waits for a mail server. */
  held: boolean;
}

export interface Means {
  files: Files;
  url: string;
}

const conflicts = defineProblems(
  {
    not_a_draft: {
      fr: 'Ce devis a déjà été envoyé.',
      en: 'This quote was sent already.',
    },
    approval_needed: {
      fr: 'La remise de {{concession}} % dépasse vos {{limit}} % : demandez l’accord avant d’envoyer.',
      en: 'The discount of {{concession}}% is beyond your {{limit}}%: ask for approval before sending.',
    },
    version_accepted: {
      fr: 'Le client a accepté une autre version de ce devis : celle-ci ne peut plus partir.',
      en: 'The customer has accepted another version of this quote: this one can no longer go.',
    },
  },
  'conflict',
);

export async function issueQuote(ctx: Context, issuing: Issuing, means: Means): Promise<Issued> {
  const kept: string[] = [];
  try {
    return await ctx.tx((ctx) => issue(ctx, issuing, means, kept));
  } catch (error) {
    await Promise.all(kept.map((id) => means.files.remove(id)));
    throw error;
  }
}

async function issue(ctx: Context, { id, to, message }: Issuing, means: Means, kept: string[]) {
  await sql`select 1 from ${table(ctx.schema, 'quote')} where id = ${id}::uuid for update`.execute(ctx.db);
  const view = await readQuote(ctx, id);
  const settings = await readSettings(ctx);
  const day = dayIn(ctx.now, ctx.settings.timeZone);
  check(view, missingOf({ quote: view.quote, lines: view.lines, settings, today: day }));
  const number = (view.quote.number as string | null) ?? (await nextNumber(ctx, settings.number_prefix, day));
  const document = await gatherDocument(ctx, id, { number, issued_on: day });
  const pdf = await writePdf(document, ctx.now);
  const file = await keepPdf(ctx, means.files, pdf, fileName(document), kept);
  const values = { number, issued_on: day, sent_at: ctx.now.toISOString(), status: 'sent', pdf: file };
  await write(ctx, 'quote', [{ kind: 'update', id, values }], { trusted: true });
  await replaceOthers(ctx, view);
  await archive(ctx, view, document, file);
  const link = `${means.url}/q/${await makeLink(ctx, id, to)}`;
  const held = to === null ? false : await post(ctx, document, link, to, message);
  await tell(ctx, view, document, to);
  return { number, link, held };
}

function check(view: QuoteView, missing: readonly JalonError[]): void {
  if (view.quote.status !== 'draft') throw conflicts.not_a_draft();
  if (!view.may.edit) throw new JalonError('forbidden');
  if (view.versions.some(({ status }) => status === 'accepted')) throw conflicts.version_accepted();
  if (missing.length)
    throw new JalonError(
      'invalid',
      missing.flatMap(({ problems }) => problems),
    );
  if (view.needs_approval)
    throw conflicts.approval_needed({ concession: view.quote.concession, limit: view.limit });
}

async function keepPdf(ctx: Context, files: Files, pdf: Buffer, name: string, kept: string[]) {
  const stored = await files.put(Readable.from([pdf]));
  kept.push(stored.id);
  if (stored.sha256 !== createHash('sha256').update(pdf).digest('hex')) throw new JalonError('internal');
  return keepFile(ctx, stored, name, 'application/pdf');
}

const fileName = ({ number, revision }: QuoteDocument): string =>
  `${number}${revision > 1 ? `-v${revision}` : ''}.pdf`;

async function replaceOthers(ctx: Context, { versions }: QuoteView): Promise<void> {
  const open = versions.filter(({ status }) => ['sent', 'expired', 'refused'].includes(status));
  const updates = open.map(({ id }) => ({ kind: 'update' as const, id, values: { status: 'replaced' } }));
  if (updates.length) await write(ctx, 'quote', updates, { trusted: true });
}

const relations = (view: QuoteView) => ({
  company: relationId(view.quote.company) ?? null,
  contact: relationId(view.quote.contact) ?? null,
  deal: relationId(view.quote.deal) ?? null,
  owner: relationId(view.quote.owner) ?? null,
});

async function archive(
  ctx: Context,
  view: QuoteView,
  document: QuoteDocument,
  file: { id: string },
): Promise<void> {
  const name = fileName(document).replace(/\.pdf$/, '');
  await write(ctx, 'document', [{ kind: 'create', values: { name, file, ...relations(view) } }], {
    trusted: true,
  });
}

async function post(
  ctx: Context,
  document: QuoteDocument,
  link: string,
  to: string,
  message: string,
): Promise<boolean> {
  const { language, number, seller, valid_until } = document;
  const figures = figuresIn(language, document.currency);
  const words =
    message ||
    fill(defaultMessage[language], {
      number,
      subject: document.subject ?? '',
      total: figures.money(document.totals.total),
      person: document.person?.name ?? '',
      firm: seller.name,
    });
  const values = { message: words, firm: seller.name, number: number!, valid: figures.date(valid_until!) };
  const answer = await ctx.services.call(
    ctx,
    'mail.post',
    writeLetter(quoteLetter, language, to, link, values),
  );
  return (answer as { held: boolean }).held;
}

/** On the timeline of the customer and the deal. */
async function tell(
  ctx: Context,
  view: QuoteView,
  document: QuoteDocument,
  to: string | null,
): Promise<void> {
  const { number } = document;
  const figures = figuresIn(
    isLanguage(ctx.settings.language) ? ctx.settings.language : 'fr',
    document.currency,
  );
  const total = figures.money(document.totals.total);
  const subject =
    ctx.settings.language === 'fr'
      ? `Devis ${number} envoyé (${total} TTC)`
      : `Quote ${number} sent (${total} with VAT)`;
  const now = ctx.now.toISOString();
  await write(
    ctx,
    'activity',
    [
      {
        kind: 'create',
        values: {
          kind: to ? 'email' : 'note',
          subject,
          body: to ? `→ ${to}` : null,
          happened_at: now,
          done_at: now,
          ...relations(view),
        },
      },
    ],
    { trusted: true },
  );
}
