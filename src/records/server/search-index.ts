// The search table follows every write in its transaction: one row for each record that can be found, with its owner, and the
// words that there are, for forgiving typos.
import { sql } from 'kysely';
import type { Reference } from '../../fields/relation/value.ts';
import type { Field } from '../../model/field.ts';
import { isSearchable, type ObjectSchema } from '../../model/object.ts';
import { objectOf } from '../../model/schema.ts';
import type { Context } from '../../model/server/context.ts';
import { fold, words } from '../../platform/lib/fold.ts';
import { kept } from '../../platform/server/db.ts';
import { type Change, changedFields } from './change.ts';

/** The rows of the search are put together now, and written when the returned function is called. */
export function prepareSearch(ctx: Context, object: string, changes: readonly Change[]): () => Promise<void> {
  const schema = objectOf(ctx.schema, object);
  if (!isSearchable(schema)) return async () => {};
  const searched = searchedFields(schema);
  const titled = new Set([
    ...schema.title.of,
    ...(schema.title.or ?? []),
    ...searched.map((field) => field.name),
    'owner',
    'deleted_at',
  ]);
  const concerned = changes.filter(
    (change) => change.kind === 'create' || changedFields(change).some((name) => titled.has(name)),
  );
  if (concerned.length === 0) return async () => {};
  const gone = concerned.filter(({ after }) => after.deleted_at !== null);
  const there = concerned.filter(({ after }) => after.deleted_at === null);
  const known = new Set<string>();
  const rows = there.map(({ id, after }) => {
    const title = titleOf(schema, after);
    const found = wordsOf(title, searched, after);
    for (const word of found) if (word.length >= 4 && word.length <= 40 && !/\d/.test(word)) known.add(word);
    return {
      record_id: id,
      owner_id: (after.owner as Reference | null)?.id ?? null,
      title,
      folded_title: fold(title).slice(0, 300),
      body: ` ${found.join(' ')}`.slice(0, 4000),
    };
  });
  return () => writeSearch(ctx, object, gone, JSON.stringify(rows), [...known]);
}

/** The fields whose words find a record, besides its title. */
export const searchedFields = (schema: ObjectSchema): Field[] =>
  [...schema.fields.values()].filter((field) => field.search && field.name !== 'record_title');

export const wordsOf = (
  title: string,
  fields: readonly Field[],
  values: Readonly<Record<string, unknown>>,
): string[] =>
  words(
    [
      title,
      ...fields.map((field) =>
        values[field.name] ? (field.kind.words?.(values[field.name], field) ?? '') : '',
      ),
    ].join(' '),
  );

async function writeSearch(
  ctx: Context,
  object: string,
  gone: readonly Change[],
  rows: string,
  known: readonly string[],
): Promise<void> {
  const table = sql.id(ctx.schema.workspace, 'search');
  if (gone.length)
    await sql`delete from ${table} where object = ${object} and record_id = any(${gone.map(({ id }) => id)}::uuid[])`.execute(
      ctx.db,
    );
  if (rows === '[]') return;
  await sql`${kept}
    insert into ${table} (record_id, object, owner_id, title, folded_title, body)
    select x.record_id, ${object}, x.owner_id, x.title, x.folded_title, x.body
    from json_to_recordset(${rows}::json) as x(record_id uuid, owner_id uuid, title text, folded_title text, body text)
    on conflict (object, record_id) do update
      set owner_id = excluded.owner_id, title = excluded.title, folded_title = excluded.folded_title, body = excluded.body`.execute(
    ctx.db,
  );
  // In one order everywhere, so that two writes never wait for each other's words.
  await sql`${kept}
    insert into ${sql.id(ctx.schema.workspace, 'search_word')} (word)
    select word from unnest(${[...known].sort()}::text[]) as word on conflict do nothing`.execute(ctx.db);
}

/** The same rule as the generated column `record_title`. */
export function titleOf(schema: ObjectSchema, values: Readonly<Record<string, unknown>>): string {
  const print = (name: string): string => {
    const value = values[name];
    const field = schema.fields.get(name)!;
    return value === null || value === undefined ? '' : String(field.kind.key(value, field));
  };
  const joined = schema.title.of.map(print).join(' ').trim();
  return joined || (schema.title.or ?? []).map(print).find(Boolean) || '';
}
