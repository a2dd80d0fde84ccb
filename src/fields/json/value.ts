// Something only the program understands: a view's settings, a role's permissions. Not offered to administrators.
import { defineFieldType } from '../../model/field.ts';
import { defineProblems } from '../../platform/lib/errors.ts';
import { problems } from '../problems.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const jsonProblems = defineProblems({
  json_invalid: { fr: 'Ces données ne peuvent pas être gardées.', en: 'This data cannot be kept.' },
  json_too_large: {
    fr: 'Ces données sont trop volumineuses ; le maximum est {{max}} caractères.',
    en: 'This data is too large; the most is {{max}} characters.',
  },
});

const longest = 1_000_000;
const deepest = 100;

export const json = defineFieldType<Json>({
  name: 'json',
  label: { fr: 'Données du programme', en: 'Program data' },
  family: 'presence',
  sortable: false,
  /** An object or an array. Text is refused: it would be unclear whether it is data or JSON. */
  parse(input) {
    if (input === null || input === undefined || input === '') return null;
    if (typeof input !== 'object') throw problems.wrong_type({ wanted: 'json' });
    const value = admit(input, 0);
    if (JSON.stringify(value).length > longest) throw jsonProblems.json_too_large({ max: longest });
    return value;
  },
  print: (value) => JSON.stringify(value),
  key: (value) => JSON.stringify(value),
  fake: (random) => ({ columns: ['name', 'owner'], width: Math.floor(random() * 400) }),
});

// What PostgreSQL's jsonb refuses is refused here, in words: the NUL character; and half a surrogate pair is mended.
function admit(input: unknown, depth: number): Json {
  if (depth > deepest) throw jsonProblems.json_invalid();
  if (typeof input === 'string') return admitText(input);
  if (input === null || typeof input === 'boolean') return input;
  if (typeof input === 'number' && Number.isFinite(input)) return input;
  if (Array.isArray(input)) return input.map((one) => admit(one, depth + 1));
  if (typeof input !== 'object') throw jsonProblems.json_invalid();
  const entries = Object.entries(input).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries.map(([key, value]) => [admitText(key), admit(value, depth + 1)]));
}

function admitText(text: string): string {
  if (text.includes('\u0000')) throw problems.control_characters();
  return text.toWellFormed();
}
