// Terms, and the place to agree.
import { ink, inner, page, type Style } from './sheet.ts';
import type { Drawing } from './write-pdf.ts';

export function drawEnd(drawing: Drawing): void {
  const { quote, m, figures, sheet } = drawing;
  const { seller, language } = quote;
  const recurring = quote.totals.recurring.map(({ period, net }) =>
    m.recurring({ amount: figures.money(net), period: m[period], months: seller.commitment_months }),
  );
  const terms: [label: string, text: string][] = [
    ['', recurring.join('\n')],
    [m.payment, quote.payment_terms ?? ''],
    [m.late, seller.late_terms[language]],
    [m.delivery, quote.delivery_terms ?? ''],
    [m.bank, seller.iban],
    [m.insurance, seller.insurance],
    ['', m.free],
  ];
  title(drawing, m.conditions);
  for (const [label, text] of terms) if (text) paragraph(drawing, label ? `${label} : ${text}` : text);
  sheet.y += 10;
  drawAgreement(drawing);
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
