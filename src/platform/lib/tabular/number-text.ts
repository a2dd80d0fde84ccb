// Numbers as people type them: `1 234,50 €`, `$1,234.50`, `(12)`, `12,5 %`, `1'234.50`. Whether a comma is a decimal comma
// is a matter of the column, not of the cell: `1,234` alone is undecidable, and `detectNumberFormat` looks at its neighbours.

import { textOfCell } from './table.ts';

export type NumberFormat = {
  decimal: ',' | '.';
  /** True when no sample tells: every number is whole, or of the kind `1,234`. */
  ambiguous: boolean;
};

export type ParsedNumber = {
  value: number;
  /** Exact, for money: `-1234.50`. The percent sign is not applied to it. */
  decimal: string;
  /** ISO code when a currency is written. */
  currency?: string;
  /** `12,5 %` is value 12.5 with percent true: what a percentage is stored as is the field's business. */
  percent?: true;
};

export type NumberRefusal = { error: 'not_a_number' | 'wrong_separator' };

const symbols: Record<string, string> = {
  '€': 'EUR',
  $: 'USD',
  '£': 'GBP',
  '¥': 'JPY',
  '₣': 'CHF',
  CHF: 'CHF',
  '₽': 'RUB',
  '₹': 'INR',
  zł: 'PLN',
  Kč: 'CZK',
  kr: 'SEK',
  US$: 'USD',
  CA$: 'CAD',
  $CA: 'CAD',
  C$: 'CAD',
  A$: 'AUD',
  R$: 'BRL',
  'Fr.': 'CHF',
  euros: 'EUR',
  euro: 'EUR',
  F: 'FRF',
};
const codes = new Set(
  'EUR USD GBP CHF CAD AUD NZD JPY CNY INR SEK NOK DKK PLN CZK HUF RON BGN MAD TND DZD XOF XAF XPF BRL MXN TRY ZAR SGD HKD AED RUB ILS ISK KRW'.split(
    ' ',
  ),
);
const spaces = /[\s\u00a0\u202f\u2009]/g;
const currencyBefore = /^(US\$|CA\$|\$CA|[CAR]\$|[€$£¥₣₽₹]|[A-Z]{3}(?![A-Z])|Fr\.)/;
const currencyAfter = /(\$CA|[€$£¥₣₽₹]|zł|Kč|kr|Fr\.|[A-Z]{3}|euros?|F)$/;

