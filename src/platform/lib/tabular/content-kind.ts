// What a column seems to hold, from its cells alone: its name is somebody else's evidence. Kinds are tried from the most
// particular to the least, and the first that most cells satisfy is the answer, with the share of them as confidence.
import { parseBoolean } from './boolean-text.ts';
import { type DateFormat, detectDateFormat, parseDate } from './date-text.ts';
import { detectNumberFormat, type NumberFormat, parseNumber } from './number-text.ts';
import type { Cell } from './table.ts';

export type ContentKind =
  | 'empty'
  | 'email'
  | 'url'
  | 'domain'
  | 'vat_number'
  | 'siret'
  | 'siren'
  | 'phone'
  | 'datetime'
  | 'date'
  | 'money'
  | 'percent'
  | 'boolean'
  | 'postal_code'
  | 'country'
  | 'language'
  | 'id'
  | 'number'
  | 'long_text'
  | 'text';

export type ContentGuess = {
  kind: ContentKind;
  /** From 0 to 1: the share of filled cells that satisfy the kind, lowered where the kind is weak evidence. */
  confidence: number;
  /** How the column's numbers and dates are to be read. */
  dateFormat?: DateFormat;
  numberFormat?: NumberFormat;
};

const wanted = 0.8;
const email = /^(?:mailto:)?[^\s@<>,;:"()]+@[^\s@<>,;:"()]+\.[\p{L}]{2,}$/iu;
const namedEmail = /^[^<>]*<[^\s@<>]+@[^\s@<>]+\.\p{L}{2,}>$/u;
const url = /^(?:https?|ftp):\/\/\S+$|^www\.[^\s.]+\.\S+$/i;
const domain =
  /^(?=.{4,253}$)(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+(?:[a-z]{2,24}|xn--[a-z0-9]+)\/?$/iu;
const vat =
  /^(?:FR[0-9A-Z]{2}\d{9}|BE[01]\d{9}|DE\d{9}|LU\d{8}|NL\d{9}B\d{2}|IT\d{11}|ES[0-9A-Z]\d{7}[0-9A-Z]|GB\d{9}|AT\s?U\d{8}|PT\d{9}|IE\d[0-9A-Z]\d{5}[A-Z]{1,2}|CHE\d{9}(?:TVA|MWST)?|PL\d{10}|DK\d{8}|SE\d{12}|FI\d{8})$/;
const uuid = /^[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}$/i;
const postal =
  /^(?:\d{5}|F-\d{5}|\d{4}|\d{5}-\d{4}|[A-Z]\d[A-Z] ?\d[A-Z]\d|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|\d{4} ?[A-Z]{2}|L-\d{4}|B-\d{4}|CH-\d{4})$/;

const tests: {
  kind: ContentKind;
  test: (text: string) => boolean;
  weight?: number;
  all?: (texts: string[]) => boolean;
}[] = [
  { kind: 'email', test: (text) => email.test(text) || namedEmail.test(text) },
  { kind: 'url', test: (text) => url.test(text) },
  { kind: 'domain', test: (text) => domain.test(text) && !/^\d+(?:\.\d+)*$/.test(text), weight: 0.95 },
  { kind: 'vat_number', test: (text) => vat.test(text.replace(/[\s.-]/g, '').toUpperCase()) },
  { kind: 'siret', test: (text) => isLuhn(text, 14) },
  { kind: 'siren', test: (text) => isLuhn(text, 9) },
  { kind: 'phone', test: isPhone },
  { kind: 'datetime', test: (text) => dateKind(text) === 'datetime' },
  { kind: 'date', test: (text) => dateKind(text) !== undefined },
  { kind: 'percent', test: (text) => numberOf(text)?.percent === true },
  { kind: 'money', test: (text) => numberOf(text)?.currency !== undefined },
  {
    kind: 'boolean',
    test: (text) => !('error' in parseBoolean(text)),
    weight: 0.95,
    all: (texts) => new Set(texts.map((t) => t.toLowerCase())).size <= 3,
  },
  { kind: 'country', test: (text) => regionNames().has(fold(text)), weight: 0.95 },
  { kind: 'language', test: (text) => languageNames().has(fold(text)), weight: 0.9 },
  { kind: 'id', test: (text) => uuid.test(text) },
  { kind: 'postal_code', test: (text) => postal.test(text.toUpperCase()), weight: 0.8, all: looksPostal },
  {
    kind: 'id',
    test: (text) => /^(?=.*\d)[\p{L}\p{N}][\p{L}\p{N}_\-/.#]{0,39}$/u.test(text),
    weight: 0.7,
    all: looksLikeIds,
  },
  { kind: 'number', test: (text) => numberOf(text) !== undefined, weight: 0.95 },
];

export function guessContent(samples: Cell[]): ContentGuess {
  const texts = samples.map((cell) => String(cell).trim()).filter((text) => text !== '');
  if (texts.length === 0) return { kind: 'empty', confidence: 1 };
  for (const { kind, test, weight = 1, all } of tests) {
    const share = texts.filter(test).length / texts.length;
    if (share < wanted || (all && !all(texts))) continue;
    return { kind, confidence: share * weight * (texts.length < 3 ? 0.8 : 1), ...formatsOf(kind, texts) };
  }
  const long = texts.filter((text) => text.length > 120 || text.includes('\n')).length / texts.length;
  return long > 0.3 ? { kind: 'long_text', confidence: 0.6 + 0.4 * long } : { kind: 'text', confidence: 0.5 };
}

/** The kind of one cell, in the coarse terms in which a header differs from data. */
export function kindOfCell(cell: Cell): 'text' | 'value' {
  if (typeof cell !== 'string') return 'value';
  const text = cell.trim();
  if (text === '') return 'text';
  const value =
    email.test(text) ||
    url.test(text) ||
    uuid.test(text) ||
    isPhone(text) ||
    dateKind(text) ||
    numberOf(text);
  return value ? 'value' : 'text';
}

function formatsOf(kind: ContentKind, texts: string[]): Partial<ContentGuess> {
  if (kind === 'date' || kind === 'datetime') return { dateFormat: detectDateFormat(texts) };
  return kind === 'number' || kind === 'money' || kind === 'percent'
    ? { numberFormat: detectNumberFormat(texts) }
    : {};
}

function dateKind(text: string): 'date' | 'datetime' | undefined {
  if (!/\d/.test(text) || /^\d+(?:[.,]\d+)?$/.test(text)) return undefined;
  for (const order of ['dmy', 'mdy'] as const) {
    const date = parseDate(text, { order });
    if (!('error' in date)) return date.kind;
  }
  return undefined;
}

function numberOf(text: string) {
  const number = parseNumber(text);
  return 'error' in number ? undefined : number;
}

/** As a phone is written: international, or national with its leading zero or its groups. Whether it exists is not asked. */
function isPhone(text: string): boolean {
  const bare = text.replace(/(?:\s|^)(?:tel|tél|phone|mobile|fax|ext|poste|x)\.?\s*:?/giu, ' ').trim();
  if (!/^\+?[\d\s().\-/\u00a0\u202f]+$/.test(bare)) return false;
  const digits = bare.replace(/\D/g, '');
  if (digits.length < 8 || digits.length > 15 || dateKind(bare)) return false;
  if (bare.startsWith('+') || /^00[1-9]/.test(digits)) return true;
  if (/^0[1-9](?:[\s.\-\u00a0\u202f]?\d{2}){4}$/.test(bare)) return true;
  // Groups that are no thousands: (555) 123-4567, 555-123-4567, 0171 234 56 78.
  return (
    digits.length >= 9 &&
    (/^\(?\d{2,5}\)?[\s.\-/\u00a0\u202f]\d{2,4}(?:[\s.\-/\u00a0\u202f]\d{2,4}){1,4}$/.test(bare) ||
      /^0\d{8,10}$/.test(bare)) &&
    !numberOf(bare.replace(/^0\d{8,10}$/, 'phone'))
  );
}

/** The check digit of SIREN and SIRET. La Poste's establishments break it, and are few. */
function isLuhn(text: string, length: number): boolean {
  const digits = text.replace(/[\s\u00a0\u202f.]/g, '');
  if (digits.length !== length || !/^\d+$/.test(digits) || /^0+$/.test(digits)) return false;
  let sum = 0;
  for (let i = 0; i < length; i++) {
    const n = Number(digits[length - 1 - i]) * (i % 2 ? 2 : 1);
    sum += n > 9 ? n - 9 : n;
  }
  return sum % 10 === 0;
}

/** Four digits alone are as well a year or an amount: five of them, or letters, are a better sign. */
function looksPostal(texts: string[]): boolean {
  const digits = texts.filter((text) => /^\d{4}$/.test(text)).length;
  const zeros = texts.some((text) => /^0\d{4}$/.test(text));
  const rounded = texts.filter((text) => /^\d{5}$/.test(text)).length === texts.length && !zeros;
  const growing =
    texts.length > 4 && texts.every((text, i) => i === 0 || Number(text) > Number(texts[i - 1]));
  return (
    digits / texts.length < 0.5 &&
    !growing &&
    (!rounded || new Set(texts.map((text) => text.length)).size === 1)
  );
}

/** Each different, and either with letters and digits of one shape, or whole numbers that count up. */
function looksLikeIds(texts: string[]): boolean {
  if (texts.length < 3 || new Set(texts).size < texts.length * 0.98) return false;
  if (texts.every((text) => /^\d+$/.test(text)))
    return texts.every((text, i) => i === 0 || Number(text) > Number(texts[i - 1]));
  return texts.filter((text) => /\p{L}/u.test(text)).length / texts.length > 0.9;
}

const fold = (text: string) =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[’']/g, "'").trim();

let regions: Set<string> | undefined;
/** Names in French and English, by the platform's own tables, and the two-letter codes. */
function regionNames(): Set<string> {
  regions ??= namesOf(
    'region',
    lettersPairs().map((pair) => pair.toUpperCase()),
    [
      'usa',
      'uk',
      'etats unis',
      'royaume uni',
      'angleterre',
      'england',
      'ecosse',
      'scotland',
      'hollande',
      'the netherlands',
    ],
  );
  return regions;
}

let languages: Set<string> | undefined;
function languageNames(): Set<string> {
  languages ??= namesOf('language', lettersPairs(), [
    'fr-fr',
    'en-us',
    'en-gb',
    'fr_fr',
    'en_us',
    'en_gb',
    'fr-ca',
    'fr-be',
  ]);
  return languages;
}

function namesOf(type: 'region' | 'language', codes: string[], more: string[]): Set<string> {
  const names = new Set(more);
  for (const locale of ['fr', 'en']) {
    const display = new Intl.DisplayNames([locale], { type, fallback: 'none' });
    for (const code of codes) {
      const name = display.of(code);
      if (name) names.add(fold(name)).add(code.toLowerCase());
    }
  }
  return names;
}

function lettersPairs(): string[] {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  return letters.flatMap((a) => letters.map((b) => a + b));
}
