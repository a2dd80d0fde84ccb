// A filter or a sort, checked against the schema and the reader's rights, and made ready for either back end. Negative
// operators become `not` of their positive, so that a condition on something empty is simply false: the two back ends
// then cannot disagree about what is missing.
import { dayIn } from '../platform/lib/day.ts';
import { defineProblems, JalonError, type Problem, under } from '../platform/lib/errors.ts';
import type { Access } from './access.ts';
import type { Field, FieldPart, ParseContext } from './field.ts';
import type { ObjectSchema } from './object.ts';
import { type Key, type Operator, operandShapes, operatorFamilies } from './operators.ts';
import { isPeriod, periodBounds } from './period.ts';
import type { FieldCondition, Filter, StayCondition } from './query.ts';
import { objectOf, type Schema } from './schema.ts';

/** Who asks, when and where: what `me`, `mine`, `my_team`, `today` mean. */
export interface Asker {
  access: Access;
  me: string | null;
  team: readonly string[];
  /** Absent people whom the asker covers for: what is theirs is, until they are back, the asker’s too. */
  standsFor?: readonly string[];
  now: Date;
  timeZone: string;
  parse: ParseContext;
}

export type Condition =
  | { kind: 'constant'; value: boolean }
  | { kind: 'all' | 'any'; of: readonly Condition[] }
  | { kind: 'not'; of: Condition }
  /** `unit`: only of values in it; see `measured` in field.ts. */
  | {
      kind: 'field';
      field: Field;
      part?: string;
      operator: Operator;
      operand: Key | readonly Key[] | null;
      unit?: string;
    }
  /** Through a relation to one; false when there is none. */
  | { kind: 'via'; relation: Field; where: Condition }
  | {
      kind: 'count';
      object: string;
      field: Field;
      where: Condition;
      op: 'is' | 'lt' | 'lte' | 'gt' | 'gte';
      value: number;
    }
  /** What the operation made or changed. */
  | { kind: 'touched'; operation: string }
  /** Was at one of these values of the field. */
  | ({ kind: 'stayed'; field: Field } & Omit<StayCondition, 'stay'>);

export interface SortKey {
  field: Field;
  part?: string;
  descending: boolean;
}

const problems = defineProblems({
  field_unknown: { fr: 'Il n’y a pas de champ « {{field}} ».', en: 'There is no field “{{field}}”.' },
  stays_unknown: {
    fr: 'Les passages par le champ « {{field}} » ne peuvent pas être demandés ainsi.',
    en: 'Stays at the field “{{field}}” cannot be asked for like this.',
  },
  relation_unknown: { fr: 'Il n’y a pas de relation « {{name}} ».', en: 'There is no relation “{{name}}”.' },
  operator_unknown: {
    fr: 'Le champ « {{field}} » ne connaît pas l’opérateur « {{op}} ».',
    en: 'The field “{{field}}” has no operator “{{op}}”.',
  },
  operand_missing: {
    fr: 'L’opérateur « {{op}} » attend une valeur.',
    en: 'The operator “{{op}}” wants a value.',
  },
  operand_many: {
    fr: 'L’opérateur « {{op}} » attend une liste de 1 à 1 000 valeurs.',
    en: 'The operator “{{op}}” wants a list of 1 to 1,000 values.',
  },
  operand_pair: {
    fr: 'L’opérateur « {{op}} » attend deux valeurs.',
    en: 'The operator “{{op}}” wants two values.',
  },
  units_differ: {
    fr: 'Les deux valeurs ne sont pas dans la même devise.',
    en: 'The two values are not in the same currency.',
  },
  period_unknown: {
    fr: '« {{value}} » n’est pas une période connue.',
    en: '“{{value}}” is not a period we know.',
  },
  sort_impossible: { fr: 'On ne peut pas trier par « {{field}} ».', en: 'One cannot sort by “{{field}}”.' },
  too_deep: { fr: 'Ce filtre est trop profond.', en: 'This filter is too deep.' },
});

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

export interface Place {
  hops: Field[];
  field: Field;
  part?: string;
}

