// What the customer's page shows of a quote.

import { relationId } from '../../../model/match.ts';
import type { Context } from '../../../model/server/context.ts';
import { dayIn } from '../../../platform/lib/day.ts';
import { writeDerived } from '../../../records/server/derive.ts';
import type { ApiRecord } from '../../../records/server/select.ts';
import type { SharedQuote } from '../contract.ts';
import { gatherDocument } from './gather-document.ts';
import { readAnswer } from './read-answer.ts';
import { stateOf } from './settle-answer.ts';

export async function sharedQuote(ctx: Context, quote: ApiRecord, preview: boolean): Promise<SharedQuote> {
  const given = quote.answered_at ? await readAnswer(ctx, quote.id) : null;
  const issued_on = String(quote.issued_on ?? dayIn(ctx.now, ctx.settings.timeZone));
  const document = await gatherDocument(ctx, quote.id, { number: String(quote.number), issued_on });
  const { seller, customer, person, totals, language, currency } = document;
  return {
    state: stateOf(quote, dayIn(ctx.now, ctx.settings.timeZone)),
    number: String(quote.number),
    revision: document.revision,
    subject: document.subject,
    language,
    currency,
    issued_on,
    valid_until: document.valid_until,
    seller: {
      name: seller.name,
      email: person?.email ?? (seller.email || null),
      phone: seller.phone || null,
      person: person?.name ?? null,
    },
    customer: { company: customer.company, contact: customer.contact },
    introduction: document.introduction,
    lines: document.lines.map(
      ({ version: _version, product: _product, list_price: _list, position: _position, ...line }) => line,
    ),
    totals,
    payment_terms: document.payment_terms,
    delivery_terms: document.delivery_terms,
    answer: quote.answered_at
      ? {
          answer: quote.status === 'accepted' ? 'accepted' : 'refused',
          name: String(quote.answered_by),
          at: String(quote.answered_at),
          options: given?.options ?? [],
          total: given?.total ?? null,
        }
      : null,
    preview,
  };
}

/** When the customer first looked at it, and last; the first time its person is told. */
export async function noteOpening(ctx: Context, quote: ApiRecord): Promise<void> {
  if (quote.status !== 'sent') return;
  const now = ctx.now.toISOString();
  const first = (quote.opened_first_at as string | null) ?? now;
  await ctx.tx(async (ctx) => {
    await writeDerived(ctx, 'quote', [
      { id: quote.id, values: { opened_first_at: first, opened_last_at: now } },
    ]);
    const owner = relationId(quote.owner);
    if (quote.opened_first_at || !owner) return;
    await ctx.services.call(ctx, 'notification.send', {
      to: [owner],
      kind: 'quote_opened',
      subject: {
        fr: `Le devis ${quote.number} vient d’être ouvert`,
        en: `Quote ${quote.number} has just been opened`,
      },
      link: `/quotes/${quote.id}`,
      about: { object: 'quote', id: quote.id },
      key: `quote-opened-${quote.id}`,
    });
  });
}
