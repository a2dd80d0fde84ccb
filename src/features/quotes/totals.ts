// The arithmetic of a quote, for the browser while one types and for the server that keeps it: the same code, exact decimals.
// Each line is rounded to the currency, lines of one rate are added up, and VAT is reckoned once for each rate on that sum,
// rounded half up: so the figures printed under a quote add up, line by line and rate by rate. What is optional counts in none.
import Big from 'big.js';

export interface PricedLine {
  kind: 'line' | 'section' | 'comment';
  /** Decimal texts; what is not filled in counts as nothing. */
  quantity: string | null;
  unitPrice: string | null;
  /** Percent. */
  discount: string | null;
  vatRate: string | null;
  optional: boolean;
  billing: Billing;
}

export type Billing = 'once' | 'month' | 'quarter' | 'year';

export interface VatSum {
  /** Percent, without needless digits: "5.5". */
  rate: string;
  net: string;
  vat: string;
}

export interface Totals {
  net: string;
  vat: string;
  total: string;
  /** By rate, the highest first. */
  rates: VatSum[];
  /** What of the net comes again each period. */
  recurring: { period: Exclude<Billing, 'once'>; net: string }[];
  /** What the discounts take off. */
  discount: string;
}

/** Quantity × price less its discount, in whole cents (or what the currency has); null for what has no amount. */
export function lineNet(line: PricedLine, digits: number): string | null {
  if (line.kind !== 'line') return null;
  return exactNet(line).toFixed(digits);
}

export function totalsOf(lines: readonly PricedLine[], digits: number): Totals {
  const counted = lines.filter(({ kind, optional }) => kind === 'line' && !optional);
  const byRate = new Map<string, Big>();
  const byPeriod = new Map<Billing, Big>();
  let gross = zero;
  for (const line of counted) {
    const net = new Big(lineNet(line, digits)!);
    const rate = decimal(line.vatRate).toFixed();
    byRate.set(rate, (byRate.get(rate) ?? zero).plus(net));
    byPeriod.set(line.billing, (byPeriod.get(line.billing) ?? zero).plus(net));
    gross = gross.plus(exactNet({ ...line, discount: null }).toFixed(digits));
  }
  const rates = [...byRate]
    .sort(([a], [b]) => new Big(b).cmp(a))
    .map(([rate, net]): VatSum => {
      const vat = net.times(rate).div(100).toFixed(digits);
      return { rate, net: net.toFixed(digits), vat };
    });
  const net = sum(rates.map((one) => one.net));
  const vat = sum(rates.map((one) => one.vat));
  return {
    net: net.toFixed(digits),
    vat: vat.toFixed(digits),
    total: net.plus(vat).toFixed(digits),
    rates,
    recurring: (['month', 'quarter', 'year'] as const).flatMap((period) => {
      const each = byPeriod.get(period);
      return each ? [{ period, net: each.toFixed(digits) }] : [];
    }),
    discount: gross.minus(net).toFixed(digits),
  };
}

/**
 * The greatest discount of the lines against the listed prices, in percent to two digits, rounded up so that no limit is passed
 * by a rounding: whether it was typed as a discount or as a lower price makes no difference. An optional line counts too.
 */
export function concessionOf(lines: readonly (PricedLine & { listPrice: string | null })[]): string {
  let most = zero;
  for (const line of lines) {
    if (line.kind !== 'line') continue;
    const given = concessionOfLine(line);
    if (given.gt(most)) most = given;
  }
  return most.round(2, Big.roundUp).toFixed();
}

function concessionOfLine({
  listPrice,
  unitPrice,
  discount,
}: Pick<PricedLine, 'unitPrice' | 'discount'> & { listPrice: string | null }): Big {
  const listed = decimal(listPrice);
  if (listed.lte(0)) return decimal(discount);
  const asked = decimal(unitPrice).times(hundred.minus(decimal(discount)));
  return hundred.minus(asked.div(listed));
}

const exactNet = ({ quantity, unitPrice, discount }: PricedLine): Big =>
  decimal(quantity)
    .times(decimal(unitPrice))
    .times(hundred.minus(decimal(discount)))
    .times('0.01');

const zero = new Big(0);
const hundred = new Big(100);
const decimal = (text: string | null): Big => (text === null || text === '' ? zero : new Big(text));
const sum = (amounts: readonly string[]): Big => amounts.reduce<Big>((all, amount) => all.plus(amount), zero);
