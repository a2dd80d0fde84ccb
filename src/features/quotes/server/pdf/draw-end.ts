// Terms, and the place to agree.
import { ink, inner, page, type Style } from '../../../../platform/server/pdf/sheet.ts';
import type { Drawing } from './write-pdf.ts';

export function drawEnd(drawing: Drawing): void {
  const { quote, m, figures, sheet } = drawing;
  const { seller, language } = quote;
  const consumer = !quote.customer.company;
  const recurring = quote.totals.recurring.map(({ period, net }) =>
    m.recurring({ amount: figures.money(net), period: m[period], months: seller.commitment_months }),
  );
  const terms: [label: string, text: string][] = [
    ['', recurring.join('\n')],
    [m.payment, quote.payment_terms ?? ''],
    [m.late, consumer ? '' : seller.late_terms[language]],
    [m.delivery, quote.delivery_terms ?? ''],
    [m.withdrawal, consumer ? seller.withdrawal_terms[language] : ''],
    [m.mediation, consumer ? seller.mediator : ''],
    [m.bank, seller.iban],
    [m.insurance, seller.insurance],
    ['', seller.quote_fee ? m.paid({ fee: seller.quote_fee }) : m.free],
  ];
  title(drawing, m.conditions);
  for (const [label, text] of terms) if (text) paragraph(drawing, label ? `${label} : ${text}` : text);
  sheet.y += 10;
  if (quote.acceptance) drawAcceptance(drawing, quote.acceptance);
  else drawAgreement(drawing);
}

type Acceptance = NonNullable<Drawing['quote']['acceptance']>;

/** Who agreed, to what, when: in place of a signature. */
function drawAcceptance({ sheet, m, quote }: Drawing, { name, at, text, sha256 }: Acceptance): void {
  const locale = quote.language === 'fr' ? 'fr-FR' : 'en-GB';
  const when = new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    timeStyle: 'long',
    timeZone: quote.timeZone,
  });
  const parts: [text: string, style: Style][] = [
    [m.acceptedBy({ name, when: when.format(new Date(at)) }), { font: 'bold', size: 9 }],
    [text, small],
    [sha256 ? m.fingerprint({ hash: sha256 }) : '', { size: 7, color: ink.dim }],
  ];
  sheet.room(90);
  for (const [words, style] of parts) {
    if (!words) continue;
    sheet.write(sheet.root, 'P', words, page.margin, sheet.y, inner, style);
    sheet.y += sheet.heightOf(words, inner, style) + 6;
  }
}

const small: Style = { size: 8, color: ink.text };

function title({ sheet }: Drawing, text: string): void {
  sheet.room(40);
  sheet.write(sheet.root, 'H2', text, page.margin, sheet.y, inner, { font: 'bold', size: 9 });
  sheet.y += 15;
}

function paragraph({ sheet, quote }: Drawing, text: string): void {
  const words = quote.language === 'fr' ? text.replaceAll(' : ', '\u202f: ') : text.replaceAll(' : ', ': ');
  const height = sheet.heightOf(words, inner, small);
  sheet.room(height);
  sheet.write(sheet.root, 'P', words, page.margin, sheet.y, inner, small);
  sheet.y += height + 4;
}

const box = { width: 260, height: 84 };

function drawAgreement({ sheet, m }: Drawing): void {
  const left = page.width - page.margin - box.width;
  sheet.room(box.height + 20);
  const top = sheet.y;
  sheet.draw((pdf) => {
    pdf.roundedRect(left, top, box.width, box.height, 4).lineWidth(0.75).strokeColor(ink.line).stroke();
  });
  sheet.write(sheet.root, 'H2', m.agreement, left + 10, top + 8, box.width - 20, { font: 'bold', size: 9 });
  sheet.write(sheet.root, 'P', m.agreementHow, left + 10, top + 22, box.width - 20, {
    size: 7,
    color: ink.dim,
  });
  sheet.write(sheet.root, 'P', m.online, page.margin, top + 8, left - page.margin - 20, {
    size: 8,
    color: ink.dim,
  });
  sheet.y = top + box.height;
}
