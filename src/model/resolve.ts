// A filter or a sort, checked against the schema and the reader's rights, and made ready for either back end. Negative
// operators become `not` of their positive, so that a condition on something empty is simply false: the two back ends
// then cannot disagree about what is missing.
import { JalonError, type Problem } from '../platform/lib/errors.ts';
import type { Access } from './access.ts';
import type { Asker, Condition, SortKey } from './condition.ts';
import type { ObjectSchema } from './object.ts';
import { positive, readOperand } from './operand.ts';
import { type Key, type Operator, operatorFamilies } from './operators.ts';
import { locate, type Place, typeOf } from './place.ts';
import type { FieldCondition, Filter, StayCondition } from './query.ts';
import { nothing, problems, report, type Walk } from './resolve-problems.ts';
import { objectOf, type Schema } from './schema.ts';

const deepest = 12;

/** Throws with every problem at its path (`filter.and[0].field`). */
export function resolveFilter(
  schema: Schema,
  object: string,
  filter: Filter,
  asker: Asker,
  path = 'filter',
): Condition {
  const found: Problem[] = [];
  const condition = resolve({ schema, asker, found, depth: 0 }, object, filter, path);
  if (found.length) throw new JalonError('invalid', found);
  return condition;
}

/** What of an object the asker may do this to, as a condition. Permissions are the firm's own: no field is hidden to them. */
export function accessCondition(
  schema: Schema,
  object: string,
  action: Parameters<Access['filter']>[1],
  asker: Asker,
): Condition {
  const reach = asker.access.filter(object, action);
  // The program itself, which is nobody, sees to private records too.
  const allowed = asker.me ? withinPrivacy(objectOf(schema, object), action, reach) : reach;
  if (typeof allowed === 'boolean') return { kind: 'constant', value: allowed };
  const open: Asker = { ...asker, access: { ...asker.access, hidden: () => new Set() } };
  return resolveFilter(schema, object, allowed, open, 'access');
}

const own: Filter = { field: 'owner', op: 'is', value: 'me' };

/** What one may not read one can't change either: the write path asks for both. */
function withinPrivacy(
  { private: kept }: ObjectSchema,
  action: Parameters<Access['filter']>[1],
  reach: boolean | Filter,
): boolean | Filter {
  if (!kept || reach === false) return reach;
  if (kept === true) return own;
  if (action !== 'read') return reach;
  const seen: Filter = { or: [own, kept.unless] };
  return reach === true ? seen : { and: [reach, seen] };
}

/** `last_name,-created_at` as keys. */
export function resolveSort(schema: Schema, object: string, sort: string, asker: Asker): SortKey[] {
  const names = sort
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
    .slice(0, 4);
  return names.map((name) => {
    const descending = name.startsWith('-');
    const bare = name.replace(/^-/, '');
    const place = locate(schema, object, bare, asker);
    if (!place || place.hops.length) throw problems.field_unknown({ field: bare }, 'sort');
    if (typeOf(schema, place).sortable === false) throw problems.sort_impossible({ field: bare }, 'sort');
    return { field: place.field, part: place.part, descending };
  });
}

function resolve(walk: Walk, object: string, filter: Filter, path: string): Condition {
  if (walk.depth > deepest) return report(walk, path, problems.too_deep());
  const deeper = { ...walk, depth: walk.depth + 1 };
  if ('and' in filter)
    return { kind: 'all', of: filter.and.map((one, i) => resolve(deeper, object, one, `${path}.and[${i}]`)) };
  if ('or' in filter)
    return { kind: 'any', of: filter.or.map((one, i) => resolve(deeper, object, one, `${path}.or[${i}]`)) };
  if ('not' in filter) return { kind: 'not', of: resolve(deeper, object, filter.not, `${path}.not`) };
  if ('some' in filter) return resolveCount(deeper, object, filter.some, filter.where, 'gte', 1, path);
  if ('none' in filter) return resolveCount(deeper, object, filter.none, filter.where, 'is', 0, path);
  if ('count' in filter)
    return resolveCount(deeper, object, filter.count, filter.where, filter.op, filter.value, path);
  if ('operation' in filter) return { kind: 'touched', operation: filter.operation.toLowerCase() };
  if ('stay' in filter) return resolveStay(walk, object, filter, path);
  return resolveField(walk, object, filter, path);
}

