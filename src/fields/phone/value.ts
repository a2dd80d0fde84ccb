// A telephone number. What can be understood is kept in E.164, what cannot as it was typed: a number that a person can
// read is worth more than an empty field. The API shows and takes the number alone; what was typed, with an extension
// perhaps, stays beside it.
import { defineFieldType, type ParseContext } from '../../model/field.ts';
import { defineProblems } from '../../platform/lib/errors.ts';
import { isEmpty, problems, quoted } from '../problems.ts';
import { digits, pick } from '../samples.ts';
import { cleanText } from '../text/value.ts';
import { understand } from './numbers.ts';

/** E.164, or with what was typed beside it. `number` is the raw text when it could not be understood. */
export type Phone = string | { number: string; raw: string };

const phoneProblems = defineProblems({
  phone_invalid: {
    fr: '« {{value}} » n’est pas un numéro de téléphone.',
    en: '“{{value}}” is not a telephone number.',
  },
});

const longest = 100;

export const phone = defineFieldType<Phone>({
  name: 'phone',
  label: { fr: 'Téléphone', en: 'Telephone' },
  family: 'text',
  parse(input, _, context) {
    if (isEmpty(input)) return null;
    if (isKept(input)) return readPhone(input.raw, context, input.number);
    if (typeof input !== 'string' && typeof input !== 'number')
      throw problems.wrong_type({ wanted: 'phone' });
    return readPhone(String(input), context);
  },
  print(value, _, context) {
    const known = understand(phoneNumber(value), context.country);
    if (!known) return phoneNumber(value);
    const number = known.country === context.country ? known.national() : known.international();
    const extension =
      typeof value === 'string' ? undefined : understand(value.raw, context.country)?.extension;
    return extension ? `${number} ${context.language === 'fr' ? 'poste' : 'ext.'} ${extension}` : number;
  },
  key: phoneNumber,
  wire: phoneNumber,
  /** Found as it is dialled at home, with and without spaces, as abroad, and as it was typed. */
  words(value) {
    const known = understand(phoneNumber(value), 'FR');
    const national = known?.national() ?? '';
    return [
      phoneNumber(value),
      national,
      national.replace(/\D/g, ''),
      typeof value === 'string' ? '' : value.raw,
    ]
      .join(' ')
      .trim();
  },
  // The ranges the French regulator keeps for fiction.
  fake: (random) =>
    `${pick(random, ['+3319900', '+3326191', '+3335301', '+3346571', '+3353649', '+3363998'])}${digits(random, 4)}`,
});

/** E.164, or the text as typed. */
export function phoneNumber(value: Phone): string {
  return typeof value === 'string' ? value : value.number;
}

function readPhone(given: string, context: ParseContext, kept?: string): Phone {
  const raw = cleanText(given.replace(/\s+/g, ' ').replace(/^\s*tel:\s*/i, ''), longest) ?? '';
  if (raw.replace(/\P{Nd}/gu, '').length < 3) throw phoneProblems.phone_invalid({ value: quoted(given) });
  const known = understand(raw, context.country);
  // History gives back what was kept, though the firm may have moved to another country since.
  const number = kept !== undefined && isE164(kept) ? kept : known?.valid() ? known.number : raw;
  return number === raw ? raw : { number, raw };
}

const isE164 = (text: string): boolean => /^\+[1-9]\d{4,14}$/.test(text);

const isKept = (input: unknown): input is { number: string; raw: string } =>
  typeof input === 'object' &&
  typeof (input as { number?: unknown }).number === 'string' &&
  typeof (input as { raw?: unknown }).raw === 'string';
