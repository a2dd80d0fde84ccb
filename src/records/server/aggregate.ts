// Groups and measures: boards, dashboards and reports. Money is summed exactly and never across currencies: a measure of
// money adds the currency to the groups.
import { type RawBuilder, sql } from 'kysely';
import type { z } from 'zod';
import type { Reference } from '../../fields/relation/value.ts';
import { type Aggregate, aggregateSchema, type measureOperations } from '../../model/query.ts';
import { locate, type Place, typeOf } from '../../model/resolve.ts';
import { compileCondition, table } from '../../model/server/compile.ts';
import { askerOf, type Context } from '../../model/server/context.ts';
import { placeColumn } from '../../model/server/storage.ts';
import { defineProblems } from '../../platform/lib/errors.ts';
import { readCondition, readRecords } from './read.ts';
import { wordFilter } from './word-filter.ts';

export interface Group {
  /** One for each `group_by`: a value as in records, a bucket's first day, or null. */
  keys: unknown[];
  /** One for each measure; money as `{ amount, currency }`. */
  measures: unknown[];
}

const problems = defineProblems({
  field_unknown: { fr: 'Il n’y a pas de champ « {{field}} ».', en: 'There is no field “{{field}}”.' },
  measure_impossible: {
    fr: '« {{op}} » ne se calcule pas sur « {{field}} ».',
    en: '“{{op}}” cannot be computed of “{{field}}”.',
  },
  bucket_impossible: { fr: '« {{field}} » n’est pas une date.', en: '“{{field}}” is not a date.' },
  group_impossible: {
    fr: 'On ne peut pas grouper par « {{field}} ».',
    en: 'One cannot group by “{{field}}”.',
  },
});

type Parsed = z.output<typeof aggregateSchema>;
type Operation = (typeof measureOperations)[number];

export async function aggregate(
  ctx: Context,
  object: string,
  query: Aggregate,
): Promise<{ groups: Group[] }> {
  const q = aggregateSchema.parse(query);
  const groups = q.group_by.map((one, i) => groupExpression(ctx, object, one, `group_by[${i}]`));
  const measures = q.measures.map((one, i) => measureExpression(ctx, object, one, `measures[${i}]`));
  const currencies = [
    ...new Map(
      measures.flatMap(({ currency }) => (currency ? [[currency.name, currency.sql]] : [])),
    ).values(),
  ];
  const keys = [...groups.map(({ expression }) => expression), ...currencies];
  const condition = readCondition(ctx, object, q.filter);
  const where = sql`${compileCondition(ctx.schema, condition, 't0')} and ${wordFilter(ctx, object, condition)}`;
  const selected = [
    ...keys.map((key, i) => sql`${key} as ${sql.ref(`g${i}`)}`),
    ...measures.map(({ expression }, i) => sql`${expression} as ${sql.ref(`m${i}`)}`),
  ];
  const positions = sql.join(keys.map((_, i) => sql.lit(i + 1)));
  const { rows } = await sql<Record<string, unknown>>`
    select ${sql.join(selected)} from ${table(ctx.schema, object)} as t0 where t0.deleted_at is null and ${where}
    ${keys.length ? sql`group by ${positions} order by ${positions}` : sql``} limit ${q.limit}`.execute(
    ctx.db,
  );
  const named = await nameGroups(ctx, groups, rows);
  return {
    groups: rows.map((row, r) => ({
      keys: groups.map((_, i) => named[r]![i]),
      measures: measures.map((measure, i) =>
        present(measure, row[`m${i}`], currencies.length ? row[`g${groups.length}`] : null),
      ),
    })),
  };
}

interface GroupBy {
  place: Place;
  expression: RawBuilder<unknown>;
  bucket?: string;
}

function groupExpression(
  ctx: Context,
  object: string,
  { field, bucket }: Parsed['group_by'][number],
  path: string,
): GroupBy {
  const { place, column, type } = find(ctx, object, field, path);
  if (type.family === 'set' || type.family === 'presence') throw problems.group_impossible({ field }, path);
  if (!bucket) return { place, expression: column };
  if (type.family !== 'time') throw problems.bucket_impossible({ field }, path);
  const local =
    type.name === 'date' ? sql`${column}::timestamp` : sql`(${column} at time zone ${ctx.actor.timeZone})`;
  return { place, bucket, expression: sql`date_trunc(${sql.lit(bucket)}, ${local})::date` };
}

