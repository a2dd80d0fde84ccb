// Tallies in SQL. Many at once go through an object together: one statement for all that share object and date, each with its own
// condition beside its own aggregate, so that two hundred measures read the same rows once. The conditions are those of the query
// language; nothing of a definition reaches the database but through it.
import { TZDate } from '@date-fns/tz';
import { type RawBuilder, sql } from 'kysely';
import { allOf } from '../../../../model/filter.ts';
import { locate, typeOf } from '../../../../model/place.ts';
import type { Filter } from '../../../../model/query.ts';
import { compileCondition, table } from '../../../../model/server/compile.ts';
import { askerOf, type Context } from '../../../../model/server/context.ts';
import { placeColumn } from '../../../../model/server/storage.ts';
import { defineProblems } from '../../../../platform/lib/errors.ts';
import { readCondition } from '../../../../records/server/read.ts';
import type { Tally } from '../contract.ts';
import type { Span } from '../periods.ts';

type Fragment = RawBuilder<unknown>;

export interface Wanted {
  tally: Tally;
  span: Span;
}

export interface Counted {
  /** Cases: records, or those that have what is averaged. */
  n: number;
  /** Exact; null when there is nothing to sum or average. */
  value: string | null;
  /** Standard deviation of what is averaged. */
  deviation: number | null;
  /** Records left out for their currency. */
  left: number;
}

const problems = defineProblems({
  object_unknown: { fr: 'Il n’y a pas d’objet « {{object}} ».', en: 'There is no object “{{object}}”.' },
  field_unknown: { fr: 'Il n’y a pas de champ « {{field}} ».', en: 'There is no field “{{field}}”.' },
  field_no_date: { fr: '« {{field}} » n’est pas une date.', en: '“{{field}}” is not a date.' },
  field_no_number: { fr: '« {{field}} » n’est pas un nombre.', en: '“{{field}}” is not a number.' },
  field_missing: { fr: 'Dites de quel champ.', en: 'Say of which field.' },
});

const atOnce = 60;

/** In the order asked for, with the rights and the time zone of `ctx`. Throws `invalid` for what does not exist. */
export async function countTallies(ctx: Context, wanted: readonly Wanted[]): Promise<Counted[]> {
  const compiled = wanted.map((one) => compile(ctx, one));
  const answers = new Map<number, Counted>();
  const groups = Map.groupBy(wanted.keys(), (i) => compiled[i]!.together);
  for (const group of groups.values())
    for (let from = 0; from < group.length; from += atOnce) {
      const part = group.slice(from, from + atOnce);
      const row = await run(
        ctx,
        wanted[part[0]!]!.tally.object,
        part.map((i) => compiled[i]!),
      );
      for (const [at, i] of part.entries()) answers.set(i, readRow(row, at));
    }
  return wanted.map((_, i) => answers.get(i)!);
}

/** Throws `invalid` for what does not exist or is not the reader's to see; asks the database nothing. */
export function compileTallies(ctx: Context, wanted: readonly Wanted[]): void {
  for (const one of wanted) compile(ctx, one);
}

interface Compiled {
  /** What shares this is answered together. */
  together: string;
  where: Fragment;
  value: Fragment | null;
  deviation: Fragment | null;
  left: Fragment | null;
  cases: Fragment;
  /** The column of the date with the bounds of the period, so that its index narrows what is read. */
  range: { column: Fragment; type: string; from: string | null; to: string } | null;
}

async function run(
  ctx: Context,
  object: string,
  part: readonly Compiled[],
): Promise<Record<string, unknown>> {
  const columns = part.flatMap(({ where, value, deviation, left, cases }, i) => [
    sql`count(${cases}) filter (where ${where}) as ${sql.ref(`n${i}`)}`,
    ...(value ? [sql`${value} as ${sql.ref(`v${i}`)}`] : []),
    ...(deviation ? [sql`${deviation} as ${sql.ref(`d${i}`)}`] : []),
    ...(left ? [sql`${left} as ${sql.ref(`l${i}`)}`] : []),
  ]);
  const { rows } = await sql<Record<string, unknown>>`
    select ${sql.join(columns)} from ${table(ctx.schema, object)} as t0
    where t0.deleted_at is null and ${widest(part)}`.execute(ctx.db);
  return rows[0]!;
}

