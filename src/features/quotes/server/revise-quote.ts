// A new version of a sent quote: a draft with the same number and lines, which replaces it once it is sent. Until then the
// customer may still answer the one they have. A copy is the same without a number.

import { relationId } from '../../../model/match.ts';
import type { Context } from '../../../model/server/context.ts';
import { addDays, dayIn } from '../../../platform/lib/day.ts';
import { defineProblems } from '../../../platform/lib/errors.ts';
import { write } from '../../../records/server/write.ts';
import type { QuoteLine, QuoteView } from '../contract.ts';
import { readQuote } from './read-quote.ts';
import { readSettings } from './settings.ts';

const conflicts = defineProblems(
  {
    still_draft: {
      fr: 'Ce devis est encore un brouillon : modifiez-le.',
      en: 'This quote is still a draft: change it.',
    },
    already_accepted: {
      fr: 'Ce devis est accepté : il engage les deux parties. Faites-en une copie pour un nouveau devis.',
      en: 'This quote is accepted: it binds both sides. Make a copy for a new quote.',
    },
  },
  'conflict',
);

const carried = [
  'subject',
  'currency',
  'language',
  'introduction',
  'payment_terms',
  'delivery_terms',
] as const;

export const reviseQuote = (ctx: Context, id: string): Promise<QuoteView> =>
  ctx.tx(async (ctx) => {
    const view = await readQuote(ctx, id);
    const { quote, versions } = view;
    if (quote.status === 'draft' || quote.status === 'to_approve') throw conflicts.still_draft();
    const all = [{ id, revision: Number(quote.revision ?? 1), status: quote.status }, ...versions];
    if (all.some(({ status }) => status === 'accepted')) throw conflicts.already_accepted();
    const begun = versions.find(({ status }) => status === 'draft' || status === 'to_approve');
    if (begun) return readQuote(ctx, begun.id);
    const revision = Math.max(...all.map((one) => one.revision)) + 1;
    return copyOf(ctx, view, { number: quote.number, revision, replaces: id });
  });

export const copyQuote = (ctx: Context, id: string): Promise<QuoteView> =>
  ctx.tx(async (ctx) => copyOf(ctx, await readQuote(ctx, id), {}));

async function copyOf(
  ctx: Context,
  { quote, lines }: QuoteView,
  more: Record<string, unknown>,
): Promise<QuoteView> {
  // With the rights of who asks: whoever may make no quote makes no version of one.
  const values = {
    ...Object.fromEntries(carried.map((name) => [name, quote[name]])),
    ...Object.fromEntries(
      ['company', 'contact', 'deal', 'owner'].map((name) => [name, relationId(quote[name]) ?? null]),
    ),
    valid_until: addDays(dayIn(ctx.now, ctx.settings.timeZone), (await readSettings(ctx)).validity_days),
  };
  const { written } = await write(ctx, 'quote', [{ kind: 'create', values }]);
  const { id } = written[0]!;
  if (Object.keys(more).length)
    await write(ctx, 'quote', [{ kind: 'update', id, values: more }], { trusted: true });
  const copies = lines.map((line) => ({
    kind: 'create' as const,
    values: valuesOf(line, id, String(quote.currency)),
  }));
  if (copies.length) await write(ctx, 'quote_line', copies, { trusted: true });
  return readQuote(ctx, id);
}

const valuesOf = (line: QuoteLine, quote: string, currency: string) => ({
  quote,
  position: line.position,
  kind: line.kind,
  product: line.product?.id ?? null,
  description: line.description,
  quantity: line.quantity === null ? null : Number(line.quantity),
  unit: line.unit,
  unit_price: line.unit_price === null ? null : { amount: line.unit_price, currency },
  discount: line.discount === null ? null : Number(line.discount),
  vat_rate: line.vat_rate === null ? null : Number(line.vat_rate),
  billing: line.billing,
  optional: line.optional,
});
