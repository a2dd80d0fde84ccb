// Groups and measures in SQL: boards, dashboards and reports. The same in memory is `model/aggregate.ts`.
import { type RawBuilder, sql } from 'kysely';
import type { Reference } from '../../fields/relation/value.ts';
import { typeOf } from '../../model/place.ts';
import type { Aggregate } from '../../model/query.ts';
import {
  type Bucket,
  type Group,
  type MeasureOperation,
  measuredDecimals,
  type ResolvedAggregate,
  resolveAggregate,
  type Spot,
} from '../../model/resolve-aggregate.ts';
import { compileCondition, table } from '../../model/server/compile.ts';
import { askerOf, type Context } from '../../model/server/context.ts';
import { columnOf, placeColumn } from '../../model/server/storage.ts';
import { readCondition } from './read.ts';

type Row = Readonly<Record<string, unknown>>;
type Fragment = RawBuilder<unknown>;

export async function aggregate(
  ctx: Context,
  object: string,
  query: Aggregate,
): Promise<{ groups: Group[] }> {
  const resolved = resolveAggregate(ctx.schema, object, query, askerOf(ctx));
  const { groups, measures, units, filter, limit } = resolved;
  const keys = [
    ...groups.map((group) => groupKey(ctx, group)),
    ...units.map((unit) => inOrder(ctx, unitOf(ctx, unit))),
  ];
  const selected = [
    ...keys.map((key, i) => sql`${key} as ${sql.ref(`g${i}`)}`),
    ...measures.map(({ op, spot }, i) => sql`${measure(ctx, op, spot)} as ${sql.ref(`m${i}`)}`),
  ];
  const where = compileCondition(ctx.schema, readCondition(ctx, object, filter), 't0');
  const positions = sql.join(keys.map((_, i) => sql.lit(i + 1)));
  const { rows } = await sql<Row>`
    select ${sql.join(selected)} from ${table(ctx.schema, object)} as t0 where t0.deleted_at is null and ${where}
    ${keys.length ? sql`group by ${positions} order by ${positions}` : sql``} limit ${limit}`.execute(ctx.db);
  const named = await Promise.all(groups.map((group, i) => showKeys(ctx, group, rows, `g${i}`)));
  return {
    groups: rows.map((row, r) => ({
      keys: named.map((column) => column[r]),
      measures: showMeasures(ctx, resolved, row),
    })),
  };
}

function groupKey(ctx: Context, spot: Spot & { bucket?: Bucket }): Fragment {
  if (!spot.bucket) return inOrder(ctx, spot);
  const column = expression(ctx, spot);
  const local =
    typeOf(ctx.schema, spot).name === 'date'
      ? sql`${column}::timestamp`
      : sql`(${column} at time zone ${ctx.actor.timeZone})`;
  return sql`date_trunc(${sql.lit(spot.bucket)}, ${local})::date`;
}

/** Text by its code points, on every PostgreSQL. */
function inOrder(ctx: Context, spot: Spot): Fragment {
  const column = expression(ctx, spot);
  return placeColumn(ctx.schema, spot).type === 'text' ? sql`(${column} collate "C")` : column;
}

function expression(ctx: Context, spot: Spot): Fragment {
  const { name } = placeColumn(ctx.schema, spot);
  if (!spot.through) return sql.ref(`t0.${name}`);
  const { relation, readable } = spot.through;
  return sql`(select ${sql.ref(`t1.${name}`)} from ${table(ctx.schema, relation.to!)} as t1
    where t1.id = ${sql.ref(`t0.${columnOf(relation)}`)} and t1.deleted_at is null and ${compileCondition(ctx.schema, readable, 't1')})`;
}

const unitOf = (ctx: Context, spot: Spot): Spot => ({
  ...spot,
  part: typeOf(ctx.schema, spot).measured!.by,
});

function measure(ctx: Context, op: MeasureOperation, spot?: Spot): Fragment {
  if (!spot) return sql`count(*)`;
  const column = expression(ctx, spot);
  const places = sql.lit(measuredDecimals);
  switch (op) {
    case 'avg': // The zeros make the division keep digits to round, however great the sum.
      return sql`round(sum(${column}) * 1.000000000000 / nullif(count(${column}), 0), ${places})`;
    case 'median': {
      // Exact, where percentile_cont goes through a float: the middle one seen from both ends.
      const middle = (direction: string) =>
        sql`percentile_disc(0.5) within group (order by ${column} ${sql.raw(direction)})`;
      return sql`round((${middle('asc')} + ${middle('desc')}) * 0.5, ${places})`;
    }
    default:
      return sql`${sql.raw(op)}(${column})`;
  }
}

function showMeasures(ctx: Context, { groups, measures }: ResolvedAggregate, row: Row): unknown[] {
  return measures.map(({ op, spot, unit }, i) => {
    const value = row[`m${i}`] ?? null;
    if (value === null || !spot) return value === null ? null : Number(value);
    if (unit !== undefined)
      return spot.field.kind.measured!.value(String(value), String(row[`g${groups.length + unit}`]));
    return op === 'count' || typeOf(ctx.schema, spot).family === 'number' ? Number(value) : value;
  });
}

/** Relations get the titles of what they lead to, if the reader may see it and it is not in the bin. */
async function showKeys(
  ctx: Context,
  spot: Spot & { bucket?: Bucket },
  rows: readonly Row[],
  name: string,
): Promise<unknown[]> {
  const keys = rows.map((row) => row[name] ?? null);
  const { to } = spot.field;
  if (!to || spot.part) {
    const number = typeOf(ctx.schema, spot).family === 'number';
    return keys.map((key) => (number && key !== null ? Number(key) : key));
  }
  const ids = [...new Set(keys.filter((id) => id !== null))];
  const { rows: found } = await sql<{ id: string; title: string }>`
    select t0.id, t0.record_title as title from ${table(ctx.schema, to)} as t0
    where t0.id = any(${ids}::uuid[]) and t0.deleted_at is null and ${compileCondition(ctx.schema, readCondition(ctx, to), 't0')}`.execute(
    ctx.db,
  );
  const titles = new Map(found.map(({ id, title }) => [id, title]));
  return keys.map((id) =>
    id === null ? null : ({ id, object: to, title: titles.get(id as string) ?? null } as Reference),
  );
}
