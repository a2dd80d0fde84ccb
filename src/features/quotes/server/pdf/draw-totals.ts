// What it comes to: before VAT, VAT rate by rate, with VAT.
import { addDecimals, multiplyDecimals } from '../../../../platform/lib/decimal.ts';
import { ink, page, type Style } from '../../../../platform/server/pdf/sheet.ts';
import type { Drawing } from './write-pdf.ts';

const width = 260;
const left = page.width - page.margin - width;
const row = 17;

export function drawTotals({ sheet, quote, m, figures }: Drawing): void {
  const { totals, seller } = quote;
  const dim: Style = { color: ink.dim };
  const lines: [label: string, amount: string, style: Style][] = [
    ...(Number(totals.discount) > 0
      ? ([
          [m.gross, figures.money(addDecimals(totals.net, totals.discount)), dim],
          [m.totalDiscount, figures.money(multiplyDecimals(totals.discount, '-1')), dim],
        ] as [string, string, Style][])
      : []),
    [m.net, figures.money(totals.net), { font: 'medium' }],
    ...totals.rates
      .filter(({ rate }) => !(seller.vat_exempt && Number(rate) === 0))
      .map(({ rate, net, vat }): [string, string, Style] => [
        m.vatAt({ rate: figures.percent(rate), net: figures.money(net) }),
        figures.money(vat),
        {},
      ]),
    [m.total, figures.money(totals.total), { font: 'bold', size: 11 }],
  ];
  sheet.room(lines.length * row + 30);
  const table = sheet.element(sheet.root, 'Table');
  for (const [label, amount, style] of lines) {
    const line = sheet.element(table, 'TR');
    sheet.write(line, 'TH', label, left, sheet.y, width - 90, style);
    sheet.write(line, 'TD', amount, left + width - 95, sheet.y, 90, { ...style, align: 'right' });
    line.end();
    sheet.y += row;
  }
  table.end();
  sheet.draw((pdf) => {
    pdf.moveTo(left, sheet.y - row - 4).lineTo(left + width, sheet.y - row - 4);
    pdf.lineWidth(0.75).strokeColor(ink.text).stroke();
  });
  const why = seller.vat_exempt ? m.exempt : isReverseCharged(quote) ? m.reverseCharge : '';
  if (why) {
    sheet.write(sheet.root, 'P', why, left, sheet.y, width, dim);
    sheet.y += sheet.heightOf(why, width, dim);
  }
  sheet.y += 16;
}

/** Sold without VAT to a business of another country of the Union, which gave its number. */
const isReverseCharged = ({ customer, totals }: Drawing['quote']): boolean =>
  customer.vat_number !== null &&
  !customer.vat_number.toUpperCase().startsWith('FR') &&
  totals.rates.some(({ rate, net }) => Number(rate) === 0 && Number(net) > 0);
