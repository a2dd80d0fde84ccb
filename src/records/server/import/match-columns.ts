// Which column goes to which field. The header decides first (names, labels and aliases in both languages, without case,
// accents and punctuation), then what the cells hold. Every column and every place is given at most once, the surest first;
// a column that nothing speaks for is left out and said so.

import type { Field } from '../../../model/field.ts';
import type { ObjectSchema } from '../../../model/object.ts';
import { objectOf, type Schema } from '../../../model/schema.ts';
import type { Context } from '../../../model/server/context.ts';
import { importableFields, nameFields, partsOf } from './fields.ts';
import { matchesContent } from './match-content.ts';
import type { ReasonCode } from './messages.ts';
import { placeChoices, placeMore, placeTitle } from './place-rest.ts';
import {
  closeness,
  groupOf,
  type Header,
  isTitleWord,
  namesOf,
  ownNames,
  partOfAddress,
  partScore,
  readHeader,
  wholeAddressScore,
} from './read-header.ts';
import type { Candidate, Seen } from './seen.ts';
import type { StoredColumn } from './stored.ts';
import { fullNameWords, key, ownerWords, tokens } from './words.ts';

export type Placed = Pick<StoredColumn, 'field' | 'part' | 'confidence' | 'because'>;

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
    // « account_id » is an alias, and says what it holds: such a text is no name to make a record of.
    const byId = field.to !== undefined && header.words.at(-1) === 'id';
    if (exact >= 0 && field.type !== 'address')
      add(
        field,
        byId ? 'id' : null,
        (named ? 1 : 0.98) - exact * 0.04,
        byId ? 'id' : named ? 'named' : 'alias',
      );
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
