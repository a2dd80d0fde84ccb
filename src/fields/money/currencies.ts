// The currencies there are (ISO 4217, from Intl) and the signs by which people write them.
import { fold } from '../../platform/lib/fold.ts';

export const isCurrency = (code: string): boolean => codes.has(code);

/** Digits after the point that the currency is written with: 2 for EUR, 0 for JPY. */
export function digitsOf(currency: string): number {
  const known = digits.get(currency);
  if (known !== undefined) return known;
  const options = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions();
  digits.set(currency, options.maximumFractionDigits ?? 2);
  return options.maximumFractionDigits ?? 2;
}

/** The currency a sign means; `$` is the firm's own dollar when it has one. */
export function currencyOfSign(sign: string, home: string): string | undefined {
  const bare = sign.replace(/[\s.]/g, '').toUpperCase();
  if (bare === '$') return dollars.has(home) ? home : 'USD';
  return signs[bare] ?? signs[fold(bare).toUpperCase()] ?? (isCurrency(bare) ? bare : undefined);
}

const codes = new Set(Intl.supportedValuesOf('currency'));
const digits = new Map<string, number>();
const dollars = new Set(['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'MXN', 'ARS', 'CLP', 'COP', 'TWD']);
const signs: Readonly<Record<string, string>> = {
  '€': 'EUR',
  EURO: 'EUR',
  EUROS: 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  US$: 'USD',
  $US: 'USD',
  USD$: 'USD',
  CA$: 'CAD',
  $CA: 'CAD',
  C$: 'CAD',
  A$: 'AUD',
  R$: 'BRL',
  '₹': 'INR',
  '₽': 'RUB',
  '₺': 'TRY',
  '₩': 'KRW',
  '₪': 'ILS',
  '฿': 'THB',
  '₫': 'VND',
  '₴': 'UAH',
  ZŁ: 'PLN',
  ZL: 'PLN',
  KČ: 'CZK',
  KC: 'CZK',
  FT: 'HUF',
  LEI: 'RON',
  FRS: 'CHF',
  SFR: 'CHF',
  DH: 'MAD',
  DA: 'DZD',
  DT: 'TND',
  FCFA: 'XOF',
};
