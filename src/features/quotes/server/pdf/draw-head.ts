// Who sells, to whom, what it is, and until when.
import { ink, inner, page, type Style } from '../../../../platform/server/pdf/sheet.ts';
import type { Drawing } from './write-pdf.ts';

const half = inner / 2 - 12;
const right = page.margin + inner / 2 + 12;

export function drawHead(drawing: Drawing): void {
  const { sheet, quote, m, figures } = drawing;
  const { seller, customer } = quote;
  const top = sheet.y;
  const left = stack(drawing, page.margin, top, [
    ['P', seller.name, { font: 'bold', size: 13 }],
    ['P', seller.street, dim],
    ['P', [seller.postal_code, seller.city].filter(Boolean).join(' '), dim],
    ['P', [seller.phone, seller.email].filter(Boolean).join(' · '), dim],
    ['P', seller.website, dim],
  ]);
  const facts = stack(drawing, right, top, [
    ['H1', titleOf(drawing), { font: 'bold', size: 16, color: ink.accent }],
    ['P', quote.number ? '' : m.draft, { font: 'medium', color: '#b45309' }],
    ['P', quote.revision > 1 ? m.revision({ number: quote.revision }) : '', {}],
    ['P', m.issued({ date: figures.date(quote.issued_on) }), {}],
    ['P', quote.valid_until ? m.valid({ date: figures.date(quote.valid_until) }) : '', { font: 'medium' }],
    ['P', quote.person ? m.followed({ name: quote.person.name }) : '', dim],
  ]);
  const below = Math.max(left, facts) + 8;
  sheet.y = stack(drawing, right, below, [
    ['P', m.customer, { font: 'medium', size: 8, color: ink.dim }],
    ['P', customer.company ?? customer.contact ?? '', { font: 'bold', size: 10 }],
    ['P', customer.company && customer.contact ? m.attention({ name: customer.contact }) : '', {}],
    ...customer.address.map((line): Entry => ['P', line, {}]),
    ['P', customer.siren ? m.siren({ number: customer.siren }) : '', dim],
    ['P', customer.vat_number ? m.vatNumber({ number: customer.vat_number }) : '', dim],
  ]);
  sheet.y += 16;
  for (const [tag, text, style] of [
    ['P', quote.subject ? m.subject({ subject: quote.subject }) : '', { font: 'bold', size: 10 }],
    ['P', quote.introduction ?? '', {}],
  ] as Entry[]) {
    if (!text) continue;
    const height = sheet.heightOf(text, inner, style);
    sheet.room(height);
    sheet.write(sheet.root, tag, text, page.margin, sheet.y, inner, style);
    sheet.y += height + 8;
  }
}

const titleOf = ({ quote: { number, acceptance }, m }: Drawing): string =>
  number ? (acceptance ? m.accepted({ number }) : m.numbered({ number })) : m.quote;

type Entry = [tag: string, text: string, style: Style];
const dim: Style = { color: ink.dim };

/** One below the other, empty ones left out; returns where the next would stand. */
function stack({ sheet }: Drawing, x: number, from: number, entries: readonly Entry[]): number {
  let y = from;
  for (const [tag, text, style] of entries) {
    if (!text) continue;
    sheet.write(sheet.root, tag, text, x, y, half, style);
    y += sheet.heightOf(text, half, style) + 1;
  }
  return y;
}
