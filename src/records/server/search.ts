// Search across everything as one types: fragments of words, in any order, accents and one typo forgiven. One table, one
// query; what begins like the text first. What the reader may not see is not found.
//
// Each object is asked for itself and gives a handful, so that three million activities do not crowd out the one company, and
// the planner, which knows how common a fragment is among the records of one object, either collects the few or walks until
// it has enough of the many.
import { sql } from 'kysely';
import type { Condition } from '../../model/condition.ts';
import { isSearchable } from '../../model/object.ts';
import { accessCondition } from '../../model/resolve.ts';
import { compileCondition, escapeLike, type Fragment, table } from '../../model/server/compile.ts';
import { askerOf, type Context } from '../../model/server/context.ts';
import { fold, words } from '../../platform/lib/fold.ts';
import { keepSeen } from './seen-words.ts';

export interface Hit {
  object: string;
  id: string;
  title: string;
}

export interface SearchOptions {
  objects?: readonly string[];
  limit?: number;
}

/** Of one object, by the beginning of the title and by fragments each: enough to put the best in front. */
const candidatesEach = 50;

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
  const beginning = `${escapeLike(fold(text).trim())}%`;
  const fragments = sql.join(terms.map(holds), sql` and `);
  const looks = objects.flatMap((object) => {
    const visible = visibility(ctx, object);
    return [sql`s.folded_title like ${beginning}`, fragments].map(
      (condition) =>
        sql`(select s.object, s.record_id as id, s.title, s.folded_title, s.body from ${from} as s
          where s.object = ${object} and ${condition} and ${visible} limit ${candidatesEach})`,
    );
  });
  const { rows } = await sql<Candidate>`${sql.join(looks, sql` union all `)}`.execute(ctx.db);
  return keepSeen(ctx, [...new Map(rows.map((row) => [row.id, row])).values()], terms);
}

// Under three letters there is no fragment that an index knows: the beginning of a word, then.
const holds = (term: string): Fragment =>
  sql`s.body like ${`${term.length < 3 ? '% ' : '%'}${escapeLike(term)}%`}`;

/** What asks for the owner alone is answered beside the words; the rest is looked up by id, under the reader's filter. */
function visibility(ctx: Context, object: string): Fragment {
  const allowed = accessCondition(ctx.schema, object, 'read', askerOf(ctx));
  if (asksOwnerOnly(allowed)) return compileCondition(ctx.schema, allowed, 's');
  return sql`exists (select 1 from ${table(ctx.schema, object)} as t0
    where t0.id = s.record_id and ${compileCondition(ctx.schema, allowed, 't0')})`;
}

function asksOwnerOnly(condition: Condition): boolean {
  if (condition.kind === 'constant') return true;
  if (condition.kind === 'field') return condition.field.name === 'owner';
  if (condition.kind === 'not') return asksOwnerOnly(condition.of);
  return (condition.kind === 'all' || condition.kind === 'any') && condition.of.every(asksOwnerOnly);
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
    if (terms.every((term) => body.includes(` ${term}`))) return 2;
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
