// Is this one known already? Asked while a person types, and answered from indexes alone: identifiers by equality (the
// identity sets of the object), names by their words, each forgiven one typo against the words there are.
import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import type { Field } from '../../model/field.ts';
import { isSearchable, type ObjectSchema } from '../../model/object.ts';
import { defineAction } from '../../model/server/action.ts';
import { compileCondition, escapeLike, keyExpression, table } from '../../model/server/compile.ts';
import { type Context, parseContextOf } from '../../model/server/context.ts';
import { storageOf } from '../../model/server/storage.ts';
import { defineProblems, JalonError } from '../../platform/lib/errors.ts';
import { fold } from '../../platform/lib/fold.ts';
import { nameWords, oneEditApart, sameName } from '../name-likeness.ts';
import { readCondition, readRecords } from './read.ts';
import { titleOf } from './search-index.ts';
import type { ApiRecord } from './select.ts';

export interface DuplicateCandidate {
  record: ApiRecord;
  /** What it has in common with what was typed: fields that are equal, or a name that is nearly the same. */
  why: { fields: string[]; match: 'same' | 'similar' }[];
}

const problems = defineProblems(
  { object_unknown: { fr: 'Il n’y a pas d’objet « {{object}} ».', en: 'There is no object “{{object}}”.' } },
  'not_found',
);

const shownAtMost = 5;
const perSet = 10;
const similarAtMost = 60;