/** Where a path leads: relations to one, then a field, then perhaps a part of it. Undefined when it leads nowhere one may look. */
export function locate(
  schema: Schema,
  object: string,
  path: string,
  asker: Pick<Asker, 'access'>,
): Place | undefined {
  const hops: Field[] = [];
  const segments = path.split('.');
  let at = object;
  for (const [i, segment] of segments.entries()) {
    const field = schema.objects.get(at)?.fields.get(segment);
    if (!field || asker.access.hidden(at).has(segment)) return undefined;
    const rest = segments.length - i - 1;
    if (rest === 0) return { hops, field };
    if (rest === 1 && field.kind.parts?.[segments[i + 1]!]) return { hops, field, part: segments[i + 1] };
    if (!field.to || hops.length >= 3) return undefined;
    hops.push(field);
    at = field.to;
  }
  return undefined;
}

/** The field type that compares at a place: the field's own, or its part's. */
export function typeOf(schema: Schema, place: { field: Field; part?: string }) {
  if (!place.part) return place.field.kind;
  const part = place.field.kind.parts![place.part] as FieldPart;
  return schema.types[part.type]!;
}

interface Walk {
  schema: Schema;
  asker: Asker;
  found: Problem[];
  depth: number;
}

const nothing: Condition = { kind: 'constant', value: false };

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

function positive(op: Operator): { operator: Operator; negative: boolean } {
  if (op === 'is_not') return { operator: 'is', negative: true };
  if (op === 'not_in') return { operator: 'in', negative: true };
  if (op === 'empty') return { operator: 'not_empty', negative: true };
  return { operator: op, negative: false };
}

function readOperand(
  walk: Walk,
  place: Place,
  text: boolean,
  operator: Operator,
  value: unknown,
  path: string,
) {
  const shape = operandShapes[operator];
  if (shape === 'none') return null;
  if (shape === 'period') {
    if (!isPeriod(value)) return void report(walk, path, problems.period_unknown({ value: String(value) }));
    return periodKeys(walk.asker, typeOf(walk.schema, place).name, value);
  }
  const people = place.field.to === 'user';
  if (shape === 'many') {
    const { me, team, standsFor = [] } = walk.asker;
    if (people && value === 'my_team') return [...team, ...standsFor];
    if (people && value === 'mine') return me ? [me, ...standsFor] : [];
    if (!Array.isArray(value) || value.length < 1 || value.length > 1000) {
      return void report(walk, path, problems.operand_many({ op: operator }));
    }
    const keys = value.map((one, i) => readKey(walk, place, one, `${path}[${i}]`, operator));
    return keys.every((key) => key !== undefined) ? (keys as Key[]) : undefined;
  }
  if (shape === 'pair') {
    if (!Array.isArray(value) || value.length !== 2)
      return void report(walk, path, problems.operand_pair({ op: operator }));
    const keys = value.map((one, i) => readKey(walk, place, one, `${path}[${i}]`, operator));
    return keys.every((key) => key !== undefined) ? (keys as Key[]) : undefined;
  }
  if (text && (operator === 'contains' || operator === 'starts_with')) {
    if (typeof value === 'string' && value.length > 0 && value.length <= 200) return value;
    return void report(walk, path, problems.operand_missing({ op: operator }));
  }
  return readKey(walk, place, value, path, operator);
}

function readKey(walk: Walk, place: Place, value: unknown, path: string, op: Operator): Key | undefined {
  const type = typeOf(walk.schema, place);
  if (place.field.to === 'user' && value === 'me') return walk.asker.me ?? '';
  if (type.family === 'time' && (value === 'now' || value === 'today'))
    return momentKey(walk.asker, type.name, value);
  try {
    const parsed = type.parse(
      Array.isArray(value) ? value : (value as unknown),
      place.field,
      walk.asker.parse,
    );
    if (parsed === null) return void report(walk, path, problems.operand_missing({ op }));
    const key = type.key(parsed, place.field);
    // A set is asked about one member at a time.
    return Array.isArray(key) ? (key[0] as string | undefined) : key;
  } catch (error) {
    if (!(error instanceof JalonError)) throw error;
    walk.found.push(...under(path, error.problems));
    return undefined;
  }
}

function periodKeys(asker: Asker, type: string, period: string): Key[] {
  const [from, to] = periodBounds(period, asker.now, asker.timeZone);
  return [from, to].map((moment) => (type === 'date' ? dayIn(moment, asker.timeZone) : moment.toISOString()));
}

function momentKey(asker: Asker, type: string, which: 'now' | 'today'): Key {
  if (type === 'date') return dayIn(asker.now, asker.timeZone);
  return which === 'now'
    ? asker.now.toISOString()
    : periodBounds('today', asker.now, asker.timeZone)[0].toISOString();
}

function report(walk: Walk, path: string, error: JalonError): Condition {
  walk.found.push(...under(path, error.problems));
  return nothing;
}
