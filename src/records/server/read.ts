// Reading records: pages by keyset, one by id, never more than asked for. Access is part of every WHERE.
import { type RawBuilder, sql } from 'kysely';
import type { Condition, SortKey } from '../../model/condition.ts';
import type { Field } from '../../model/field.ts';
import { allOf } from '../../model/filter.ts';
import { type Filter, type Query, querySchema } from '../../model/query.ts';
import { accessCondition, resolveFilter, resolveSort } from '../../model/resolve.ts';
import { objectOf } from '../../model/schema.ts';
import { compileCondition, keyExpression, table } from '../../model/server/compile.ts';
import { askerOf, type Context } from '../../model/server/context.ts';
import { columnOf } from '../../model/server/storage.ts';
import { defineProblems } from '../../platform/lib/errors.ts';
import { kept } from '../../platform/server/db.ts';
import { estimateCount, explain } from './count.ts';
import { cursorCondition, decodeCursor, encodeCursor, orderBy } from './keyset.ts';
import { type ApiRecord, type Row, readableFields, selectRecords, toRecords } from './select.ts';
import { wordEstimate, wordFilter } from './word-filter.ts';

export interface Page {
  records: ApiRecord[];
  next_cursor: string | null;
  count?: { value: number; exact: boolean };
}

const notFound = defineProblems(
  {
    record_missing: {
      fr: 'La fiche {{id}} n’existe pas ou ne vous est pas accessible.',
      en: 'The record {{id}} does not exist or is not yours to see.',
    },
  },
  'not_found',
);

/** A page of an object's records. Shapes as in docs/api.md; throws `invalid` with the path of what is wrong. */
export async function readPage(ctx: Context, object: string, query: Query): Promise<Page> {
  const q = querySchema.parse(query);
  const fields = readableFields(ctx, object, q.fields);
  const condition = readCondition(ctx, object, q.filter);
  const sort = resolveSort(ctx.schema, object, q.sort || objectOf(ctx.schema, object).sort, askerOf(ctx));
  const wanted: Wanted = {
    object,
    fields,
    sort,
    limit: q.limit,
    where: sql`${q.deleted ? sql`t0.deleted_at is not null` : sql`t0.deleted_at is null`} and ${compileCondition(ctx.schema, condition, 't0')}`,
    words: q.deleted ? sql`true` : wordFilter(ctx, object, condition),
    estimate: q.deleted ? sql`true` : wordEstimate(ctx, object, condition),
    after: q.cursor === undefined ? null : decodeCursor(q.cursor, sort.length),
    selective: !(condition.kind === 'constant' && condition.value) || q.deleted,
  };
  const { rows, matched } = await fetchPage(ctx, wanted);
  const page = rows.slice(0, q.limit);
  const last = page.at(-1);
  const result: Page = {
    records: toRecords(ctx, fields, page),
    next_cursor: rows.length > q.limit && last ? encodeCursor(last, sort.length) : null,
  };
  if (q.count !== 'none') {
    const known = matched !== undefined && !wanted.after ? { value: matched, exact: true } : undefined;
    result.count = known ?? (await estimateCount(ctx, object, wanted, q.count));
  }
  return result;
}