/** An empty text is not a number. Without `format`, a lone comma or point before three digits is read as a decimal mark. */
export function parseNumber(
  raw: string | number,
  format?: Pick<NumberFormat, 'decimal'>,
): ParsedNumber | NumberRefusal {
  if (typeof raw === 'number')
    return Number.isFinite(raw) ? { value: raw, decimal: textOfCell(raw) } : { error: 'not_a_number' };
  const { text, currency, percent, negative } = undress(raw);
  if (!/^\d[\d.,']*$|^[.,]\d+$/.test(text)) return scientific(text, negative) ?? { error: 'not_a_number' };
  const decimal = format?.decimal ?? decimalMarkOf(text) ?? '.';
  const plain = withoutGrouping(text, decimal);
  if (plain === undefined) return { error: 'wrong_separator' };
  const written = (negative ? '-' : '') + (plain.startsWith('.') ? `0${plain}` : plain);
  return {
    value: Number(written),
    decimal: written,
    ...(currency && { currency }),
    ...(percent && { percent }),
  };
}

/** The decimal mark of a column: what most of its telling samples use. */
export function detectNumberFormat(samples: (string | number)[]): NumberFormat {
  const votes = { ',': 0, '.': 0 };
  let spaced = 0;
  for (const sample of samples) {
    if (typeof sample === 'number') continue;
    const { text } = undress(sample);
    if (!/^[\d.,']+$/.test(text)) continue;
    const mark = decimalMarkOf(text);
    const telling = mark && !/^\d{1,3}[.,]\d{3}$/.test(text);
    if (telling) votes[mark] += 1;
    // `1 234` and `12 €` are written by people whose mark is the comma.
    if (/\d[ \u00a0\u202f]\d{3}(?!\d)/.test(sample) || /\d\s?€\s*$/.test(sample)) spaced += 1;
  }
  if (votes[','] !== votes['.']) return { decimal: votes[','] > votes['.'] ? ',' : '.', ambiguous: false };
  return {
    decimal: spaced ? ',' : '.',
    ambiguous: votes[','] > 0 || samples.some((sample) => /\d[.,]\d/.test(String(sample))),
  };
}

export function isRefused<T extends object>(parsed: T | { error: string }): parsed is { error: string } & T {
  return 'error' in parsed;
}

function undress(raw: string): { text: string; currency?: string; percent?: true; negative: boolean } {
  let text = raw.trim().replace(/[\u2212\u2010-\u2013]/g, '-');
  let negative = false;
  let currency: string | undefined;
  let percent: true | undefined;
  if (/^\(.*\)$/.test(text)) {
    negative = true;
    text = text.slice(1, -1).trim();
  }
  const take = (pattern: RegExp) => {
    const found = pattern.exec(text)?.[0];
    const code = found && (symbols[found] ?? (codes.has(found) ? found : undefined));
    if (!code) return false;
    currency ??= code;
    text = text.replace(pattern, '').trim();
    return true;
  };
  const sign = () => {
    const found = /^[+-]/.exec(text)?.[0];
    if (found === '-') negative = true;
    if (found) text = text.slice(1).trim();
  };
  sign();
  if (take(currencyBefore)) sign();
  if (/[%٪]$/.test(text)) {
    percent = true;
    text = text.slice(0, -1);
  } else take(currencyAfter);
  text = text.trim();
  if (/^\d.*-$/.test(text)) {
    negative = true;
    text = text.slice(0, -1);
  }
  return { text: ungroupSpaces(text.replace(/’/g, "'")), currency, percent, negative };
}

/** Spaces are thousands separators only between groups of three: `06 12 34 56 78` is no number. */
function ungroupSpaces(text: string): string {
  return /^\d{1,3}(?:[\s\u00a0\u202f\u2009]\d{3})+(?:[.,]\d*)?$/.test(text) ? text.replace(spaces, '') : text;
}

/** The mark that a number shows by itself, `undefined` when it shows none. */
function decimalMarkOf(text: string): ',' | '.' | undefined {
  const comma = text.lastIndexOf(',');
  const point = text.lastIndexOf('.');
  if (comma < 0 && point < 0) return undefined;
  if (comma >= 0 && point >= 0) return comma > point ? ',' : '.';
  const mark = comma >= 0 ? ',' : '.';
  // Twice the same mark groups thousands: the other one is the decimal mark.
  if (text.indexOf(mark) !== text.lastIndexOf(mark)) return mark === ',' ? '.' : ',';
  return mark;
}

/** Digits with a point, or `undefined` when the separators do not stand where this convention puts them. */
function withoutGrouping(text: string, decimal: ',' | '.'): string | undefined {
  const group = decimal === ',' ? '.' : ',';
  const [whole = '', fraction, ...rest] = text.split(decimal);
  if (rest.length || (fraction !== undefined && !/^\d*$/.test(fraction))) return undefined;
  for (const separator of [group, "'"]) {
    if (!whole.includes(separator)) continue;
    const escaped = separator === '.' ? '\\.' : separator;
    if (!new RegExp(`^\\d{1,3}(?:${escaped}\\d{3})+$`).test(whole)) return undefined;
  }
  const digits = whole.replace(/[.,']/g, '');
  return fraction ? `${digits}.${fraction}` : digits;
}

/** `1,5E+10`: what Excel makes of long numbers saved as CSV. */
function scientific(text: string, negative: boolean): ParsedNumber | undefined {
  if (!/^\d+(?:[.,]\d+)?[eE][+-]?\d{1,3}$/.test(text)) return undefined;
  const value = Number(text.replace(',', '.')) * (negative ? -1 : 1);
  return Number.isFinite(value) ? { value, decimal: textOfCell(value) } : undefined;
}