function widest(part: readonly Compiled[]): Fragment {
  const ranges = part.map(({ range }) => range);
  const [first] = ranges;
  if (!first) return sql`true`;
  const to = ranges
    .map((range) => range!.to)
    .sort()
    .at(-1)!;
  const from = first.from === null ? null : ranges.map((range) => range!.from!).sort()[0]!;
  const type = sql.raw(first.type);
  return from === null
    ? sql`${first.column} < ${to}::${type}`
    : sql`${first.column} >= ${from}::${type} and ${first.column} < ${to}::${type}`;
}

function readRow(row: Record<string, unknown>, i: number): Counted {
  const n = Number(row[`n${i}`]);
  const value = `v${i}` in row ? row[`v${i}`] : n;
  return {
    n,
    value: value === null ? null : String(value),
    deviation: row[`d${i}`] == null ? null : Number(row[`d${i}`]),
    left: Number(row[`l${i}`] ?? 0),
  };
}

function compile(ctx: Context, { tally, span }: Wanted): Compiled {
  if (!ctx.schema.objects.has(tally.object))
    throw problems.object_unknown({ object: tally.object }, 'object');
  const filter = tally.filter && cheapFirst(withPeriod(ctx, tally.filter, span));
  const range = tally.date ? dateRange(ctx, tally, span) : null;
  const conditions: Fragment[] = [
    compileCondition(ctx.schema, readCondition(ctx, tally.object, allOf(filter)), 't0'),
  ];
  if (range) {
    const type = sql.raw(range.type);
    if (range.from !== null) conditions.push(sql`${range.column} >= ${range.from}::${type}`);
    conditions.push(sql`${range.column} < ${range.to}::${type}`);
  }
  const lasting = tally.between && duration(ctx, tally);
  if (lasting) conditions.push(sql`${lasting} >= 0`);
  if (lasting && tally.between!.at_most !== undefined)
    conditions.push(sql`${lasting} <= ${tally.between!.at_most}`);
  const { expression, currency } = measured(ctx, tally, lasting);
  const all = sql.join(conditions, sql` and `);
  const where = currency ? sql`${all} and ${currency} = ${ctx.settings.currency}` : all;
  return {
    together: [tally.object, tally.date, tally.before, range?.type].join(' '),
    where,
    range,
    cases: expression ?? sql`1`,
    left: currency ? sql`count(*) filter (where ${all} and ${currency} <> ${ctx.settings.currency})` : null,
    deviation:
      expression && tally.op === 'avg'
        ? sql`stddev_samp((${expression})::float8) filter (where ${where})`
        : null,
    value: expression ? operation(tally.op, expression, where) : null,
  };
}

function operation(op: Tally['op'], expression: Fragment, where: Fragment): Fragment {
  const column = sql`(${expression})::numeric`;
  if (op === 'sum') return sql`sum(${column}) filter (where ${where})`;
  if (op === 'avg') return sql`round(avg(${column}) filter (where ${where}), 6)`;
  // Exact, where percentile_cont goes through a float: the middle one seen from both ends.
  const middle = (direction: string) =>
    sql`percentile_disc(0.5) within group (order by ${column} ${sql.raw(direction)}) filter (where ${where})`;
  return sql`round((${middle('asc')} + ${middle('desc')}) * 0.5, 6)`;
}