/** The records of these ids that the reader may see, in the order given; those missing are left out. */
export async function readRecords(
  ctx: Context,
  object: string,
  ids: readonly string[],
  wanted?: readonly string[],
): Promise<ApiRecord[]> {
  const fields = readableFields(ctx, object, wanted);
  const rows = await sql<Row>`${kept}
    select ${selectRecords(ctx, object, fields)} from ${table(ctx.schema, object)} as t0
    where t0.id = any(${ids}::uuid[]) and ${compileCondition(ctx.schema, readCondition(ctx, object), 't0')}`.execute(
    ctx.db,
  );
  const records = toRecords(ctx, fields, rows.rows);
  const byId = new Map(records.map((record) => [record.id, record]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** One record, in the bin or not. Absent and forbidden look alike. */
export async function readRecord(
  ctx: Context,
  object: string,
  id: string,
  wanted?: readonly string[],
): Promise<ApiRecord> {
  const [record] = await readRecords(ctx, object, [id], wanted);
  if (!record) throw notFound.record_missing({ id });
  return record;
}

/** What the reader may see, and of that what the filter asks for. */
export function readCondition(ctx: Context, object: string, filter?: Filter): Condition {
  const asker = askerOf(ctx);
  const allowed = accessCondition(ctx.schema, object, 'read', asker);
  const asked = allOf(filter);
  if (!asked) return allowed;
  const condition = resolveFilter(ctx.schema, object, asked, asker);
  return allowed.kind === 'constant' && allowed.value ? condition : { kind: 'all', of: [allowed, condition] };
}

interface Wanted {
  object: string;
  fields: readonly Field[];
  sort: readonly SortKey[];
  limit: number;
  where: RawBuilder<unknown>;
  /** What `where` implies and an index knows, for those who look for the few. */
  words: RawBuilder<unknown>;
  /** What `where` implies, for the planner to guess how many meet it. */
  estimate: RawBuilder<unknown>;
  after: readonly (string | null)[] | null;
  /** Something besides "not in the bin" is asked. */
  selective: boolean;
}

// A filter that few records meet must be answered from its own index and then sorted; one that many meet, by walking the
// order of the list. The planner, given both and a LIMIT, guesses wrong by a factor of twenty (docs/decisions.md), so the
// few are looked for behind a fence, up to a bound; past the bound there are many, and the walk is short. Where it believes in
// far more than a few they are not looked for first: a team's deals are a quarter of all, and each page would fetch thousands
// in vain. Nor where an index holds what is asked in the order that is asked: the walk is then within the few.
const fewAtMost = 4000;
const surelyMany = 10_000;

async function fetchPage(ctx: Context, wanted: Wanted): Promise<{ rows: Row[]; matched?: number }> {
  if (wanted.selective && !(await walkIsShort(ctx, wanted))) {
    const few = await fetchFew(ctx, wanted);
    if (few) return few;
  }
  return { rows: await walk(ctx, wanted) };
}

async function walkIsShort(ctx: Context, wanted: Wanted): Promise<boolean> {
  const plan = await explain(
    ctx,
    selectKeys(ctx, wanted, sql`${filledPart(wanted)} and ${wanted.estimate}`, wanted.limit + 1, null),
  );
  const node = plan['Node Type'] === 'Limit' ? plan.Plans![0]! : plan;
  const ordered = node['Node Type'].startsWith('Index') && node['Index Cond'] !== undefined;
  return ordered || node['Plan Rows'] >= surelyMany;
}

async function fetchFew(ctx: Context, wanted: Wanted): Promise<{ rows: Row[]; matched: number } | undefined> {
  const { object, sort } = wanted;
  const keys = sort.map((key, i) => sql`${keyExpression(ctx.schema, key, 't0')} as ${sql.ref(`_k${i}`)}`);
  const inOrder = orderBy(sort, 'hit');
  const { rows } = await sql<Row>`
    with hit as materialized (
      select ${sql.join([...keys, sql`t0.id as _id`])} from ${table(ctx.schema, object)} as t0
      where ${wanted.where} and ${wanted.words} and ${cursorCondition(ctx.schema, sort, wanted.after, true)} limit ${fewAtMost + 1}
    ), page as (select * from hit order by ${inOrder} limit ${wanted.limit + 1})
    select (select count(*) from hit) as _matched, ${selectRecords(ctx, object, wanted.fields)}, hit.*
    from page as hit join ${table(ctx.schema, object)} as t0 on t0.id = hit._id
    order by ${inOrder}`.execute(ctx.db);
  const matched = Number(rows[0]?._matched ?? 0);
  return matched > fewAtMost ? undefined : { rows, matched };
}

/** Along the order of the list: first what has a value, by the index of the order, then what has none. */
async function walk(ctx: Context, wanted: Wanted): Promise<Row[]> {
  const { after, limit } = wanted;
  const column = splitBy(wanted);
  if (!column) return walkPart(ctx, wanted, sql`true`, limit + 1, after);
  const inEmpties = after !== null && after[0] === null;
  const filled = inEmpties ? [] : await walkPart(ctx, wanted, filledPart(wanted), limit + 1, after);
  if (filled.length > limit) return filled;
  const rest = limit + 1 - filled.length;
  const empties = await walkPart(ctx, wanted, sql`${column} is null`, rest, inEmpties ? after : null);
  return [...filled, ...empties];
}

/** The column that parts the walk in two, where the order is of one field that can be empty. */
function splitBy({ sort }: Wanted): RawBuilder<unknown> | undefined {
  const [first] = sort;
  if (sort.length !== 1 || !first || ['created_at', 'updated_at', 'id', 'version'].includes(first.field.name))
    return undefined;
  return sql.ref(`t0.${columnOf(first.field)}`);
}

function filledPart(wanted: Wanted): RawBuilder<unknown> {
  const column = splitBy(wanted);
  return column ? sql`${column} is not null` : sql`true`;
}

async function walkPart(
  ctx: Context,
  wanted: Wanted,
  part: RawBuilder<unknown>,
  limit: number,
  after: Wanted['after'],
): Promise<Row[]> {
  const { object, sort, fields } = wanted;
  const inOrder = orderBy(sort, 'hit');
  // Keys first, the rest of what is shown afterwards: where the index of the order holds what the filter asks, thousands of
  // entries are passed over without a look at their rows.
  const { rows } = await sql<Row>`${wanted.selective ? sql`` : kept}
    with hit as materialized (${selectKeys(ctx, wanted, part, limit, after)})
    select ${selectRecords(ctx, object, fields)}, hit.* from hit join ${table(ctx.schema, object)} as t0 on t0.id = hit._id
    order by ${inOrder}`.execute(ctx.db);
  return rows;
}

function selectKeys(
  ctx: Context,
  { object, sort, where }: Wanted,
  part: RawBuilder<unknown>,
  limit: number,
  after: Wanted['after'],
): RawBuilder<unknown> {
  const keys = sort.map((key, i) => sql`${keyExpression(ctx.schema, key, 't0')} as ${sql.ref(`_k${i}`)}`);
  return sql`select ${sql.join([...keys, sql`t0.id as _id`])} from ${table(ctx.schema, object)} as t0
    where ${where} and ${part} and ${cursorCondition(ctx.schema, sort, after)}
    order by ${orderBy(sort, 't0', ctx.schema)} limit ${limit}`;
}
