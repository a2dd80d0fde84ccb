// The operators of the query language, by family. A family says which operators a field type knows, what operand each
// takes, and what they mean in memory; `server/operators.ts` says the same in SQL. Text is compared folded.
import { compareDecimals } from '../platform/lib/decimal.ts';
import { fold } from '../platform/lib/fold.ts';

export const operators = [
  'is',
  'is_not',
  'in',
  'not_in',
  'contains',
  'starts_with',
  'empty',
  'not_empty',
  'lt',
  'lte',
  'gt',
  'gte',
  'between',
  'within',
] as const;
export type Operator = (typeof operators)[number];

export type Key = string | number | boolean | readonly string[];
/** none: no value · one: a value · many: an array · pair: [from, to], both included · period: a relative period. */
export type OperandShape = 'none' | 'one' | 'many' | 'pair' | 'period';

export const operandShapes: Readonly<Record<Operator, OperandShape>> = {
  is: 'one',
  is_not: 'one',
  in: 'many',
  not_in: 'many',
  contains: 'one',
  starts_with: 'one',
  empty: 'none',
  not_empty: 'none',
  lt: 'one',
  lte: 'one',
  gt: 'one',
  gte: 'one',
  between: 'pair',
  within: 'period',
};

interface OperatorFamily {
  operators: readonly Operator[];
  compare(a: Key, b: Key): number;
}

const comparing = [
  'is',
  'is_not',
  'in',
  'not_in',
  'lt',
  'lte',
  'gt',
  'gte',
  'between',
  'empty',
  'not_empty',
] as const;

export const operatorFamilies = {
  /** Free text: folded, fragments and beginnings. */
  text: {
    operators: ['is', 'is_not', 'in', 'not_in', 'contains', 'starts_with', 'empty', 'not_empty'],
    compare: byText,
  },
  /** Codes and ids: equal or not. */
  exact: { operators: ['is', 'is_not', 'in', 'not_in', 'empty', 'not_empty'], compare: compareCodes },
  number: { operators: comparing, compare: (a, b) => Number(a) - Number(b) },
  decimal: { operators: comparing, compare: (a, b) => compareDecimals(String(a), String(b)) },
  /** Dates (YYYY-MM-DD) and moments (ISO 8601 UTC, milliseconds): their order is that of their text. */
  time: { operators: [...comparing, 'within'], compare: compareCodes },
  boolean: { operators: ['is', 'is_not', 'empty', 'not_empty'], compare: (a, b) => Number(a) - Number(b) },
  /** Several keys at once, folded: `is` and `in` ask for one in common, `contains` is another name for `is`. */
  set: { operators: ['is', 'is_not', 'in', 'not_in', 'contains', 'empty', 'not_empty'], compare: () => 0 },
  /** There or not there. */
  presence: { operators: ['empty', 'not_empty'], compare: () => 0 },
} as const satisfies Record<string, OperatorFamily>;

export type OperatorFamilyName = keyof typeof operatorFamilies;

/** Does a key (null when the field is empty) meet the operator? Operands are keys too, periods already resolved to pairs. */
export function meets(
  family: OperatorFamilyName,
  key: Key | null,
  operator: Operator,
  operand: Key | readonly Key[] | null,
): boolean {
  if (operator === 'empty') return key === null;
  if (operator === 'not_empty') return key !== null;
  if (operator === 'is_not') return !meets(family, key, 'is', operand);
  if (operator === 'not_in') return !meets(family, key, 'in', operand);
  if (key === null) return false;
  if (family === 'set') return meetsSet(key as readonly string[], operator, operand);
  if (operator === 'contains') return fold(String(key)).includes(fold(String(operand)));
  if (operator === 'starts_with') return fold(String(key)).startsWith(fold(String(operand)));
  const compare = (other: Key) => operatorFamilies[family].compare(key, other);
  switch (operator) {
    case 'is':
      return compare(operand as Key) === 0;
    case 'in':
      return (operand as readonly Key[]).some((one) => compare(one) === 0);
    case 'lt':
      return compare(operand as Key) < 0;
    case 'lte':
      return compare(operand as Key) <= 0;
    case 'gt':
      return compare(operand as Key) > 0;
    case 'gte':
      return compare(operand as Key) >= 0;
    case 'between':
      return compare((operand as Key[])[0]!) >= 0 && compare((operand as Key[])[1]!) <= 0;
    case 'within':
      return compare((operand as Key[])[0]!) >= 0 && compare((operand as Key[])[1]!) < 0;
  }
}

/** The order of two keys of a family; what is empty comes last either way, which the caller sees to. */
export const compareKeys = (family: OperatorFamilyName, a: Key, b: Key): number =>
  operatorFamilies[family].compare(a, b);

function meetsSet(
  keys: readonly string[],
  operator: Operator,
  operand: Key | readonly Key[] | null,
): boolean {
  const wanted = operator === 'in' ? (operand as readonly string[]) : [operand as string];
  const held = new Set(keys.map(fold));
  return wanted.some((one) => held.has(fold(one)));
}

function byText(a: Key, b: Key): number {
  return compareCodes(fold(String(a)), fold(String(b)));
}

// By code point, as PostgreSQL's "C" collation does; JavaScript's own order differs beyond the basic plane.
export function compareCodes(a: Key, b: Key): number {
  if (a === b) return 0;
  const [x, y] = [Array.from(String(a)), Array.from(String(b))];
  for (let i = 0; i < Math.min(x.length, y.length); i++) {
    const difference = x[i]!.codePointAt(0)! - y[i]!.codePointAt(0)!;
    if (difference) return difference;
  }
  return x.length - y.length;
}
