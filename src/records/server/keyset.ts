// Pages without offsets: a cursor holds the sort keys and the id of the last record shown, and the next page begins after
// them. What is empty comes last in either direction.
import { type RawBuilder, sql } from 'kysely';
import type { SortKey } from '../../model/condition.ts';
import { keyExpression } from '../../model/server/compile.ts';
import { placeColumn, type ServerSchema } from '../../model/server/storage.ts';
import { defineProblems } from '../../platform/lib/errors.ts';
import { isId } from '../../platform/lib/ids.ts';

const problems = defineProblems({
  cursor_invalid: {
    fr: 'Ce curseur n’est pas valable ; recommencez à la première page.',
    en: 'This cursor is not valid; begin again at the first page.',
  },
});

/** The keys of the last record, then its id. */
export type CursorKeys = readonly (string | null)[];

export function encodeCursor(row: Readonly<Record<string, unknown>>, keys: number): string {
  const values = Array.from({ length: keys }, (_, i) => row[`_k${i}`]).map((key) =>
    key === null || key === undefined ? null : String(key),
  );
  return Buffer.from(JSON.stringify([...values, row._id])).toString('base64url');
}

export function decodeCursor(cursor: string, keys: number): CursorKeys {
  try {
    const values = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown;
    if (
      Array.isArray(values) &&
      values.length === keys + 1 &&
      isId(values.at(-1)) &&
      values.every((v) => v === null || typeof v === 'string')
    ) {
      return values as CursorKeys;
    }
  } catch {
    // Not ours: said below.
  }
  throw problems.cursor_invalid({}, 'cursor');
}

/** `alias` is the table itself (keys are expressions) or the fenced set `hit` (keys are its columns). */
export function orderBy(
  sort: readonly SortKey[],
  alias: 't0' | 'hit',
  schema?: ServerSchema,
): RawBuilder<unknown> {
  const single = sort.length === 1;
  const keys = sort.map((key, i) => {
    const expression = schema ? keyExpression(schema, key, alias) : sql.ref(`${alias}._k${i}`);
    // A walk over one key is split at the empties, so that the plain order of its index serves both directions.
    const nulls = schema && single ? sql`` : sql` nulls last`;
    return sql`${expression}${key.descending ? sql` desc` : sql``}${nulls}`;
  });
  const id = sql.ref(alias === 't0' ? 't0.id' : 'hit._id');
  return sql.join([...keys, sql`${id}${sort[0]?.descending ? sql` desc` : sql``}`]);
}

/** `empties`: whether those without a value, which follow, are part of what is read. */
export function cursorCondition(
  schema: ServerSchema,
  sort: readonly SortKey[],
  after: CursorKeys | null,
  empties = false,
): RawBuilder<unknown> {
  if (!after) return sql`true`;
  const id = after.at(-1)!;
  const beyondId = sql`t0.id ${sort[0]?.descending ? sql.raw('<') : sql.raw('>')} ${id}::uuid`;
  const typed = (key: SortKey, value: string) => sql`${value}::${sql.raw(placeColumn(schema, key).type)}`;
  const [first] = sort;
  if (sort.length === 1 && first && after[0] !== null) {
    const key = keyExpression(schema, first, 't0');
    const op = sql.raw(first.descending ? '<' : '>');
    // The row comparison is what an index on (key, id) can start from.
    const beyond = sql`(${key}, t0.id) ${op} (${typed(first, after[0]!)}, ${id}::uuid)`;
    return empties ? sql`(${beyond} or ${key} is null)` : beyond;
  }
  // key1 beyond, or key1 equal and (key2 beyond, or …); "beyond" includes the empties, which come last.
  return sort.reduceRight<RawBuilder<unknown>>((rest, key, i) => {
    const expression = keyExpression(schema, key, 't0');
    const value = after[i]!;
    if (value === null) return sql`(${expression} is null and ${rest})`;
    const op = sql.raw(key.descending ? '<' : '>');
    return sql`(${expression} ${op} ${typed(key, value)} or ${expression} is null or (${expression} = ${typed(key, value)} and ${rest}))`;
  }, beyondId);
}
