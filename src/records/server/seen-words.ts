// The words of a record are those of all its fields, and some are hidden from some: what only a hidden field holds finds
// nothing for them, or whoever tries numbers long enough learns it. Their hits are looked at again, by what they see.
import { sql } from 'kysely';
import { objectOf } from '../../model/schema.ts';
import { table } from '../../model/server/compile.ts';
import type { Context } from '../../model/server/context.ts';
import { searchedFields, wordsOf } from './search-index.ts';
import { type Row, selectColumns, valuesOf } from './select.ts';

interface Found {
  object: string;
  id: string;
  title: string;
  /** Its words, each after a space. */
  body: string;
}

/** Those of them that hold every term in what the reader sees, with the words of that alone. */
export async function keepSeen<T extends Found>(
  ctx: Context,
  found: readonly T[],
  terms: readonly string[],
): Promise<T[]> {
  const kept: T[] = [];
  for (const [object, some] of Map.groupBy(found, (one) => one.object))
    kept.push(...(hidesWords(ctx, object) ? await lookAgain(ctx, object, some, terms) : some));
  return kept;
}

const hidesWords = (ctx: Context, object: string): boolean => {
  const hidden = ctx.actor.access.hidden(object);
  return searchedFields(objectOf(ctx.schema, object)).some(({ name }) => hidden.has(name));
};

async function lookAgain<T extends Found>(
  ctx: Context,
  object: string,
  found: readonly T[],
  terms: readonly string[],
): Promise<T[]> {
  const schema = objectOf(ctx.schema, object);
  const hidden = ctx.actor.access.hidden(object);
  const seen = searchedFields(schema).filter(({ name }) => !hidden.has(name));
  const id = schema.fields.get('id')!;
  const { rows } = await sql<Row>`
    select ${selectColumns(ctx, [id, ...seen])} from ${table(ctx.schema, object)} as t0
    where t0.id = any(${found.map((one) => one.id)}::uuid[])`.execute(ctx.db);
  const byId = new Map(rows.map((row) => [row.id, valuesOf(ctx, seen, row)]));
  return found
    .map((one) => ({ ...one, body: ` ${wordsOf(one.title, seen, byId.get(one.id) ?? {}).join(' ')}` }))
    .filter(({ body }) => terms.every((term) => body.includes(term.length < 3 ? ` ${term}` : term)));
}