function measured(
  ctx: Context,
  { object, op, field }: Tally,
  lasting: Fragment | undefined,
): { expression: Fragment | null; currency: Fragment | null } {
  if (op === 'count') return { expression: null, currency: null };
  if (lasting) return { expression: lasting, currency: null };
  if (!field) throw problems.field_missing({}, 'field');
  const place = locate(ctx.schema, object, field, askerOf(ctx));
  if (!place || place.hops.length) throw problems.field_unknown({ field }, 'field');
  const type = typeOf(ctx.schema, place);
  if (type.family !== 'number' && type.family !== 'decimal')
    throw problems.field_no_number({ field }, 'field');
  const of = (part?: string) => sql.ref(`t0.${placeColumn(ctx.schema, { field: place.field, part }).name}`);
  return { expression: of(place.part), currency: type.measured ? of(type.measured.by) : null };
}

function timeColumn(ctx: Context, object: string, field: string): { column: Fragment; type: string } {
  const place = locate(ctx.schema, object, field, askerOf(ctx));
  if (!place || place.hops.length) throw problems.field_unknown({ field }, 'date');
  if (typeOf(ctx.schema, place).family !== 'time') throw problems.field_no_date({ field }, 'date');
  const { name, type } = placeColumn(ctx.schema, place);
  return { column: sql.ref(`t0.${name}`), type };
}

function dateRange(ctx: Context, { object, date, before }: Tally, { from, to }: Span): Compiled['range'] {
  const { column, type } = timeColumn(ctx, object, date!);
  const bound = (day: string) => (type === 'date' ? day : momentOf(ctx, day));
  return { column, type, from: before ? null : bound(from), to: bound(before ? from : to) };
}

const seconds = { minutes: 60, hours: 3600, days: 86_400 };

function duration(ctx: Context, { object, between }: Tally): Fragment {
  const { from, to, unit } = between!;
  const [start, end] = [timeColumn(ctx, object, from), timeColumn(ctx, object, to)];
  // From day to day: the one on which the clocks change is as long as any other.
  if (start.type === 'date' && end.type === 'date')
    return sql`((${end.column} - ${start.column}) * ${sql.lit(seconds.days / seconds[unit])})`;
  const moment = ({ column, type }: { column: Fragment; type: string }) =>
    type === 'date' ? sql`(${column}::timestamp at time zone ${ctx.settings.timeZone})` : column;
  return sql`(extract(epoch from ${moment(end)} - ${moment(start)}) / ${sql.lit(seconds[unit])})`;
}

/** The first moment of a day where the firm is. */
export function momentOf(ctx: Context, day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(new TZDate(year, month - 1, date, ctx.settings.timeZone).getTime()).toISOString();
}

const periodWords = /^period_(start|end)(_at)?$/;

/** The bounds of the period in place of their names. */
export function withPeriod(ctx: Context, filter: Filter, { from, to }: Span): Filter {
  const say = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(say);
    const named = typeof value === 'string' ? periodWords.exec(value) : null;
    if (!named) return value;
    const day = named[1] === 'start' ? from : to;
    return named[2] ? momentOf(ctx, day) : day;
  };
  const walk = (one: unknown): unknown => {
    if (Array.isArray(one)) return one.map(walk);
    if (typeof one !== 'object' || one === null) return one;
    return Object.fromEntries(
      Object.entries(one).map(([key, inner]) => [
        key,
        key === 'value' || key === 'from' || key === 'before' ? say(inner) : walk(inner),
      ]),
    );
  };
  return walk(filter) as Filter;
}

/** PostgreSQL takes the conditions of an aggregate in the order they stand: its own fields before what it must look up elsewhere. */
function cheapFirst(filter: Filter): Filter {
  if (!('and' in filter)) return filter;
  const cost = (one: Filter) =>
    'field' in one ? 0 : /"(some|none|count)":/.test(JSON.stringify(one)) ? 2 : 1;
  return { and: filter.and.map(cheapFirst).sort((a, b) => cost(a) - cost(b)) };
}

/** Whether its figure belongs to a period at all, or is simply as things stand. */
export const isDated = ({ date, filter }: Tally): boolean =>
  date !== undefined || /"period_(start|end)(_at)?"/.test(JSON.stringify(filter ?? null));
