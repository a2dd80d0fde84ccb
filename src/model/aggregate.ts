// Groups and measures in memory, where there is no database (offline reading), held equal to the SQL by a property test. Sums
// are exact; what is empty is in no measure and has a group of its own, the last.
import { dayIn } from '../platform/lib/day.ts';
import { meanOfDecimals, medianOfDecimals, sumOfDecimals } from '../platform/lib/decimal.ts';
import { keyOf, matches, relationId, type Surroundings, type Values } from './match.ts';
import { compareCodes, compareKeys, type Key } from './operators.ts';
import { typeOf } from './place.ts';
import type { Bucket, Group, MeasureOperation, ResolvedAggregate, Spot } from './resolve-aggregate.ts';
import type { Schema } from './schema.ts';

export interface Reading {
  schema: Schema;
  around: Surroundings;
  /** IANA: whose days, weeks and months moments fall into. */
  timeZone: string;
}

type Cell = Key | null;

/** Of records that meet the filter already, in the order of the groups. */
export function aggregateRecords(
  { schema, around, timeZone }: Reading,
  records: readonly Values[],
  { groups, measures, units, limit }: ResolvedAggregate,
): Group[] {
  const reach = (record: Values, spot: Spot): Values | undefined => reached(schema, around, record, spot);
  const cellOf = (record: Values, spot: Spot): Cell => {
    const holder = reach(record, spot);
    return holder ? keyOf(schema, holder, spot) : null;
  };
  const unitOf = (record: Values, spot: Spot): Cell => {
    const value = reach(record, spot)?.[spot.field.name] ?? null;
    return value === null ? null : spot.field.kind.measured!.unit(value);
  };
  const keysOf = (record: Values): Cell[] => [
    ...groups.map((group) => bucketOf(cellOf(record, group), group, timeZone)),
    ...units.map((unit) => unitOf(record, unit)),
  ];
  const keyed = records.map((record) => ({ record, keys: keysOf(record) }));
  const parts = [...Map.groupBy(keyed, ({ keys }) => JSON.stringify(keys)).values()];
  // Nothing grouped is one group, of however few.
  if (parts.length === 0 && groups.length + units.length === 0) parts.push([]);
  return parts
    .sort(([a], [b]) => compareCells(a?.keys ?? [], b?.keys ?? []))
    .slice(0, limit)
    .map((part) => {
      const keys = part[0]?.keys ?? [];
      return {
        keys: groups.map((group, i) => shown(around, group, keys[i]!)),
        measures: measures.map(({ op, spot, unit }) => {
          if (!spot) return part.length;
          const cells = part.map(({ record }) => cellOf(record, spot)).filter((cell) => cell !== null);
          const value = measure(op, cells, typeOf(schema, spot).family);
          if (value === null || unit === undefined) return value;
          return spot.field.kind.measured!.value(String(value), String(keys[groups.length + unit]));
        }),
      };
    });
}

/** The record that holds what is at the spot. */
function reached(
  schema: Schema,
  around: Surroundings,
  record: Values,
  { through }: Spot,
): Values | undefined {
  if (!through) return record;
  const id = relationId(record[through.relation.name]);
  const other = id && around.related(through.relation.to!, id);
  return other && matches(schema, other, through.readable, around) ? other : undefined;
}

function measure(
  op: MeasureOperation,
  cells: readonly Key[],
  family: Parameters<typeof compareKeys>[0],
): Key | null {
  if (op === 'count') return cells.length;
  if (cells.length === 0) return null;
  const sorted = [...cells].sort((a, b) => compareKeys(family, a, b));
  if (op === 'min') return sorted[0]!;
  if (op === 'max') return sorted.at(-1)!;
  const amounts = sorted.map(String);
  const exact =
    op === 'sum'
      ? sumOfDecimals(amounts)
      : op === 'avg'
        ? meanOfDecimals(amounts)
        : medianOfDecimals(amounts);
  return family === 'number' ? Number(exact) : exact;
}

/** A relation as in records: with the title of what it leads to. */
function shown(
  around: Surroundings,
  { field, part, bucket }: Spot & { bucket?: Bucket },
  key: Cell,
): unknown {
  if (key === null || !field.to || part || bucket) return key;
  const title = around.related(field.to, String(key))?.record_title ?? null;
  return { id: key, object: field.to, title };
}

function bucketOf(cell: Cell, { field, bucket }: Spot & { bucket?: Bucket }, timeZone: string): Cell {
  if (cell === null || !bucket) return cell;
  const text = String(cell);
  return firstDay(field.type === 'date' ? text : dayIn(new Date(text), timeZone), bucket);
}

/** The first day of the day, week, month… that a day is in. Weeks begin on Monday. */
function firstDay(day: string, bucket: Bucket): string {
  const [year, month] = [day.slice(0, 4), Number(day.slice(5, 7))];
  if (bucket === 'year') return `${year}-01-01`;
  if (bucket === 'month') return `${day.slice(0, 7)}-01`;
  if (bucket === 'quarter') return `${year}-${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`;
  if (bucket === 'day') return day;
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
}

function compareCells(a: readonly Cell[], b: readonly Cell[]): number {
  for (const [i, x] of a.entries()) {
    const y = b[i]!;
    if (x === y) continue;
    if (x === null || y === null) return x === null ? 1 : -1;
    const order = typeof x === 'string' ? compareCodes(x, y) : Number(x) - Number(y);
    if (order) return order;
  }
  return 0;
}
