// The comparisons people choose from. One word may stand for two operators: « est Lyon » and « est Lyon ou Paris » are the
// same to whoever reads them, `is` and `in` to the query language.
import type { Field } from '../../../model/field.ts';
import { type Operator, type OperatorFamilyName, operatorFamilies } from '../../../model/operators.ts';
import type { FieldCondition } from '../../../model/query.ts';

/** Families whose `is` takes one or more values. */
const severalValues = new Set<OperatorFamilyName>(['text', 'exact', 'set']);

const byFamily: Readonly<Record<OperatorFamilyName, readonly Operator[]>> = {
  text: ['contains', 'is', 'is_not', 'starts_with', 'empty', 'not_empty'],
  exact: ['is', 'is_not', 'empty', 'not_empty'],
  number: ['gte', 'lte', 'gt', 'lt', 'between', 'is', 'is_not', 'empty', 'not_empty'],
  decimal: ['gte', 'lte', 'gt', 'lt', 'between', 'is', 'is_not', 'empty', 'not_empty'],
  time: ['within', 'lt', 'gte', 'gt', 'lte', 'is', 'between', 'empty', 'not_empty'],
  boolean: ['is', 'empty', 'not_empty'],
  set: ['is', 'is_not', 'empty', 'not_empty'],
  presence: ['empty', 'not_empty'],
};

/** Nobody means a moment to the millisecond. */
const notForMoments = new Set<Operator>(['is', 'is_not']);

export function comparisonsOf({ type, kind }: Pick<Field, 'type' | 'kind'>): Operator[] {
  const known: readonly Operator[] = operatorFamilies[kind.family].operators;
  return byFamily[kind.family].filter(
    (operator) => known.includes(operator) && !(type === 'date_time' && notForMoments.has(operator)),
  );
}

export const takesSeveral = ({ kind }: Pick<Field, 'kind'>): boolean => severalValues.has(kind.family);

/** The comparison under which people find an operator. */
export function comparisonOf(field: Pick<Field, 'kind'>, operator: Operator): Operator {
  if (operator === 'in' || (operator === 'contains' && field.kind.family === 'set')) return 'is';
  return operator === 'not_in' ? 'is_not' : operator;
}

/** The values of a condition that takes several, whichever way it is written. */
export const valuesOf = ({ value }: FieldCondition): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null || value === '' ? [] : [value];

/** `is` of one, `in` of several. */
export function withValues(
  condition: FieldCondition,
  comparison: Operator,
  values: readonly unknown[],
): FieldCondition {
  const negative = comparison === 'is_not';
  if (values.length === 1 && values[0] === 'my_team') {
    return { field: condition.field, op: negative ? 'not_in' : 'in', value: 'my_team' };
  }
  if (values.length < 2) return { field: condition.field, op: negative ? 'is_not' : 'is', value: values[0] };
  return { field: condition.field, op: negative ? 'not_in' : 'in', value: values };
}

/** What a new condition begins with. A part (a city, a postal code) is meant whole, free text by a piece of it. */
export function firstCondition(path: string, field: Field, part: boolean): FieldCondition {
  const comparisons = comparisonsOf(field);
  const op = part && comparisons.includes('is') ? 'is' : comparisons[0]!;
  if (op === 'within') return { field: path, op, value: 'this_month' };
  if (field.kind.family === 'boolean') return { field: path, op, value: true };
  return { field: path, op };
}