interface Measure {
  expression: RawBuilder<unknown>;
  money: boolean;
  numeric: boolean;
  currency?: { name: string; sql: RawBuilder<unknown> };
}

function measureExpression(
  ctx: Context,
  object: string,
  { op, field }: Parsed['measures'][number],
  path: string,
): Measure {
  if (op === 'count' && !field) return { expression: sql`count(*)`, money: false, numeric: true };
  if (!field) throw problems.measure_impossible({ op, field: '' }, path);
  const { place, column, type } = find(ctx, object, field, path);
  if (!possible(op, type.family)) throw problems.measure_impossible({ op, field }, path);
  const money = place.field.type === 'money' && !place.part && op !== 'count';
  const currency = money
    ? {
        name: `${field}.currency`,
        sql: sql.ref(`t0.${placeColumn(ctx.schema, { field: place.field, part: 'currency' }).name}`),
      }
    : undefined;
  const numeric = op === 'count' || ['number', 'decimal'].includes(type.family);
  const expression =
    op === 'median'
      ? sql`percentile_cont(0.5) within group (order by ${column})`
      : sql`${sql.raw(op)}(${column})`;
  return { expression, money, numeric, currency };
}

const possible = (op: Operation, family: string): boolean => {
  if (op === 'count') return true;
  if (op === 'min' || op === 'max') return ['number', 'decimal', 'time'].includes(family);
  return ['number', 'decimal'].includes(family);
};

function find(ctx: Context, object: string, field: string, path: string) {
  const place = locate(ctx.schema, object, field, askerOf(ctx));
  if (!place) throw problems.field_unknown({ field }, path);
  const own = sql.ref(`${place.hops.length ? 'h' : 't0'}.${placeColumn(ctx.schema, place).name}`);
  return {
    place,
    type: typeOf(ctx.schema, place),
    column: place.hops.length ? throughRelations(ctx, place, own) : own,
  };
}

/** `owner.team`: read through the relation, one look for each row; grouped by what it finds. */
function throughRelations(ctx: Context, place: Place, own: RawBuilder<unknown>): RawBuilder<unknown> {
  const [first, ...more] = place.hops;
  if (!first || more.length)
    throw problems.group_impossible({ field: place.hops.map(({ name }) => name).join('.') });
  const link = sql.ref(`t0.${placeColumn(ctx.schema, { field: first }).name}`);
  return sql`(select ${own} from ${table(ctx.schema, first.to!)} as h where h.id = ${link} and h.deleted_at is null)`;
}

function present({ money, numeric }: Measure, value: unknown, currency: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (money) return { amount: String(value), currency };
  return numeric ? Number(value) : value;
}

/** Relations among the keys get the titles of what they lead to. */
async function nameGroups(
  ctx: Context,
  groups: readonly GroupBy[],
  rows: readonly Record<string, unknown>[],
): Promise<unknown[][]> {
  const columns: unknown[][] = [];
  for (const [i, { place, bucket }] of groups.entries()) {
    const raw = rows.map((row) => row[`g${i}`] ?? null);
    if (!place.field.to || place.part || bucket) {
      columns.push(
        raw.map((value) =>
          value !== null && ['number', 'percent', 'rating'].includes(place.field.type)
            ? Number(value)
            : value,
        ),
      );
      continue;
    }
    const ids = [...new Set(raw.filter((id): id is string => id !== null))];
    const titles = new Map(
      (await readRecords(ctx, place.field.to, ids, ['record_title'])).map((record) => [
        record.id,
        record.record_title,
      ]),
    );
    columns.push(
      raw.map((id) =>
        id === null
          ? null
          : ({ id, object: place.field.to, title: titles.get(id as string) ?? null } as Reference),
      ),
    );
  }
  return rows.map((_, r) => columns.map((column) => column[r]));
}