function resolveStay(walk: Walk, object: string, { stay, ...asked }: StayCondition, path: string): Condition {
  const field = objectOf(walk.schema, object).fields.get(stay);
  const kept = field?.stays;
  if (!kept || walk.asker.access.hidden(object).has(stay) || (asked.next && !kept.next))
    return report(walk, path, problems.stays_unknown({ field: stay }));
  const ids = [...asked.is, ...(asked.next ?? [])];
  if (field.to && !ids.every((id) => idPattern.test(id)))
    return report(walk, path, problems.stays_unknown({ field: stay }));
  return { kind: 'stayed', field, ...asked };
}

const idPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function resolveCount(
  walk: Walk,
  object: string,
  name: string,
  where: Filter | undefined,
  op: 'is' | 'lt' | 'lte' | 'gt' | 'gte',
  value: number,
  path: string,
): Condition {
  const reverse = objectOf(walk.schema, object).reverses.get(name);
  if (!reverse || walk.asker.access.hidden(reverse.object).has(reverse.field)) {
    return report(walk, path, problems.relation_unknown({ name }));
  }
  const field = objectOf(walk.schema, reverse.object).fields.get(reverse.field)!;
  const inner = where
    ? resolve(walk, reverse.object, where, `${path}.where`)
    : ({ kind: 'constant', value: true } as const);
  return {
    kind: 'count',
    object: reverse.object,
    field,
    where: readable(walk, reverse.object, inner),
    op,
    value,
  };
}

function resolveField(walk: Walk, object: string, filter: FieldCondition, path: string): Condition {
  const place = locate(walk.schema, object, filter.field, walk.asker);
  if (!place) return report(walk, `${path}.field`, problems.field_unknown({ field: filter.field }));
  const type = typeOf(walk.schema, place);
  if (!(operatorFamilies[type.family].operators as readonly string[]).includes(filter.op)) {
    return report(walk, `${path}.op`, problems.operator_unknown({ field: filter.field, op: filter.op }));
  }
  const { operator, negative } = positive(filter.op);
  const operand = readOperand(walk, place, type.family === 'text', operator, filter.value, `${path}.value`);
  if (operand === undefined) return nothing;
  const leaf = inUnits(walk, place, operator, operand, filter.value, `${path}.value`);
  const reached = place.hops.reduceRight<Condition>(
    (where, relation) => ({ kind: 'via', relation, where: readable(walk, relation.to!, where) }),
    leaf,
  );
  return negative ? { kind: 'not', of: reached } : reached;
}

/** Values that name their unit are compared within it: 10 000 € is not less than 20 000 ¥. */
function inUnits(
  walk: Walk,
  place: Place,
  operator: Operator,
  operand: Key | readonly Key[] | null,
  value: unknown,
  path: string,
): Condition {
  const { field, part } = place;
  const leaf = { kind: 'field', field, part, operator, operand } as const;
  const type = typeOf(walk.schema, place);
  const { measured } = type;
  if (!measured || operand === null) return leaf;
  const units = [operator === 'in' || operator === 'between' ? value : [value]]
    .flat(2)
    .map((one) =>
      measured.named(one) ? measured.unit(type.parse(one, field, walk.asker.parse)) : undefined,
    );
  const named = [...new Set(units.filter((unit) => unit !== undefined))];
  if (named.length === 0) return leaf;
  if (operator !== 'in') {
    if (named.length > 1) return report(walk, path, problems.units_differ());
    return { ...leaf, unit: named[0] };
  }
  const byUnit = Map.groupBy(operand as readonly Key[], (_, i) => units[i]);
  return { kind: 'any', of: [...byUnit].map(([unit, keys]) => ({ ...leaf, operand: keys, unit })) };
}

// What one may not read cannot be learnt through a filter either.
function readable(walk: Walk, object: string, where: Condition): Condition {
  const allowed = accessCondition(walk.schema, object, 'read', walk.asker);
  return allowed.kind === 'constant' && allowed.value ? where : { kind: 'all', of: [allowed, where] };
}
