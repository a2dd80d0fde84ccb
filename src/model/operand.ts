// The value a condition compares with, read as what the field there holds: `me`, `today`, a period, one or many.
import { dayIn } from '../platform/lib/day.ts';
import { JalonError, under } from '../platform/lib/errors.ts';
import type { Asker } from './condition.ts';
import { type Key, type Operator, operandShapes } from './operators.ts';
import { isPeriod, periodBounds } from './period.ts';
import { type Place, typeOf } from './place.ts';
import { problems, report, type Walk } from './resolve-problems.ts';

/** The operator without its negation. */
export function positive(op: Operator): { operator: Operator; negative: boolean } {
  if (op === 'is_not') return { operator: 'is', negative: true };
  if (op === 'not_in') return { operator: 'in', negative: true };
  if (op === 'empty') return { operator: 'not_empty', negative: true };
  return { operator: op, negative: false };
}

export function readOperand(
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