/** At most five records that the asker may see and that may be what these values describe, the likeliest first. */
export async function findDuplicates(
  ctx: Context,
  object: string,
  given: Readonly<Record<string, unknown>>,
  except?: string,
): Promise<DuplicateCandidate[]> {
  const schema = ctx.schema.objects.get(object);
  if (!schema) throw problems.object_unknown({ object }, 'object');
  const values = readValues(ctx, schema, given);
  const sets = identitySets(ctx, schema);
  const [same, similar] = await Promise.all([
    findSame(ctx, schema, sets, values, except),
    findSimilar(ctx, schema, values, except),
  ]);
  const ids = [...new Set([...same.map(({ id }) => id), ...similar])].slice(0, similarAtMost);
  if (ids.length === 0) return [];
  const records = await readRecords(ctx, object, ids, shownFields(ctx, schema, sets));
  return records
    .map((record) => ({ record, why: reasons(schema, sets, values, same, record) }))
    .filter(({ why }) => why.length > 0)
    .map((one) => ({ ...one, rank: rankOf(sets, one.why) }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, shownAtMost)
    .map(({ record, why }) => ({ record, why }));
}

type Values = Readonly<Record<string, unknown>>;
type IdentitySet = readonly Field[];

/** What was typed so far, as far as it can be understood. */
function readValues(ctx: Context, { fields, name }: ObjectSchema, given: Values): Values {
  const hidden = ctx.actor.access.hidden(name);
  const values: Record<string, unknown> = {};
  for (const [key, input] of Object.entries(given)) {
    const field = fields.get(key);
    if (!field || hidden.has(key)) continue;
    try {
      values[key] = field.kind.parse(input, field, parseContextOf(ctx));
    } catch (error) {
      if (!(error instanceof JalonError)) throw error;
    }
  }
  return values;
}

function identitySets(ctx: Context, { identity = [], fields, name }: ObjectSchema): IdentitySet[] {
  const hidden = ctx.actor.access.hidden(name);
  return identity
    .filter((set) => !set.some((one) => hidden.has(one)))
    .map((set) => set.map((one) => fields.get(one)!));
}

interface Found {
  id: string;
  /** The place of its set among the identity sets. */
  set: number;
}

/** One look into one index for each set that is filled in, all in one query. */
async function findSame(
  ctx: Context,
  object: ObjectSchema,
  sets: readonly IdentitySet[],
  values: Values,
  except: string | undefined,
): Promise<Found[]> {
  const looks = sets.flatMap((set, i) => {
    // Names are found through the search: "Jean" alone is thirty thousand rows of an index.
    if (isSearchable(object) && set.every(({ name }) => object.title.of.includes(name))) return [];
    const tests = set.map((field) => equalTo(ctx, object, field, sets, values));
    if (tests.some((test) => test === undefined)) return [];
    return sql`(select t0.id, ${sql.lit(i)}::int as set from ${table(ctx.schema, object.name)} as t0
      where ${sql.join(tests as RawBuilder<unknown>[], sql` and `)} and ${visible(ctx, object, except)} limit ${perSet})`;
  });
  if (looks.length === 0) return [];
  return (await sql<Found>`${sql.join(looks, sql` union all `)}`.execute(ctx.db)).rows;
}

/**
 * A mobile number typed as the telephone is the same number: a field that identifies alone is held against whatever was
 * typed into the identifying fields of its type.
 */
function equalTo(
  ctx: Context,
  object: ObjectSchema,
  field: Field,
  sets: readonly IdentitySet[],
  values: Values,
): RawBuilder<unknown> | undefined {
  const kin = sets.filter((set) => set.length === 1 && set[0]!.type === field.type && field.type !== 'text');
  const names = new Set([field.name, ...kin.map(([one]) => one!.name)]);
  const keys = [...names].flatMap((name) => {
    const value = values[name] ?? null;
    return value === null ? [] : [String(field.kind.key(value, object.fields.get(name)!))];
  });
  if (keys.length === 0) return undefined;
  const column = keyExpression(ctx.schema, { field }, 't0');
  const text = field.kind.family === 'text';
  const type = sql.raw(storageOf(ctx.schema, field).columns[0]!.type);
  return sql`${column} = any(${text ? keys.map(fold) : keys}::text[]::${type}[])`;
}

const visible = (ctx: Context, object: ObjectSchema, except: string | undefined): RawBuilder<unknown> =>
  sql`t0.deleted_at is null and ${except ? sql`t0.id <> ${except}::uuid` : sql`true`}
    and ${compileCondition(ctx.schema, readCondition(ctx, object.name), 't0')}`;

/** Records of this very name, or whose name holds its words in any order, one of them perhaps with a typo. */
async function findSimilar(
  ctx: Context,
  object: ObjectSchema,
  values: Values,
  except: string | undefined,
): Promise<string[]> {
  const name = nameOf(object, values);
  if (!name || name.trim().length < 2 || !isSearchable(object)) return [];
  const own = sql`s.object = ${object.name} and exists (select 1 from ${table(ctx.schema, object.name)} as t0
    where t0.id = s.record_id and ${visible(ctx, object, except)})`;
  const look = (condition: RawBuilder<unknown>, limit: number) =>
    sql`(select s.record_id as id, s.title, s.folded_title from ${sql.id(ctx.schema.workspace, 'search')} as s
      where ${condition} and ${own} limit ${limit})`;
  const whole = fold(name).trim();
  const looks = [
    look(sql`s.folded_title = ${whole}`, similarAtMost / 2),
    look(sql`s.folded_title like ${`${escapeLike(whole)} %`}`, similarAtMost),
  ];
  const words = nameWords(name).filter((word) => word.length >= 2);
  if (words.some((word) => word.length >= 3)) {
    const spellings = await nearWords(ctx, words);
    const holds = words.map((word, i) => {
      const forms = [word, ...spellings[i]!].map((form) => sql`s.body like ${`%${escapeLike(form)}%`}`);
      return sql`(${sql.join(forms, sql` or `)})`;
    });
    looks.push(look(sql.join(holds, sql` and `), similarAtMost * 5));
  }
  const { rows } = await sql<{ id: string; title: string }>`
    with hit as materialized (${sql.join(looks, sql` union `)})
    select id, title from hit order by jalon.likeness(folded_title, ${words.join(' ')}) desc, id limit ${similarAtMost}`.execute(
    ctx.db,
  );
  return rows.filter(({ title }) => sameName(title, name) !== null).map(({ id }) => id);
}

/** For each word the words there are that are one keystroke away. */
async function nearWords(ctx: Context, words: readonly string[]): Promise<string[][]> {
  const { rows } = await sql<{ near: string[] }>`
    select array(select s.word from ${sql.id(ctx.schema.workspace, 'search_word')} as s
      where length(t.word) >= 4 and jalon.alike(s.word, t.word) order by jalon.likeness(s.word, t.word) desc limit 12) as near
    from unnest(${words}::text[]) with ordinality as t(word, place) order by t.place`.execute(ctx.db);
  return rows.map(({ near }, i) => near.filter((word) => oneEditApart(word, words[i]!)).slice(0, 4));
}

/** The title the record would have, when its name itself is there: an e-mail standing in for it is no name. */
function nameOf(object: ObjectSchema, values: Values): string | null {
  const named = object.title.of.filter((name) => (values[name] ?? null) !== null);
  return named.length ? titleOf(object, values) : null;
}

function reasons(
  object: ObjectSchema,
  sets: readonly IdentitySet[],
  values: Values,
  same: readonly Found[],
  record: ApiRecord,
): DuplicateCandidate['why'] {
  const equal = same
    .filter(({ id }) => id === record.id)
    .sort((a, b) => a.set - b.set)
    .map(({ set }) => ({ fields: sets[set]!.map(({ name }) => name), match: 'same' as const }));
  const name = nameOf(object, values);
  const likeness = name ? sameName(String(record.record_title ?? ''), name) : null;
  const named = equal.some(({ fields }) => object.title.of.every((one) => fields.includes(one)));
  if (!likeness || named) return equal;
  return [...equal, { fields: [...object.title.of], match: likeness }];
}

// The sets stand in the order of what they prove; an equal name, then a similar one, prove least.
const rankOf = (sets: readonly IdentitySet[], why: DuplicateCandidate['why']): number => {
  const [first] = why;
  const place = sets.findIndex((set) => set.map(({ name }) => name).join() === first!.fields.join());
  const base = first!.match === 'similar' ? sets.length + 1 : place < 0 ? sets.length : place;
  return base - why.length / 10;
};

/** What tells two of the same name apart. */
function shownFields(ctx: Context, object: ObjectSchema, sets: readonly IdentitySet[]): string[] {
  const hidden = ctx.actor.access.hidden(object.name);
  const names = [...sets.flat().map(({ name }) => name), ...object.keyFields, 'owner'];
  return [...new Set(names)].filter((name) => object.fields.has(name) && !hidden.has(name));
}

export const findDuplicatesAction = defineAction({
  name: 'record.find_duplicates',
  label: { fr: 'Chercher des doublons', en: 'Look for duplicates' },
  input: z.strictObject({
    object: z.string().max(100),
    values: z.record(z.string(), z.unknown()),
    except: z.uuid().optional(),
  }),
  run: async (ctx, { object, values, except }) => ({
    candidates: await findDuplicates(ctx, object, values, except),
  }),
});
