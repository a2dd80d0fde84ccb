// A filter as the bar edits it: conditions joined by one word, with groups one level deep. What is deeper or negated is kept
// as it is and only shown.
import { operandShapes } from '../../../model/operators.ts';
import { isPeriod } from '../../../model/period.ts';
import type { FieldCondition, Filter } from '../../../model/query.ts';

export interface Group {
  join: 'and' | 'or';
  items: readonly Filter[];
}

export type RelationCondition = { some: string; where?: Filter } | { none: string; where?: Filter };

export const isCondition = (filter: Filter): filter is FieldCondition => 'field' in filter;
export const isRelationCondition = (filter: Filter): filter is RelationCondition =>
  'some' in filter || 'none' in filter;
export const isGroup = (filter: Filter): filter is { and: readonly Filter[] } | { or: readonly Filter[] } =>
  'and' in filter || 'or' in filter;

export function groupOf(filter: Filter | undefined, join: Group['join'] = 'and'): Group {
  if (!filter) return { join, items: [] };
  if ('and' in filter) return { join: 'and', items: filter.and };
  if ('or' in filter) return { join: 'or', items: filter.or };
  return { join, items: [filter] };
}

export function filterOf({ join, items }: Group): Filter | undefined {
  if (items.length < 2) return items[0];
  return join === 'and' ? { and: items } : { or: items };
}

/** 0 is the bar, 1 a group in it, 2 the conditions of related records, where nothing is nested further. */
export type Depth = 0 | 1 | 2;

/** May the bar edit this, where it stands? */
export function isEditable(filter: Filter, depth: Depth): boolean {
  if (isCondition(filter)) return true;
  if (isRelationCondition(filter)) return depth < 2 && groupOf(filter.where).items.every(isCondition);
  return depth === 0 && isGroup(filter) && groupOf(filter).items.every((one) => isEditable(one, 1));
}

/** Has a condition all it needs to be asked? */
export function isComplete(filter: Filter): boolean {
  if (isGroup(filter)) return groupOf(filter).items.length > 0 && groupOf(filter).items.every(isComplete);
  if (!isCondition(filter)) return true;
  const { op, value } = filter;
  switch (operandShapes[op]) {
    case 'none':
      return true;
    case 'one':
      return isValue(value);
    case 'many':
      return value === 'my_team' || (Array.isArray(value) && value.length > 0 && value.every(isValue));
    case 'pair':
      return Array.isArray(value) && value.length === 2 && value.every(isValue);
    case 'period':
      return isPeriod(value);
  }
}

const isValue = (value: unknown): boolean => value !== undefined && value !== null && value !== '';
