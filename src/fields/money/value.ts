// An amount in a currency. The amount is a decimal text and never passes through a float; it is written with at least the
// digits of its currency ("1234.50"). Compared by the amount: with an amount that
// names its currency among those of that currency alone, with a bare one whatever the currency.
import { defineFieldType, type ParseContext } from '../../model/field.ts';
import { isDecimal, roundDecimal } from '../../platform/lib/decimal.ts';
import { defineProblems } from '../../platform/lib/errors.ts';
import { localeOf, narrowSpaces } from '../locale.ts';
import { decimalsOf, readDecimal } from '../number/read-decimal.ts';
import { numberFormat } from '../number/value.ts';
import { isEmpty, problems, quoted } from '../problems.ts';
import { whole } from '../samples.ts';
import { currencyOfSign, digitsOf, isCurrency } from './currencies.ts';

export interface Money {
  amount: string;
  /** ISO 4217. */
  currency: string;
}

const moneyProblems = defineProblems({
  amount_invalid: { fr: '« {{value}} » n’est pas un montant.', en: '“{{value}}” is not an amount.' },
  currency_unknown: {
    fr: '« {{value}} » n’est pas une devise connue.',
    en: '“{{value}}” is not a currency we know.',
  },
});

const mostDecimals = 6;

export const money = defineFieldType<Money>({
  name: 'money',
  label: { fr: 'Montant', en: 'Amount' },
  family: 'decimal',
  parse(input, field, context) {
    if (isEmpty(input)) return null;
    const { amount, currency } = takeApart(input, context);
    if (isEmpty(amount)) return null;
    const decimal = readDecimal(amount, context.language);
    if (decimal === undefined) throw moneyProblems.amount_invalid({ value: quoted(amount) });
    const max = field.scale ?? mostDecimals;
    if (decimalsOf(decimal) > max) throw problems.too_many_decimals({ value: quoted(amount), max });
    if (!isDecimal(decimal)) throw moneyProblems.amount_invalid({ value: quoted(amount) });
    return { amount: padAmount(decimal, currency), currency };
  },
  print: ({ amount, currency }, _, context) => {
    const options = {
      style: 'currency',
      currency,
      maximumFractionDigits: mostDecimals,
      trailingZeroDisplay: 'stripIfInteger',
    } as const;
    // Intl takes a decimal text and keeps all its digits; its types only know numbers.
    const text = numberFormat(localeOf(context), options).format(amount as unknown as number);
    return narrowSpaces(text, context.language);
  },
  key: (value) => value.amount,
  measured: {
    by: 'currency',
    unit: (value) => value.currency,
    value: (amount, currency) => ({ amount: padAmount(amount, currency), currency }),
    named: (input) =>
      typeof input === 'string'
        ? /[\p{L}\p{Sc}]/u.test(input)
        : !isEmpty((input as { currency?: unknown } | null)?.currency),
  },
  fake: (random) => ({
    amount: `${whole(random, 1, 400) * 50}.${random() < 0.8 ? '00' : whole(random, 10, 99)}`,
    currency: 'EUR',
  }),
});

/** With the digits of its currency, and more only where they say something. */
export function padAmount(decimal: string, currency: string): string {
  const bare = decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal;
  const padded = roundDecimal(bare, Math.max(decimalsOf(bare), digitsOf(currency)));
  return /^-0(\.0+)?$/.test(padded) ? padded.slice(1) : padded;
}

function takeApart(input: unknown, context: ParseContext): { amount: unknown; currency: string } {
  if (typeof input === 'string') return takeApartText(input, context);
  if (typeof input === 'number') return { amount: input, currency: context.currency };
  if (typeof input !== 'object' || Array.isArray(input)) throw problems.wrong_type({ wanted: 'money' });
  const { amount, currency } = input as { amount?: unknown; currency?: unknown };
  if (isEmpty(currency)) return { amount, currency: context.currency };
  const code = typeof currency === 'string' ? currency.trim().toUpperCase() : '';
  if (!isCurrency(code)) throw moneyProblems.currency_unknown({ value: quoted(currency) });
  return { amount, currency: code };
}

// The sign stands before or after the number, and a minus before either: `-12 €`, `€-12`, `US$ 1,200.50`, `(40 EUR)`.
function takeApartText(text: string, context: ParseContext): { amount: string; currency: string } {
  const parts =
    /^([(\-−–+]?)\s*([^\d\s.,'’()\-−–+]{0,6}(?:\s[A-Z]{2}\b)?)\s*([-−–]?\s*[\d.,][\d\s.,'’]*(?:[eE][+-]?\d+)?)\s*([^\d\s.,'’()]{0,6}(?:\s[A-Z]{2})?)(\)?)$/u.exec(
      text.trim().slice(0, 80),
    );
  const [, open = '', before = '', number = '', after = '', close = ''] = parts ?? [];
  if (!parts || (before && after)) throw moneyProblems.amount_invalid({ value: quoted(text) });
  const sign = before || after;
  const currency = sign ? currencyOfSign(sign, context.currency) : context.currency;
  if (!currency) throw moneyProblems.currency_unknown({ value: quoted(sign) });
  return { amount: `${open}${number.trim()}${close}`, currency };
}
