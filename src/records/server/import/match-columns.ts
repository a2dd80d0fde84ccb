// Which column goes to which field. The header decides first (names, labels and aliases in both languages, without case,
// accents and punctuation), then what the cells hold. Every column and every place is given at most once, the surest first;
// a column that nothing speaks for is left out and said so.

import type { Field } from '../../../model/field.ts';
import type { ObjectSchema } from '../../../model/object.ts';
import { objectOf, type Schema } from '../../../model/schema.ts';
import type { Context } from '../../../model/server/context.ts';
import type { ContentGuess } from '../../../platform/lib/tabular/content-kind.ts';
import { importableFields, moreEmails, nameFields, partsOf, titleField } from './fields.ts';
import { matchesContent } from './match-content.ts';
import type { ReasonCode } from './messages.ts';
import type { StoredColumn } from './stored.ts';
import {
  addressWords,
  currencyWords,
  fillerWords,
  fullNameWords,
  key,
  mainWords,
  meansChoice,
  mobileWords,
  notPhoneWords,
  otherWords,
  ownerWords,
  phoneWords,
  tokens,
  wholeAddress,
} from './words.ts';

/** A column as the file shows it. */
export interface Seen {
  index: number;
  header: string;
  samples: string[];
  filled: number;
  /** Different values among the filled cells, 0 to 1. */
  distinct: number;
  guess: ContentGuess;
}

export type Placed = Pick<StoredColumn, 'field' | 'part' | 'confidence' | 'because'>;

interface Candidate {
  column: Seen;
  field: Field;
  part: string | null;
  score: number;
  code: ReasonCode;
  /** Of an address: whose it is (`billing`, `home 2`), so that streets and cities are not mixed. */
  group?: string;
}

const enough = 0.5;

export function matchColumns(ctx: Context, object: string, columns: readonly Seen[]): Placed[] {
  const schema = objectOf(ctx.schema, object);
  const fields = importableFields(ctx, object);
  const found = columns.flatMap((column) => candidatesOf(ctx.schema, schema, fields, column, columns));
  const candidates = oneAddressEach(found);
  const placed = new Map<number, Candidate>();
  const taken = new Map<string, Candidate>();
  const surestFirst = candidates
    .filter(({ score }) => score >= enough)
    .sort((a, b) => b.score - a.score || a.column.index - b.column.index);
  for (const candidate of surestFirst) {
    const place = `${candidate.field.name}.${candidate.part ?? ''}`;
    if (placed.has(candidate.column.index) || taken.has(place)) continue;
    if (
      candidate.part === null &&
      [...taken.keys()].some(
        (one) => one.startsWith(`${candidate.field.name}.`) && candidate.field.kind.parts && one !== place,
      )
    )
      continue;
    taken.set(place, candidate);
    placed.set(candidate.column.index, candidate);
  }
  placeChoices(fields, columns, placed, taken);
  placeMore(schema, fields, columns, placed, taken);
  placeTitle(schema, fields, columns, placed);
  return columns.map((column) => {
    const found = placed.get(column.index);
    if (found)
      return {
        field: found.field.name,
        part: found.part,
        confidence: found.score,
        because: { code: found.code },
      };
    return { field: null, part: null, confidence: 0, because: whyNot(schema, column, surestFirst) };
  });
}

function whyNot(
  object: ObjectSchema,
  column: Seen,
  candidates: readonly Candidate[],
): StoredColumn['because'] {
  if (column.guess.kind === 'empty') return { code: 'empty' };
  const rival = candidates.find((one) => one.column.index === column.index);
  if (rival) return { code: 'taken', label: rival.field.label };
  const locked = [...object.fields.values()].find(
    (field) => field.readOnly && field.name !== 'id' && namesOf(field).includes(key(column.header)),
  );
  return locked ? { code: 'read_only', label: locked.label } : { code: 'unknown' };
}

