// A line of text. Kept as typed, but for spaces around it; compared without case and accents.
import { defineFieldType, type Random } from '../../model/field.ts';
import { isEmpty, problems } from '../problems.ts';
import { cities, companyName, firstNames, jobTitles, lastNames, pick, subjects, whole } from '../samples.ts';

const longest = 1000;

export const text = defineFieldType<string>({
  name: 'text',
  label: { fr: 'Texte', en: 'Text' },
  family: 'text',
  parse(input, field) {
    if (isEmpty(input)) return null;
    if (typeof input === 'number' || typeof input === 'boolean') return String(input);
    if (typeof input !== 'string') throw problems.wrong_type({ wanted: 'text' });
    return cleanText(input.replace(/\s+/g, ' '), field.max ?? longest);
  },
  print: (value) => value,
  key: (value) => value,
  words: (value) => value,
  fake: (random, field) =>
    (samples[field.name] ?? other)(random)
      .slice(0, field.max ?? longest)
      .trim(),
});

/**
 * Trimmed, in composed form; null when nothing is left. PostgreSQL refuses the NUL character: so do we, in words. Half a
 * surrogate pair (an emoji cut in two by another program) becomes U+FFFD, for no encoding can hold it.
 */
export function cleanText(input: string, max: number): string | null {
  const value = input.toWellFormed().normalize('NFC').trim();
  if (value.includes('\u0000')) throw problems.control_characters();
  if (value.length > max) throw problems.too_long({ length: value.length, max });
  return value === '' ? null : value;
}

const other = (random: Random) => `${pick(random, subjects)} n° ${whole(random, 1, 9999)}`;
const samples: Readonly<Record<string, (random: Random) => string>> = {
  first_name: (random) => pick(random, firstNames),
  last_name: (random) => pick(random, lastNames),
  name: companyName,
  company_name: companyName,
  job_title: (random) => pick(random, jobTitles),
  city: (random) => pick(random, cities)[1],
};
