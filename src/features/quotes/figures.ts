// Figures as the reader of the document writes them. Amounts always with the digits of their currency, from decimal texts that
// never pass through a float.
import type { Language } from '../../platform/lib/language.ts';

export interface Figures {
  money(amount: string): string;
  /** Of up to six digits, for prices below the cent. */
  price(amount: string): string;
  number(value: string): string;
  percent(value: string): string;
  date(day: string): string;
}

export function figuresIn(language: Language, currency: string): Figures {
  const locale = language === 'fr' ? 'fr-FR' : 'en-GB';
  const money = new Intl.NumberFormat(locale, { style: 'currency', currency });
  const digits = money.resolvedOptions().maximumFractionDigits ?? 2;
  const price = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    maximumFractionDigits: Math.max(6, digits),
    minimumFractionDigits: digits,
  });
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 });
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  // Intl takes a decimal text and keeps all its digits; its types only know numbers.
  const exact = (format: Intl.NumberFormat) => (value: string) => format.format(value as unknown as number);
  return {
    money: exact(money),
    price: exact(price),
    number: exact(number),
    percent: (value) => `${exact(number)(value)}${language === 'fr' ? '\u202f' : ''}%`,
    date: (day) => date.format(new Date(day)).replace(/^1(?= \p{L})/u, language === 'fr' ? '1er' : '1'),
  };
}
