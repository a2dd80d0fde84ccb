// The document of a quote, drawn without a browser. What French law asks of it stands on it: see sendable.ts for who sells, and
// below for the rest (date and validity, customer, detail, VAT by rate, terms, penalties between professionals, agreement).
import { messagesIn } from '../../../../platform/lib/messages.ts';
import { openSheet, type Sheet } from '../../../../platform/server/pdf/sheet.ts';
import { type Figures, figuresIn } from '../../figures.ts';
import { drawEnd } from './draw-end.ts';
import { drawHead } from './draw-head.ts';
import { drawLines } from './draw-lines.ts';
import { drawTotals } from './draw-totals.ts';
import type { QuoteDocument } from './quote-document.ts';
import { documentMessages } from './words.ts';

export interface Drawing {
  sheet: Sheet;
  quote: QuoteDocument;
  m: ReturnType<typeof wordsOf>;
  figures: Figures;
}

const wordsOf = (language: QuoteDocument['language']) => messagesIn(documentMessages, language);

/** `at` is the moment of issue: the same quote at the same moment gives the same words. */
export async function writePdf(quote: QuoteDocument, at: Date): Promise<Buffer> {
  const m = wordsOf(quote.language);
  const { number, acceptance } = quote;
  const title = number ? (acceptance ? m.accepted({ number }) : m.numbered({ number })) : m.quote;
  const sheet = openSheet({
    title: `${title} · ${quote.seller.name}`,
    author: quote.seller.name,
    language: quote.language,
    at,
  });
  const drawing: Drawing = { sheet, quote, m, figures: figuresIn(quote.language, quote.currency) };
  drawHead(drawing);
  drawLines(drawing);
  drawTotals(drawing);
  drawEnd(drawing);
  return sheet.finish((number, of) => ({
    left: legalLine(drawing),
    right: m.page({ page: String(number), pages: String(of) }),
  }));
}

function legalLine({ quote: { seller }, m }: Drawing): string {
  return [
    [seller.name, seller.legal_form, seller.capital && m.capital({ amount: seller.capital })]
      .filter(Boolean)
      .join(' '),
    [seller.street, [seller.postal_code, seller.city].filter(Boolean).join(' ')].filter(Boolean).join(', '),
    seller.siren && m.siren({ number: seller.siren }),
    seller.registration,
    seller.vat_number && m.vatNumber({ number: seller.vat_number }),
  ]
    .filter(Boolean)
    .join(' · ');
}
