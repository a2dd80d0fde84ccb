// Search across everything as one types: fragments of words, in any order, accents and one typo forgiven. One table, one
// index; what begins like the text first. What the reader may not see is not found.
import { sql } from 'kysely';
import { accessCondition } from '../../model/resolve.ts';
import { compileCondition, escapeLike, table } from '../../model/server/compile.ts';
import { askerOf, type Context } from '../../model/server/context.ts';
import { fold, words } from '../../platform/lib/fold.ts';
import { isSearchable } from './search-index.ts';

export interface Hit {
  object: string;
  id: string;
  title: string;
}

export interface SearchOptions {
  objects?: readonly string[];
  limit?: number;
}

const candidatesAtMost = 200;

export async function search(
  ctx: Context,
  text: string,
  { objects, limit = 20 }: SearchOptions = {},
): Promise<Hit[]> {
  const terms = words(text).slice(0, 6);
  if (terms.length === 0 || terms.every((term) => term.length < 2)) return [];
  const wanted = [...ctx.schema.objects.values()]
    .filter((object) => isSearchable(object) && (!objects || objects.includes(object.name)))
    .map(({ name }) => name);
  const readable = wanted.filter((object) => ctx.actor.access.filter(object, 'read') !== false);
  if (readable.length === 0) return [];
  const found = await findCandidates(ctx, text, terms, readable);
  if (found.length > 0) return rank(found, fold(text).trim(), terms).slice(0, limit);
  const corrected = await correct(ctx, terms);
  if (!corrected) return [];
  return rank(
    await findCandidates(ctx, corrected.join(' '), corrected, readable),
    corrected.join(' '),
    corrected,
  ).slice(0, limit);
}

type Candidate = Hit & { folded_title: string; body: string };

async function findCandidates(
  ctx: Context,
  text: string,
  terms: readonly string[],
  objects: readonly string[],
): Promise<Candidate[]> {
  const from = sql.id(ctx.schema.workspace, 'search');
  const visible = visibility(ctx, objects);
  const beginning = `${escapeLike(fold(text).trim())}%`;
  const fragments = sql.join(
    terms.map((term) => sql`s.body like ${`%${escapeLike(term)}%`}`),
    sql` and `,
  );
  const { rows } = await sql<Candidate>`
    (select s.object, s.record_id as id, s.title, s.folded_title, s.body from ${from} as s
      where s.folded_title like ${beginning} and s.object = any(${objects}::text[]) and ${visible} limit ${candidatesAtMost / 4})
    union
    (select s.object, s.record_id as id, s.title, s.folded_title, s.body from ${from} as s
      where ${fragments} and s.object = any(${objects}::text[]) and ${visible} limit ${candidatesAtMost})`.execute(
    ctx.db,
  );
  return rows;
}

// Objects that the reader sees whole need no look; the others are looked up by id, under the reader's filter.
function visibility(ctx: Context, objects: readonly string[]) {
  const restricted = objects.filter((object) => ctx.actor.access.filter(object, 'read') !== true);
  if (restricted.length === 0) return sql`true`;
  const parts = restricted.map((object) => {
    const allowed = compileCondition(
      ctx.schema,
      accessCondition(ctx.schema, object, 'read', askerOf(ctx)),
      't0',
    );
    return sql`(s.object = ${object} and exists (select 1 from ${table(ctx.schema, object)} as t0 where t0.id = s.record_id and ${allowed}))`;
  });
  return sql`(not s.object = any(${restricted}::text[]) or ${sql.join(parts, sql` or `)})`;
}

/** Each word that nothing contains is replaced by the nearest one known; null when there is none near. */
async function correct(ctx: Context, terms: readonly string[]): Promise<string[] | null> {
  const { rows } = await sql<{ term: string; word: string | null }>`
    select t.term, coalesce(
      (select s.word from ${sql.id(ctx.schema.workspace, 'search_word')} as s where s.word like '%' || t.term || '%' limit 1),
      (select s.word from ${sql.id(ctx.schema.workspace, 'search_word')} as s where jalon.alike(s.word, t.term)
        order by jalon.likeness(s.word, t.term) desc limit 1)) as word
    from unnest(${terms}::text[]) with ordinality as t(term, place) order by t.place`.execute(ctx.db);
  if (rows.some(({ term, word }) => !word && term.length >= 3 && !/\d/.test(term))) return null;
  const next = rows.map(({ term, word }) => (word?.includes(term) || !word ? term : word));
  return next.join(' ') === terms.join(' ') ? null : next;
}

function rank(found: readonly Candidate[], text: string, terms: readonly string[]): Hit[] {
  const score = ({ folded_title, body }: Candidate): number => {
    if (folded_title === text) return 0;
    if (folded_title.startsWith(text)) return 1;
    const all = ` ${body}`;
    if (terms.every((term) => all.includes(` ${term}`))) return 2;
    return 3;
  };
  return [...found]
    .map((one) => ({ one, score: score(one) }))
    .sort(
      (a, b) =>
        a.score - b.score ||
        a.one.title.length - b.one.title.length ||
        a.one.title.localeCompare(b.one.title),
    )
    .map(({ one: { object, id, title } }) => ({ object, id, title }));
}
