// A company's number in a public register: SIREN, SIRET or intra-Community VAT, as the field's `scheme` says. Kept without
// spaces; check digits are checked, so that a slip of the keyboard is seen at once.
import { defineFieldType, type Field, type ParseContext, type Random } from '../../model/field.ts';
import { defineProblems } from '../../platform/lib/errors.ts';
import { isEmpty, problems, quoted } from '../problems.ts';
import { digits } from '../samples.ts';
import { isSiret, luhnDigit, passesLuhn, vatKey } from './check-digits.ts';
import { readVat } from './vat.ts';

const numberProblems = defineProblems({
  siren_invalid: {
    fr: '« {{value}} » n’est pas un SIREN : il compte neuf chiffres, dont une clé.',
    en: '“{{value}}” is not a SIREN: nine digits with a check digit.',
  },
  siret_invalid: {
    fr: '« {{value}} » n’est pas un SIRET : il compte quatorze chiffres, dont une clé.',
    en: '“{{value}}” is not a SIRET: fourteen digits with a check digit.',
  },
  vat_invalid: {
    fr: '« {{value}} » n’est pas un numéro de TVA intracommunautaire.',
    en: '“{{value}}” is not a VAT number.',
  },
});

export const companyNumber = defineFieldType<string>({
  name: 'company_number',
  label: { fr: 'Numéro d’entreprise', en: 'Company number' },
  family: 'text',
  parse(input, field, context) {
    if (isEmpty(input)) return null;
    if (typeof input !== 'string' && typeof input !== 'number')
      throw problems.wrong_type({ wanted: 'company_number' });
    const scheme = schemes[field.scheme ?? 'siren'];
    const value = scheme.read(String(input).trim().slice(0, 60), context);
    if (value === undefined) throw scheme.problem({ value: quoted(input) });
    return value;
  },
  print: (value, field) =>
    field.scheme === 'vat'
      ? value
      : value
          .replace(/^(\d{3})(\d{3})(\d{3})(\d{5})?$/, '$1 $2 $3 $4')
          .trim()
          .replaceAll(' ', '\u202f'),
  key: (value) => value,
  words: (value) => value,
  fake: (random, field) => schemes[field.scheme ?? 'siren'].fake(random),
});

interface Scheme {
  problem: typeof numberProblems.siren_invalid;
  read(text: string, context: ParseContext): string | undefined;
  fake(random: Random): string;
}

const schemes: Readonly<Record<NonNullable<Field['scheme']>, Scheme>> = {
  siren: {
    problem: numberProblems.siren_invalid,
    read: (text) => matching(text, (number) => /^\d{9}$/.test(number) && passesLuhn(number)),
    fake: fakeSiren,
  },
  siret: {
    problem: numberProblems.siret_invalid,
    read: (text) => matching(text, (number) => /^\d{14}$/.test(number) && isSiret(number)),
    fake: (random) => {
      const start = `${fakeSiren(random)}000${digits(random, 1)}`;
      return start + luhnDigit(start);
    },
  },
  vat: {
    problem: numberProblems.vat_invalid,
    read: (text, context) => readVat(text, context.country),
    fake: (random) => {
      const siren = fakeSiren(random);
      return `FR${vatKey(siren)}${siren}`;
    },
  },
};

function matching(text: string, fits: (number: string) => boolean): string | undefined {
  const number = text.replace(/[\s.-]/g, '');
  return fits(number) && !/^0+$/.test(number) ? number : undefined;
}

function fakeSiren(random: Random): string {
  const start = `9${digits(random, 7)}`;
  return start + luhnDigit(start);
}
