// Groups and measures, checked against the schema and the reader's rights, and made ready for either back end: `aggregate.ts` in
// memory, `records/server/aggregate.ts` in SQL. A group's key is what a filter would compare. What is measured in units (amounts in
// currencies) is never summed across them: each such measure adds its unit to the groups.
import { defineProblems } from '../platform/lib/errors.ts';
import type { Asker, Condition } from './condition.ts';
import type { Field } from './field.ts';
import { locate, typeOf } from './place.ts';
import {
  type Aggregate,
  aggregateSchema,
  type buckets,
  type Filter,
  type measureOperations,
} from './query.ts';
import { accessCondition } from './resolve.ts';
import type { Schema } from './schema.ts';

export type Bucket = (typeof buckets)[number];
export type MeasureOperation = (typeof measureOperations)[number];

/** A field of the record, or of the one that a relation leads to, if the asker may read that one. */
export interface Spot {
  through?: { relation: Field; readable: Condition };
  field: Field;
  part?: string;
}

export interface ResolvedAggregate {
  groups: readonly (Spot & { bucket?: Bucket })[];
  /** Without a spot: all records counted. `unit`: which of the units it is in. */
  measures: readonly { op: MeasureOperation; spot?: Spot; unit?: number }[];
  units: readonly Spot[];
  /** Of the records, not resolved yet: what the asker may read is the caller's to add. */
  filter?: Filter;
  limit: number;
}

export interface Group {
  /** One for each `group_by`: a value as in records, a bucket's first day, or null. */
  keys: unknown[];
  /** One for each measure; money as `{ amount, currency }`. */
  measures: unknown[];
}

/** Of averages and medians, in both back ends. */
export const measuredDecimals = 6;

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

/** Throws the first problem at its path (`group_by[0]`). */
export function resolveAggregate(
  schema: Schema,
  object: string,
  query: Aggregate,
  asker: Asker,
): ResolvedAggregate {
  const { filter, group_by, measures, limit } = aggregateSchema.parse(query);
  const units: Spot[] = [];
  const names: string[] = [];
  const unitOf = (spot: Spot, name: string): number => {
    if (!names.includes(name)) {
      names.push(name);
      units.push(spot);
    }
    return names.indexOf(name);
  };
  const groups = group_by.map(({ field, bucket }, i) => {
    const path = `group_by[${i}]`;
    const spot = find(schema, object, field, asker, path);
    const type = typeOf(schema, spot);
    if (type.measured || type.family === 'set' || type.family === 'presence')
      throw problems.group_impossible({ field }, path);
    if (bucket && type.family !== 'time') throw problems.bucket_impossible({ field }, path);
    return { ...spot, bucket };
  });
  const measured = measures.map(({ op, field }, i) => {
    const path = `measures[${i}]`;
    if (!field) {
      if (op === 'count') return { op };
      throw problems.measure_impossible({ op, field: '' }, path);
    }
    const spot = find(schema, object, field, asker, path);
    const type = typeOf(schema, spot);
    if (!possible(op, type.family)) throw problems.measure_impossible({ op, field }, path);
    return { op, spot, unit: type.measured && op !== 'count' ? unitOf(spot, field) : undefined };
  });
  return { groups, measures: measured, units, filter, limit };
}

function find(schema: Schema, object: string, field: string, asker: Asker, path: string): Spot {
  const place = locate(schema, object, field, asker);
  if (!place) throw problems.field_unknown({ field }, path);
  const [relation, ...more] = place.hops;
  if (more.length) throw problems.group_impossible({ field }, path);
  if (!relation) return { field: place.field, part: place.part };
  const readable = accessCondition(schema, relation.to!, 'read', asker);
  return { through: { relation, readable }, field: place.field, part: place.part };
}

const possible = (op: MeasureOperation, family: string): boolean => {
  if (op === 'count') return true;
  if (op === 'min' || op === 'max') return ['number', 'decimal', 'time'].includes(family);
  return ['number', 'decimal'].includes(family);
};
