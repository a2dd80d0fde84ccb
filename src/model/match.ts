// The query language in memory: does a record meet a condition, and which comes first. Used where there is no database
// (a record about to be created, offline reading) and held equal to the SQL by a property test.

import type { Condition, SortKey } from './condition.ts';
import type { Field, FieldType } from './field.ts';
import { compareKeys, type Key, meets } from './operators.ts';
import { typeOf } from './place.ts';
import type { Schema } from './schema.ts';

/** Values by field name; a relation's value is `{ id }`. */
export type Values = Readonly<Record<string, unknown>>;

/** What a condition may need beyond the record: the others around it. Binned records are not there. */
export interface Surroundings {
  related(object: string, id: string): Values | undefined;
  /** The records of `object` whose relation `field` leads to this id. */
  leadingTo(object: string, field: string, id: string): readonly Values[];
  /** Did the operation make or change the record of this id? */
  touched(operation: string, id: string): boolean;
  /** Was the record of this id there? */
  stayed(asked: Extract<Condition, { kind: 'stayed' }>, id: string): boolean;
}

export const alone: Surroundings = {
  related: () => undefined,
  leadingTo: () => [],
  touched: () => false,
  stayed: () => false,
};

export function matches(
  schema: Schema,
  record: Values,
  condition: Condition,
  around: Surroundings = alone,
): boolean {
  const test = (one: Condition, of: Values = record) => matches(schema, of, one, around);
  switch (condition.kind) {
    case 'constant':
      return condition.value;
    case 'all':
      return condition.of.every((one) => test(one));
    case 'any':
      return condition.of.some((one) => test(one));
    case 'not':
      return !test(condition.of);
    case 'field': {
      const type = typeOf(schema, condition);
      const whole = record[condition.field.name] ?? null;
      if (condition.unit && (whole === null || type.measured!.unit(whole) !== condition.unit)) return false;
      return meets(type.family, keyOf(schema, record, condition), condition.operator, condition.operand);
    }
    case 'via': {
      const id = relationId(record[condition.relation.name]);
      const related = id && around.related(condition.relation.to!, id);
      return related ? test(condition.where, related) : false;
    }
    case 'count': {
      const others = around.leadingTo(condition.object, condition.field.name, String(record.id));
      const n = others.filter((other) => test(condition.where, other)).length;
      return meets('number', n, condition.op, condition.value);
    }
    case 'touched':
      return around.touched(condition.operation, String(record.id));
    case 'stayed':
      return around.stayed(condition, String(record.id));
  }
}

/** The order of two records; what is empty comes last, and the id decides between equals. */
export function compareRecords(schema: Schema, a: Values, b: Values, sort: readonly SortKey[]): number {
  for (const by of sort) {
    const [x, y] = [keyOf(schema, a, by), keyOf(schema, b, by)];
    if (x === null && y === null) continue;
    if (x === null || y === null) return x === null ? 1 : -1;
    const order = compareKeys(typeOf(schema, by).family, x, y);
    if (order) return by.descending ? -order : order;
  }
  const order = String(a.id) < String(b.id) ? -1 : 1;
  return sort[0]?.descending ? -order : order;
}

/** What of a record is compared at a place; null when it is empty. */
export function keyOf(schema: Schema, record: Values, place: { field: Field; part?: string }): Key | null {
  const whole = record[place.field.name] ?? null;
  if (whole === null) return null;
  const type = typeOf(schema, place);
  const value = place.part ? (place.field.kind.parts![place.part]!.of(whole) ?? null) : whole;
  return value === null ? null : (type as FieldType).key(value, place.field);
}

export function relationId(value: unknown): string | undefined {
  return typeof value === 'string' ? value : ((value as { id?: string } | null)?.id ?? undefined);
}
