// Filters at hand, without the schema library that the server checks requests with: the browser carries this file alone.
import { operators } from './operators.ts';
import type { Filter } from './query.ts';

export const countOperators = ['is', 'lt', 'lte', 'gt', 'gte'] as const;

/** All of these at once; what is absent or true falls away. */
export function allOf(...filters: (Filter | undefined | true)[]): Filter | undefined {
  const present = filters.filter((filter): filter is Filter => filter !== undefined && filter !== true);
  return present.length > 1 ? { and: present } : present[0];
}

/** Has it the shape of a filter? What its fields and values mean is the server's to say. */
export function isFilter(value: unknown): value is Filter {
  if (typeof value !== 'object' || value === null) return false;
  const one = value as Record<string, unknown>;
  const inner = one.where === undefined || isFilter(one.where);
  if (typeof one.field === 'string') return (operators as readonly unknown[]).includes(one.op);
  for (const group of [one.and, one.or]) if (Array.isArray(group)) return group.every(isFilter);
  if (one.not !== undefined) return isFilter(one.not);
  if (typeof one.some === 'string' || typeof one.none === 'string') return inner;
  if (typeof one.operation === 'string') return /^[0-9a-f-]{36}$/i.test(one.operation);
  if (typeof one.stay === 'string') return isTexts(one.is) && (one.next === undefined || isTexts(one.next));
  if (typeof one.count !== 'string') return false;
  return inner && (countOperators as readonly unknown[]).includes(one.op) && Number.isInteger(one.value);
}

const isTexts = (value: unknown): boolean =>
  Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string');
