// What a header says: the field or the part of one that it names, and whose. Compared without case, accents and punctuation,
// with the names, labels and aliases of fields in both languages.
import type { Field } from '../../../model/field.ts';
import type { ObjectSchema } from '../../../model/object.ts';
import { objectOf, type Schema } from '../../../model/schema.ts';
import type { Seen } from './seen.ts';
import {
  addressWords,
  currencyWords,
  fillerWords,
  key,
  mainWords,
  otherWords,
  tokens,
  wholeAddress,
} from './words.ts';

export interface Header {
  /** The header as a key, then without what only says whose it is. */
  keys: string[];
  words: string[];
  /** « Organization - Name »: a field of the record that this one leads to. */
  relation?: { field: string; rest: string };
  ignore: boolean;
}

export function readHeader(schema: Schema, object: ObjectSchema, header: string): Header {
  const bare = header
    .replace(/\*+\s*$/, '')
    .replace(/(\d)\s+-\s+value$/i, '$1')
    .trim();
  const words = tokens(bare);
  const keys = [key(bare)];
  const inside = bare.replace(/\s*[([].*?[)\]]\s*/g, ' ').trim();
  if (key(inside) && key(inside) !== keys[0]) keys.push(key(inside));
  const dashed = /^(.+?)\s+-\s+(.+)$/.exec(bare);
  const [before, after] = dashed ? [dashed[1]!.replace(/\s*\d+$/, ''), dashed[2]!] : ['', ''];
  const own = ownWords(schema, object);
  if (dashed && own.has(key(before)))
    return {
      keys: [key(after), ...keys, key(after.replace(/\s*[([].*$/, ''))],
      words: tokens(after),
      ignore: false,
    };
  const relation =
    dashed && [...object.fields.values()].find((field) => field.to && namesOf(field).includes(key(before)));
  // Google's « Organization 1 - Title » is the person's.
  if (relation && key(after) === 'title') return { keys: ['jobtitle'], words: [], ignore: false };
  if (relation) return { keys, words, relation: { field: relation.name, rest: key(after) }, ignore: false };
  if (dashed && isForeign(schema, key(before))) return { keys: [], words: [], ignore: true };
  if (own.has(words[0] ?? '') && words.length > 1) keys.push(words.slice(1).join(''));
  if (own.has(words.at(-1) ?? '') && words.length > 1)
    keys.push(
      words
        .slice(0, -1)
        .filter((word) => !fillerWords.has(word))
        .join(''),
    );
  if (words[0] === 'associated' || words[0] === 'associe') keys.push(words.slice(1).join(''));
  return {
    keys,
    words,
    ignore: /\d\s+-\s+(?:type|label)$/i.test(bare),
  };
}

export const groupOf = (words: readonly string[]): string =>
  words.filter((word) => mainWords.has(word) || otherWords.has(word)).join(' ');

/** Names of the object itself: its labels, and what relations that lead to it are called. */
function ownWords(schema: Schema, object: ObjectSchema): ReadonlySet<string> {
  const leading = [...schema.objects.values()].flatMap((other) =>
    [...other.fields.values()].filter((field) => field.to === object.name && field.about).flatMap(namesOf),
  );
  const labels = [object.label.one, object.label.many].flatMap(({ fr, en }) => [key(fr), key(en)]);
  return new Set([object.name, ...labels, ...leading]);
}

/** The name of another object that this one has no relation to: its columns say nothing here. */
const isForeign = (schema: Schema, word: string): boolean =>
  [...schema.objects.values()].some((other) => !other.internal && ownWords(schema, other).has(word));

const namesCache = new WeakMap<Field, string[]>();
export function namesOf(field: Field): string[] {
  const known = namesCache.get(field);
  if (known) return known;
  const made = [...new Set([...ownNames(field), ...(field.aliases ?? []).map(key)])];
  namesCache.set(field, made);
  return made;
}
export const ownNames = (field: Field): string[] => [
  key(field.name),
  key(field.label.fr),
  key(field.label.en),
];

export const isTitleWord = (schema: Schema, field: Field, word: string): boolean =>
  objectOf(schema, field.to!).title.of.some((name) =>
    namesOf(objectOf(schema, field.to!).fields.get(name)!).includes(word),
  );

const currency = { fr: 'devise', en: 'currency' };

export function partScore(field: Field, part: string, header: Header, all: readonly Seen[]): number {
  const { fr, en } =
    field.kind.parts?.[part]?.label ?? (part === 'currency' ? currency : { fr: part, en: part });
  const written = [`${field.name} ${part}`, `${field.label.fr} ${fr}`, `${field.label.en} ${en}`].map(key);
  if (header.keys.some((one) => written.includes(one))) return 1;
  if (field.type === 'address') return partOfAddress(header.words, part);
  if (part === 'currency') {
    const amounts = all.filter((one) => namesOf(field).includes(key(one.header))).length;
    return header.keys.some((one) => currencyWords.has(one)) && amounts ? 0.9 : 0;
  }
  if (part !== 'id') return 0;
  const [last, rest] = [header.words.at(-1), header.words.slice(0, -1).join('')];
  return last === 'id' && namesOf(field).includes(rest) ? 0.9 : 0;
}

/** 0.97 for `Billing City` and `Ville`, 0.7 for `Other City`. */
export function partOfAddress(words: readonly string[], part: string): number {
  const wanted = addressWords[part];
  if (!wanted) return 0;
  const named = (list: readonly string[]) => list.length > 0 && wanted.has(list.join(''));
  const whose = words.filter((word) => !mainWords.has(word) && !otherWords.has(word));
  const other = words.some((word) => otherWords.has(word) && !/^\d$/.test(word));
  if (named(words)) return 0.97;
  const bare = whose.filter((word) => !fillerWords.has(word) && !/^[2-9]$/.test(word));
  if (!named(whose) && !named(bare)) return 0;
  return other || words.some((word) => /^[2-9]$/.test(word)) ? 0.7 : 0.95;
}

export function wholeAddressScore({ keys, words }: Header): number {
  if (keys.some((one) => wholeAddress.has(one))) return 0.96;
  const whose = words.filter((word) => !mainWords.has(word) && !otherWords.has(word) && !/^1$/.test(word));
  const named = whose.length < words.length && wholeAddress.has(whose.join(''));
  return named ? (words.some((word) => otherWords.has(word)) ? 0.7 : 0.75) : 0;
}

/** A header that says more than an alias, or the same in another order. */
export function closeness(field: Field, words: readonly string[], column: Seen): number {
  const said = words.filter((word) => !fillerWords.has(word));
  if (said.length === 0) return 0;
  let best = 0;
  for (const alias of [field.label.fr, field.label.en, ...(field.aliases ?? [])]) {
    const wanted = tokens(alias).filter((word) => !fillerWords.has(word));
    const common = wanted.filter((word) => said.includes(word)).length;
    if (common === 0) continue;
    if (common === wanted.length && common === said.length) best = Math.max(best, 0.9);
    else if (common === wanted.length && wanted.length >= 2 && said.length <= wanted.length + 2)
      best = Math.max(best, 0.7);
    else if (common === wanted.length && isTyped(field, column)) best = Math.max(best, 0.65);
  }
  return best;
}

const typedKinds: Readonly<Record<string, readonly string[]>> = {
  email: ['email'],
  phone: ['phone'],
  web_address: ['url'],
  company_number: ['siret', 'siren', 'vat_number'],
};
const isTyped = (field: Field, column: Seen): boolean =>
  typedKinds[field.type]?.includes(column.guess.kind) ?? false;