function candidatesOf(
  schema: Schema,
  object: ObjectSchema,
  fields: readonly Field[],
  column: Seen,
  all: readonly Seen[],
): Candidate[] {
  const header = readHeader(schema, object, column.header);
  if (header.ignore) return [];
  const found: Candidate[] = [];
  const add = (field: Field, part: string | null, score: number, code: ReasonCode) => {
    const agreed = matchesContent(field, part, column);
    const group = field.type === 'address' ? groupOf(header.words) : undefined;
    if (agreed > 0) found.push({ column, field, part, score: score * agreed, code, group });
  };
  const names = nameFields(object);
  const relation = header.relation;
  for (const field of fields) {
    if (relation) {
      if (field.name !== relation.field) continue;
      if (relation.rest === '' || isTitleWord(schema, field, relation.rest)) add(field, null, 0.95, 'alias');
      else if (['id', 'recordid', 'externalid'].includes(relation.rest)) add(field, 'id', 0.9, 'id');
      continue;
    }
    const exact = header.keys.findIndex((one) => namesOf(field).includes(one));
    const named = header.keys.some((one) => ownNames(field).includes(one));
    if (exact >= 0 && field.type !== 'address')
      add(field, null, (named ? 1 : 0.98) - exact * 0.04, named ? 'named' : 'alias');
    for (const part of partsOf(field)) {
      const score = partScore(field, part, header, all);
      if (score > 0) add(field, part, score, field.to ? 'id' : part === 'currency' ? 'currency' : 'part');
    }
    if (field.type === 'address') {
      const score = wholeAddressScore(header);
      const city = all.some(
        (one) =>
          partOfAddress(tokens(one.header), 'city') || partOfAddress(tokens(one.header), 'postal_code'),
      );
      if (score > 0) add(field, city ? 'street' : null, score, 'part');
      continue;
    }
    if (field.name === 'owner' && header.keys.some((one) => ownerWords.has(one)))
      add(field, null, 0.93, 'alias');
    if (exact < 0) {
      const close = closeness(field, header.words, column);
      if (close > 0) add(field, null, close, 'close');
    }
  }
  if (names) found.push(...fullName(names, column, header, found));
  // An `id` that is none of ours is the reference of the program it comes from.
  const external = fields.find((field) => field.name === 'external_id');
  if (external && header.keys[0] === 'id' && !found.some((one) => one.field.name === 'id'))
    add(external, null, 0.9, 'alias');
  return found;
}

interface Header {
  /** The header as a key, then without what only says whose it is. */
  keys: string[];
  words: string[];
  /** « Organization - Name »: a field of the record that this one leads to. */
  relation?: { field: string; rest: string };
  ignore: boolean;
}

