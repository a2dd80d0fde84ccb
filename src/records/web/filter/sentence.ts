// A filter as a sentence: « Ville est Lyon et Montant ≥ 10 000 € ». Pure: what it can't know by itself (the names of the
// records behind ids) it is given.
import type { Field, PrintContext } from '../../../model/field.ts';
import type { Operator } from '../../../model/operators.ts';
import { isPeriod, type namedPeriods } from '../../../model/period.ts';
import type { FieldCondition, Filter, StayCondition } from '../../../model/query.ts';
import type { WebSchema } from '../../../model/web/use-schema.tsx';
import { JalonError } from '../../../platform/lib/errors.ts';
import { formatsIn } from '../../../platform/lib/formats.ts';
import { type Language, textIn } from '../../../platform/lib/language.ts';
import { messagesIn, type Spoken } from '../../../platform/lib/messages.ts';
import { comparisonOf, valuesOf } from './comparisons.ts';
import { groupOf } from './filter-tree.ts';
import { filterMessages } from './messages.ts';
import { comparedField, lowered, placeLabel, placeOf } from './places.ts';

export interface Reading {
  schema: WebSchema;
  reader: PrintContext;
  /** The name of a record, when it is known. */
  titleOf: (object: string, id: string) => string | undefined;
  /** The file of an import, when the reader may know it. */
  fileOf: (operation: string) => string | undefined;
}

/** A condition's three members, so that the eye finds what matters: any may be ''. */
export interface Clause {
  subject: string;
  verb: string;
  value: string;
}

type Words = Spoken<typeof filterMessages>;

export function sentenceOf(filter: Filter, object: string, reading: Reading): string {
  return say(filter, object, reading, false);
}

export const clauseText = ({ subject, verb, value }: Clause): string =>
  [subject, verb, value].filter(Boolean).join(' ');

export function clauseOf(filter: Filter, object: string, reading: Reading): Clause {
  const m = wordsOf(reading);
  if ('field' in filter) return conditionClause(filter, object, reading);
  if ('some' in filter || 'none' in filter) {
    const name = 'some' in filter ? filter.some : filter.none;
    const reverse = reading.schema.objects.get(object)?.reverses.get(name);
    const things = reverse ? lowered(textIn(reverse.label, reading.reader.language)) : m.unknown;
    const verb = 'some' in filter ? m.some({ things }) : m.none({ things });
    const where =
      filter.where && reverse ? `${m.where} ${say(filter.where, reverse.object, reading, false)}` : '';
    return { subject: '', verb, value: where };
  }
  if ('operation' in filter) {
    const file = reading.fileOf(filter.operation);
    return { subject: '', verb: file ? m.byImport : m.byOperation, value: file ?? '' };
  }
  if ('stay' in filter) return stayClause(filter, object, reading);
  return { subject: '', verb: '', value: say(filter, object, reading, false) };
}

function stayClause(
  { stay, is, from, before, next }: StayCondition,
  object: string,
  reading: Reading,
): Clause {
  const m = wordsOf(reading);
  const field = reading.schema.objects.get(object)?.fields.get(stay);
  if (!field) return { subject: stay, verb: '', value: m.unknown };
  const formats = formatsIn(reading.reader.language, reading.reader.timeZone);
  const name = (value: string) => printOperand(value, field, reading, m);
  const either = (values: readonly string[]) =>
    new Intl.ListFormat(reading.reader.language, { type: 'disjunction' }).format(values.map(name));
  // The moment before which it was is the first of the day after.
  const last = before && formats.date(new Date(Date.parse(before) - 1));
  const span =
    from && last
      ? m.stayBetween({ from: formats.date(from), to: last })
      : from
        ? m.staySince({ from: formats.date(from) })
        : last
          ? m.stayUntil({ to: last })
          : '';
  return {
    subject: textIn(field.label, reading.reader.language),
    verb: m.stayed,
    value: [either(is), span, next ? m.stayThen({ next: either(next) }) : ''].filter(Boolean).join(' '),
  };
}

const wordsOf = ({ reader }: Reading): Words => messagesIn(filterMessages, reader.language);

function say(filter: Filter, object: string, reading: Reading, inside: boolean): string {
  const m = wordsOf(reading);
  if ('and' in filter || 'or' in filter) {
    const { join, items } = groupOf(filter);
    const text = items
      .map((one) => say(one, object, reading, true))
      .join(` ${join === 'and' ? m.and : m.or} `);
    return inside && items.length > 1 ? `(${text})` : text;
  }
  if ('not' in filter) return `${m.not} (${say(filter.not, object, reading, false)})`;
  if ('count' in filter) {
    const reverse = reading.schema.objects.get(object)?.reverses.get(filter.count);
    const things = reverse ? lowered(textIn(reverse.label, reading.reader.language)) : m.unknown;
    const words = { is: m.countIs, lt: m.countLt, lte: m.countLte, gt: m.countGt, gte: m.countGte };
    const where =
      filter.where && reverse ? ` ${m.where} ${say(filter.where, reverse.object, reading, true)}` : '';
    return `${words[filter.op]({ n: filter.value, things })}${where}`;
  }
  return clauseText(clauseOf(filter, object, reading));
}

