// "Contains", answered by the words of the search. A fragment in the middle of a field is what no order helps to find; but
// whatever contains it has its letters among its words in the search table, whose one index of fragments serves every field of
// every object. The condition itself is asked as well, so that this only makes it quick: it never decides. (Refused: an
// index of fragments for each field, a fifth of what an import cost.)
import { sql } from 'kysely';
import type { Condition } from '../../model/condition.ts';
import { isSearchable } from '../../model/object.ts';
import { typeOf } from '../../model/place.ts';
import { objectOf } from '../../model/schema.ts';
import { escapeLike, type Fragment } from '../../model/server/compile.ts';
import type { Context } from '../../model/server/context.ts';
import { columnOf } from '../../model/server/storage.ts';
import { isListedBy } from '../../model/server/tables.ts';
import { words } from '../../platform/lib/fold.ts';

/** Fewer letters are in no index of fragments. */
const shortest = 3;

/**
 * A condition over the table aliased `t0` that every record not in the bin meets that meets the given one; `true` when nothing
 * is known. Records in the bin have no words.
 */
export function wordFilter(ctx: Context, object: string, condition: Condition): Fragment {
  return meetAll(
    ctx,
    wordsAsked(ctx, object, condition, 'id').filter(({ indexed }) => !indexed),
  );
}

/**
 * The same with the fields that have an index of their own: for an estimate. How common a fragment is the planner knows of the
 * words, which are sampled for it, and of a name it guesses far too high.
 */
export function wordEstimate(ctx: Context, object: string, condition: Condition): Fragment {
  return meetAll(ctx, wordsAsked(ctx, object, condition, 'id'));
}

function meetAll(ctx: Context, looks: readonly Look[]): Fragment {
  if (looks.length === 0) return sql`true`;
  return sql.join(
    looks.map(
      ({ object, id, body }) => sql`${sql.ref(`t0.${id}`)} in (
        select s.record_id from ${sql.id(ctx.schema.workspace, 'search')} as s where s.object = ${object} and ${body})`,
    ),
    sql` and `,
  );
}

/** What the words of the record must hold to which the column `id` leads. */
interface Look {
  object: string;
  id: string;
  body: Fragment;
  /** The field has an index of fragments too, better than the words unless it is one of several that may hold them. */
  indexed?: boolean;
}

function wordsAsked(ctx: Context, object: string, condition: Condition, id: string): Look[] {
  switch (condition.kind) {
    case 'all':
      return condition.of.flatMap((one) => wordsAsked(ctx, object, one, id));
    case 'any':
      return wordsOfAny(condition.of.map((one) => wordsAsked(ctx, object, one, id)));
    case 'field':
      return wordsOfField(ctx, object, condition, id);
    case 'via':
      return id === 'id'
        ? wordsAsked(ctx, condition.relation.to!, condition.where, columnOf(condition.relation))
        : [];
    default:
      return [];
  }
}

/** Each of them must say something, and of the same record. */
function wordsOfAny(each: readonly Look[][]): Look[] {
  const [first] = each[0] ?? [];
  if (!first || each.some((looks) => looks.length === 0 || looks.some(({ id }) => id !== first.id)))
    return [];
  const bodies = each.map(
    (looks) =>
      sql`(${sql.join(
        looks.map(({ body }) => body),
        sql` and `,
      )})`,
  );
  return [{ object: first.object, id: first.id, body: sql`(${sql.join(bodies, sql` or `)})` }];
}

function wordsOfField(
  ctx: Context,
  object: string,
  { field, part, operator, operand }: Extract<Condition, { kind: 'field' }>,
  id: string,
): Look[] {
  const covered = field.search && !part && isSearchable(objectOf(ctx.schema, object));
  if (!covered || operator !== 'contains' || typeOf(ctx.schema, { field }).family !== 'text') return [];
  const parts = words(String(operand)).filter(({ length }) => length >= shortest);
  if (parts.length === 0) return [];
  const body = sql.join(
    parts.map((one) => sql`s.body like ${`%${escapeLike(one)}%`}`),
    sql` and `,
  );
  return [{ object, id, body, indexed: isListedBy(objectOf(ctx.schema, object), field) }];
}