function readHeader(schema: Schema, object: ObjectSchema, header: string): Header {
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

const groupOf = (words: readonly string[]): string =>
  words.filter((word) => mainWords.has(word) || otherWords.has(word)).join(' ');

/** Of several addresses in a file, the one with the most in it. */
function oneAddressEach(candidates: readonly Candidate[]): Candidate[] {
  const chosen = new Map<Field, string>();
  for (const [field, ones] of Map.groupBy(
    candidates.filter(({ group }) => group !== undefined),
    (one) => one.field,
  )) {
    const weights = [...Map.groupBy(ones, (one) => one.group!)].map(
      ([group, list]) => [group, list.reduce((sum, one) => sum + one.score, 0)] as const,
    );
    chosen.set(field, weights.reduce((a, b) => (b[1] > a[1] ? b : a))[0]);
  }
  return candidates.filter(({ field, group }) => {
    const one = chosen.get(field);
    return group === undefined || one === undefined || group === one || group === '' || one === '';
  });
}

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
function namesOf(field: Field): string[] {
  const known = namesCache.get(field);
  if (known) return known;
  const made = [...new Set([...ownNames(field), ...(field.aliases ?? []).map(key)])];
  namesCache.set(field, made);
  return made;
}
const ownNames = (field: Field): string[] => [key(field.name), key(field.label.fr), key(field.label.en)];

const isTitleWord = (schema: Schema, field: Field, word: string): boolean =>
  objectOf(schema, field.to!).title.of.some((name) =>
    namesOf(objectOf(schema, field.to!).fields.get(name)!).includes(word),
  );

const currency = { fr: 'devise', en: 'currency' };

function partScore(field: Field, part: string, header: Header, all: readonly Seen[]): number {
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
function partOfAddress(words: readonly string[], part: string): number {
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

function wholeAddressScore({ keys, words }: Header): number {
  if (keys.some((one) => wholeAddress.has(one))) return 0.96;
  const whose = words.filter((word) => !mainWords.has(word) && !otherWords.has(word) && !/^1$/.test(word));
  const named = whose.length < words.length && wholeAddress.has(whose.join(''));
  return named ? (words.some((word) => otherWords.has(word)) ? 0.7 : 0.75) : 0;
}

/** A header that says more than an alias, or the same in another order. */
function closeness(field: Field, words: readonly string[], column: Seen): number {
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

/** « Nom complet » and the like, when cells hold several words and no other column holds the first name. */
function fullName(
  [, last]: [Field, Field],
  column: Seen,
  header: Header,
  found: readonly Candidate[],
): Candidate[] {
  if (!header.keys.some((one) => fullNameWords.has(one))) return [];
  const several = column.samples.filter((cell) => /\S[\s,]+\S/.test(cell)).length;
  if (several * 2 < column.samples.length) return [];
  // Surer than the plain last name, less sure than « Nom » beside « Prénom », which takes its place first.
  const plain = found.find((one) => one.field === last && one.part === null);
  if (plain) plain.score = Math.min(plain.score, 0.6);
  return [{ column, field: last, part: 'full_name', score: 0.8, code: 'full_name' }];
}

/** A yes-or-no column named for a choice: `Converted`. */
function placeChoices(
  fields: readonly Field[],
  columns: readonly Seen[],
  placed: Map<number, Candidate>,
  taken: Map<string, Candidate>,
): void {
  for (const column of columns) {
    if (placed.has(column.index) || column.guess.kind !== 'boolean') continue;
    const field = fields.find(
      (one) =>
        one.type === 'select' &&
        !taken.has(`${one.name}.`) &&
        one.choices?.some((choice) => namesChoice(column.header, choice)),
    );
    if (!field) continue;
    const candidate: Candidate = { column, field, part: null, score: 0.8, code: 'choice' };
    taken.set(`${field.name}.`, candidate);
    placed.set(column.index, candidate);
  }
}

export const namesChoice = (
  header: string,
  choice: { key: string; label: { fr: string; en: string } },
): boolean =>
  [choice.key, choice.label.fr, choice.label.en].map(key).includes(key(header)) ||
  meansChoice(header, choice.key);

/** Columns that no header places, by their content; and further e-mails and telephones. */
function placeMore(
  object: ObjectSchema,
  fields: readonly Field[],
  columns: readonly Seen[],
  placed: Map<number, Candidate>,
  taken: Map<string, Candidate>,
): void {
  const names = nameFields(object);
  // The first name has its own column: a whole name beside it says nothing new.
  if (names && taken.has(`${names[0].name}.`)) {
    const whole = taken.get(`${names[1].name}.full_name`);
    if (whole) {
      placed.delete(whole.column.index);
      taken.delete(`${names[1].name}.full_name`);
    }
  }
  for (const column of columns) {
    if (placed.has(column.index)) continue;
    const words = tokens(column.header);
    const put = (field: Field, part: string | null, score: number, code: ReasonCode) => {
      const candidate: Candidate = { column, field, part, score, code };
      placed.set(column.index, candidate);
      taken.set(`${field.name}.${part ?? ''}`, candidate);
    };
    const free = (type: string) =>
      fields.find((field) => field.type === type && !taken.has(`${field.name}.`));
    const { kind, confidence } = column.guess;
    if (kind === 'email' && confidence >= 0.6) {
      const first = free('email');
      const more = moreEmails(object);
      if (first) put(first, null, 0.6, 'content');
      else if (more && fields.includes(more)) put(more, null, 0.6, 'also');
      continue;
    }
    if (words.some((word) => notPhoneWords.has(word))) continue;
    const saysPhone = words.some((word) => phoneWords.has(word));
    if (kind === 'phone' || (saysPhone && matchesPhone(column))) {
      if (!saysPhone && confidence < 0.6) continue;
      const mobile = fields.find(
        (field) =>
          field.type === 'phone' &&
          words.some((word) => mobileWords.has(word)) &&
          tokens(field.label.en).some((word) => mobileWords.has(word)) &&
          !taken.has(`${field.name}.`),
      );
      const first = mobile ?? free('phone');
      const any = fields.find((field) => field.type === 'phone');
      if (first && !saysPhone) put(first, null, 0.6, 'content');
      else if (mobile || (first && first === any)) put(first!, null, 0.6, 'close');
      else if (any) put(any, null, 0.55, 'also');
      continue;
    }
    if (confidence < 0.75) continue;
    const numbered = fields.find(
      (field) =>
        field.type === 'company_number' &&
        ((field.scheme === 'vat' && kind === 'vat_number') || field.scheme === kind) &&
        !taken.has(`${field.name}.`),
    );
    if (numbered) put(numbered, null, 0.6, 'content');
    else if (kind === 'url' && free('web_address')) put(free('web_address')!, null, 0.55, 'content');
    else if (
      kind === 'country' &&
      words.some((word) =>
        ['location', 'country', 'pays', 'nation', 'nationality', 'nationalite'].includes(word),
      )
    ) {
      const address = fields.find(
        (field) =>
          field.type === 'address' && !taken.has(`${field.name}.country`) && !taken.has(`${field.name}.`),
      );
      if (address) put(address, 'country', 0.6, 'content');
    }
  }
}

/** A required name that no header gives: the first column of texts that are all there and nearly all different. */
function placeTitle(
  object: ObjectSchema,
  fields: readonly Field[],
  columns: readonly Seen[],
  placed: Map<number, Candidate>,
): void {
  const field = titleField(object);
  if (!field?.required || !fields.includes(field)) return;
  if ([...placed.values()].some((one) => one.field === field)) return;
  const column = columns.find(
    ({ index, guess, filled, samples, distinct }) =>
      !placed.has(index) && guess.kind === 'text' && filled >= 0.9 && distinct >= 0.8 && samples.length > 2,
  );
  if (column) placed.set(column.index, { column, field, part: null, score: 0.5, code: 'title' });
}

const matchesPhone = (column: Seen): boolean =>
  column.samples.filter((cell) => cell.replace(/\D/g, '').length >= 6).length * 2 > column.samples.length;
