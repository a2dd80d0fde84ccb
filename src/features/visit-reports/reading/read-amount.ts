// An amount of money in words of a report: « 12 500 € », "€12,500", « 12,5 k€ », "1.2m euros". Without its currency a number
// is no amount: it may be doors, or years.

export interface Amount {
  /** Exact: no float was ever near it. */
  amount: string;
  currency: string;
}

const units: readonly (readonly [pattern: string, currency: string])[] = [
  ['€|eur(?:os?)?\\b', 'EUR'],
  ['£|gbp\\b|pounds?\\b|livres?\\b', 'GBP'],
  ['chf\\b|francs? suisses?', 'CHF'],
  ['\\$|usd\\b|dollars?\\b', 'USD'],
];
const anyUnit = units.map(([pattern]) => pattern).join('|');
const number = String.raw`\d{1,3}(?:[ \u00a0\u202f.,'’]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d{1,3})?(?!\d)`;
const scale = String.raw`(?:k|m|mille|milliers?|millions?|thousand)(?=[^\p{L}]|€|$|eur)`;
const pattern = new RegExp(
  String.raw`(?<![\d.,])(?:(?<before>${anyUnit})\s?(?<a>${number})\s?(?<as>${scale})?|(?<b>${number})\s?(?<bs>${scale})?\s?(?:d['’]|de\s)?(?<after>${anyUnit}))`,
  'giu',
);

/** The largest amount named: a report speaks of the whole before its parts. */
export function readAmount(text: string): Amount | null {
  const found = [...text.matchAll(pattern)].flatMap(({ groups = {} }) => {
    const digits = scaled(plain((groups.a ?? groups.b)!), groups.as ?? groups.bs);
    const unit = groups.before ?? groups.after ?? '';
    const currency = units.find(([each]) => new RegExp(`^(?:${each})`, 'iu').test(unit))?.[1];
    return digits && currency ? [{ amount: digits, currency }] : [];
  });
  return found.reduce<Amount | null>(
    (most, one) => (!most || isMore(one.amount, most.amount) ? one : most),
    null,
  );
}

/** Digits and a point: the last separator is the decimal one, unless three digits follow it. */
function plain(text: string): string {
  const bare = text.replace(/[ \u00a0\u202f'’]/g, '');
  const last = Math.max(bare.lastIndexOf('.'), bare.lastIndexOf(','));
  const decimals = bare.length - last - 1;
  if (last < 0 || decimals === 3) return bare.replace(/[.,]/g, '');
  return `${bare.slice(0, last).replace(/[.,]/g, '')}.${bare.slice(last + 1)}`;
}

/** Moves the point: thousands by three places, millions by six. */
function scaled(digits: string, by: string | undefined): string | null {
  const places = !by ? 0 : /^m(?!ill(?:e|ier))/i.test(by) ? 6 : 3;
  const [whole = '', cents = ''] = digits.split('.');
  const moved = whole + cents.padEnd(places, '0').slice(0, places);
  const rest = cents.slice(places);
  const clean = moved.replace(/^0+(?=\d)/, '');
  if (!/[1-9]/.test(clean + rest) || clean.length > 12) return null;
  return rest ? `${clean}.${rest.padEnd(2, '0')}` : clean;
}

function isMore(a: string, b: string): boolean {
  const [x = '', y = ''] = [a.split('.')[0], b.split('.')[0]];
  if (x.length !== y.length) return x.length > y.length;
  return a > b;
}
