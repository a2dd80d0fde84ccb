// A line of text. Kept as typed, but for spaces around it; compared without case and accents.
import { defineFieldType } from '../../model/field.ts';
import { problems } from '../problems.ts';

const longest = 1000;

export const text = defineFieldType<string>({
  name: 'text',
  label: { fr: 'Texte', en: 'Text' },
  family: 'text',
  parse(input, field) {
    if (input === null || input === undefined) return null;
    if (typeof input === 'number' || typeof input === 'boolean') return String(input);
    if (typeof input !== 'string') throw problems.wrong_type({ wanted: 'text' });
    return cleanText(input.replace(/\s+/g, ' '), field.max ?? longest);
  },
  print: (value) => value,
  key: (value) => value,
  words: (value) => value,
  fake: (random, field) => `${field.name} ${Math.floor(random() * 10_000)}`,
});

/** Trimmed, in composed form; null when nothing is left. PostgreSQL refuses the NUL character: so do we, in words. */
export function cleanText(input: string, max: number): string | null {
  const value = input.normalize('NFC').trim();
  if (value.includes('\u0000')) throw problems.control_characters();
  if (value.length > max) throw problems.too_long({ length: value.length, max });
  return value === '' ? null : value;
}
