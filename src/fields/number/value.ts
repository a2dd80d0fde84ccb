// A number of anything but money. At most fifteen digits, which is what both runtimes hold exactly.
import { defineFieldType, type Field, type ParseContext } from '../../model/field.ts';
import { defineProblems } from '../../platform/lib/errors.ts';
import { localeOf, narrowSpaces } from '../locale.ts';
import { isEmpty, problems, quoted } from '../problems.ts';
import { whole } from '../samples.ts';
import { decimalsOf, readDecimal } from './read-decimal.ts';

const numberProblems = defineProblems({
  number_invalid: { fr: '« {{value}} » n’est pas un nombre.', en: '“{{value}}” is not a number.' },
  number_too_long: {
    fr: '« {{value}} » a plus de chiffres qu’un nombre peut en garder ; le maximum est 15.',
    en: '“{{value}}” has more digits than a number can keep; the most is 15.',
  },
});

export const number = defineFieldType<number>({
  name: 'number',
  label: { fr: 'Nombre', en: 'Number' },
  family: 'number',
  parse: (input, field, context) => (isEmpty(input) ? null : readNumber(input, field, context)),
  print: (value, _, context) => printNumber(value, context),
  key: (value) => value,
  fake(random, field) {
    const places = field.scale ?? 0;
    const [min, max] = [field.min ?? 0, field.max ?? 5000];
    return Number((whole(random, min * 10 ** places, max * 10 ** places) / 10 ** places).toFixed(places));
  },
});

/** A number within what the field allows. */
export function readNumber(input: unknown, field: Field, context: ParseContext): number {
  const decimal = readDecimal(input, context.language);
  if (decimal === undefined) throw numberProblems.number_invalid({ value: quoted(input) });
  const significant = decimal.replace(/[-.]/g, '').replace(/^0+/, '');
  if (significant.length > 15 || decimalsOf(decimal) > 15)
    throw numberProblems.number_too_long({ value: quoted(input) });
  if (field.scale !== undefined && decimalsOf(decimal) > field.scale) {
    throw problems.too_many_decimals({ value: quoted(input), max: field.scale });
  }
  const value = Number(decimal);
  if (field.min !== undefined && value < field.min) throw problems.too_small({ min: field.min });
  if (field.max !== undefined && value > field.max) throw problems.too_great({ max: field.max });
  return value;
}

export function printNumber(
  value: number,
  context: ParseContext,
  options: Intl.NumberFormatOptions = {},
): string {
  return narrowSpaces(numberFormat(localeOf(context), options).format(value), context.language);
}

const made = new Map<string, Intl.NumberFormat>();

/** Intl objects are costly to make: one for each locale and set of options. */
export function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const format = made.get(key) ?? new Intl.NumberFormat(locale, { maximumFractionDigits: 15, ...options });
  made.set(key, format);
  return format;
}