function conditionClause(condition: FieldCondition, object: string, reading: Reading): Clause {
  const m = wordsOf(reading);
  const { language } = reading.reader;
  const place = placeOf(reading.schema, object, condition.field);
  if (!place) return { subject: condition.field, verb: '', value: m.unknown };
  const field = comparedField(reading.schema, place);
  const subject = placeLabel(place, language);
  const { op, value } = condition;
  if (op === 'empty') return { subject, verb: m.opEmpty, value: '' };
  if (op === 'not_empty') return { subject, verb: m.opNotEmpty, value: '' };
  const print = (one: unknown) => printOperand(one, field, reading, m);
  if (field.kind.family === 'time') return { subject, ...timeClause(op, value, field, reading, m, print) };
  if (op === 'between') {
    const [from, to] = Array.isArray(value) ? value : [];
    return { subject, verb: m.opIs, value: m.between({ from: print(from), to: print(to) }) };
  }
  if (value === 'my_team') {
    return { subject, verb: op === 'not_in' ? m.opNotIn : m.inMyTeam, value: m.myTeam };
  }
  const several = valuesOf(condition).map(print);
  if (op === 'not_in' && several.length > 1) return { subject, verb: m.opNotIn, value: several.join(', ') };
  const list = new Intl.ListFormat(language, { type: 'disjunction' }).format(several);
  return { subject, verb: operatorWord(comparisonOf(field, op), field, m), value: list };
}

function timeClause(
  op: Operator,
  value: unknown,
  field: Field,
  reading: Reading,
  m: Words,
  print: (one: unknown) => string,
): { verb: string; value: string } {
  const relative = value === 'today' || value === 'now';
  const day = print(value);
  switch (op) {
    case 'within':
      return { verb: m.opIs, value: periodWords(value, reading.reader.language) };
    case 'between': {
      const [from, to] = Array.isArray(value) ? value : [];
      return { verb: m.opIs, value: m.dayBetween({ from: print(from), to: print(to) }) };
    }
    case 'lt':
      return { verb: m.opIs, value: relative ? m.todayBefore : m.dayBefore({ day }) };
    case 'gt':
      return { verb: m.opIs, value: relative ? m.todayAfter : m.dayAfter({ day }) };
    case 'lte':
      return { verb: m.opIs, value: relative ? m.todayOrBefore : m.dayOrBefore({ day }) };
    case 'gte':
      return { verb: m.opIs, value: relative ? m.todayOrAfter : m.dayOrAfter({ day }) };
    default: {
      const days = valuesOf({ field: field.name, op, value }).map((one) =>
        one === 'today' ? m.today : m.dayIs({ day: print(one) }),
      );
      const verb = op === 'is_not' || op === 'not_in' ? m.opIsNot : m.opIs;
      return {
        verb,
        value: new Intl.ListFormat(reading.reader.language, { type: 'disjunction' }).format(days),
      };
    }
  }
}

/** A period in words: « cette semaine », « dans les 30 derniers jours ». */
export function periodWords(period: unknown, language: Language): string {
  const m = messagesIn(filterMessages, language);
  if (!isPeriod(period)) return '…';
  const days = /^(last|next)_(\d+)_days$/.exec(period);
  if (days) return (days[1] === 'last' ? m.last_n_days : m.next_n_days)({ count: Number(days[2]) });
  return m[period as (typeof namedPeriods)[number]];
}

/** The words of a comparison, as they are chosen from. */
export function operatorWord(operator: Operator, field: Pick<Field, 'kind'>, m: Words): string {
  const { family } = field.kind;
  const timed = family === 'time';
  const counted = family === 'number' || family === 'decimal';
  const set = family === 'set';
  const words: Record<Operator, string> = {
    is: timed ? m.opOn : counted ? '=' : set ? m.opContains : m.opIs,
    is_not: timed ? m.opNotOn : counted ? '≠' : set ? m.opContainsNot : m.opIsNot,
    in: counted ? '=' : set ? m.opContains : m.opIs,
    not_in: m.opNotIn,
    contains: m.opContains,
    starts_with: m.opStartsWith,
    empty: m.opEmpty,
    not_empty: m.opNotEmpty,
    lt: timed ? m.opBefore : '<',
    lte: timed ? m.opOnOrBefore : '≤',
    gt: timed ? m.opAfter : '>',
    gte: timed ? m.opOnOrAfter : '≥',
    between: m.opBetween,
    within: m.opWithin,
  };
  return words[operator];
}

/** A single operand as a reader writes it: a choice's label, a name for an id, « moi » for `me`. */
export function printOperand(value: unknown, field: Field, reading: Reading, m: Words): string {
  if (value === undefined || value === null || value === '') return '…';
  if (value === 'today' && field.kind.family === 'time') return m.today;
  if (field.to) {
    if (value === 'me') return m.me;
    if (value === 'my_team') return m.myTeam;
    const id = typeof value === 'object' ? (value as { id: string }).id : String(value);
    return reading.titleOf(field.to, id) ?? '…';
  }
  if (field.kind.family === 'boolean') return value === true || value === 'true' ? m.yes : m.no;
  if (field.type === 'date_time' && typeof value === 'string' && !Number.isNaN(Date.parse(value))) {
    const { language, timeZone } = reading.reader;
    const formats = formatsIn(language, timeZone);
    return formats.time(value) === formats.time('2026-01-01T00:00:00Z') && /T00:00/.test(value)
      ? formats.date(value)
      : `${formats.date(value)} ${formats.time(value)}`;
  }
  // An amount without a currency is compared whatever the currency: none is put beside it.
  const { measured } = field.kind;
  const { number } = reading.schema.types;
  if (measured && number && !measured.named(value)) {
    const plain = { ...field, type: 'number', kind: number };
    const parsed = number.parse(value, plain, reading.reader);
    if (parsed !== null) return number.print(parsed, plain, reading.reader);
  }
  try {
    const operand = field.kind.family === 'set' ? [value] : value;
    const parsed = field.kind.parse(operand, field, reading.reader);
    return parsed === null ? '…' : field.kind.print(parsed, field, reading.reader);
  } catch (error) {
    if (error instanceof JalonError) return String(value);
    throw error;
  }
}
