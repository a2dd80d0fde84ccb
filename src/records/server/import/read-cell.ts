// From a cell of the file to a value of a field, under the column's format. The field's own type has the last word: what it
// refuses is refused here in its words.

import type { Field, ParseContext } from '../../../model/field.ts';
import { dayIn } from '../../../platform/lib/day.ts';
import { fold } from '../../../platform/lib/fold.ts';
import { parseDate } from '../../../platform/lib/tabular/date-text.ts';
import { isRefused, parseNumber } from '../../../platform/lib/tabular/number-text.ts';
import { type Cell, textOfCell } from '../../../platform/lib/tabular/table.ts';
import type { Format } from '../../import-contract.ts';
import { rowProblems } from './messages.ts';
import { emptyExceptTexts } from './words.ts';

const textTypes = new Set(['text', 'long_text', 'rich_text', 'tags', 'address', 'relation', 'user']);

/** What counts as empty, for a field. `empties` are folded. */
export function isBlank(cell: Cell, field: Field, empties: ReadonlySet<string>): boolean {
  if (typeof cell !== 'string') return false;
  const text = cell.trim();
  if (text === '') return true;
  if (text.length > 60) return false;
  const folded = fold(text);
  return empties.has(folded) || (!textTypes.has(field.type) && emptyExceptTexts.has(folded));
}

/** The value; null for nothing. Throws a JalonError in the words of the field's type. */
export function readCell(cell: Cell, field: Field, format: Format, context: ParseContext): unknown {
  switch (field.type) {
    case 'date':
    case 'date_time':
      return readMoment(cell, field, format, context);
    case 'number':
    case 'percent':
    case 'rating':
      return field.kind.parse(readNumber(cell, format) ?? cell, field, context);
    case 'money':
      return readMoney(cell, null, field, format, context);
    case 'boolean':
      return field.kind.parse(cell, field, context);
    default:
      return field.kind.parse(textOfCell(cell), field, context);
  }
}

/** An amount, with the currency of its own column, of its sign, of the format, or the firm's. */
export function readMoney(
  cell: Cell,
  currency: string | null,
  field: Field,
  format: Format,
  context: ParseContext,
): unknown {
  const number = typeof cell === 'boolean' ? undefined : parseNumber(cell, decimalOf(format));
  if (number && !isRefused(number))
    return field.kind.parse(
      {
        amount: number.decimal,
        currency: currency ?? number.currency ?? format.currency ?? context.currency,
      },
      field,
      context,
    );
  if (number?.error === 'wrong_separator') throw rowProblems.number_mark({ value: textOfCell(cell) });
  const home = currency ?? format.currency;
  return field.kind.parse(textOfCell(cell), field, home ? { ...context, currency: home } : context);
}

function readNumber(cell: Cell, format: Format): string | number | undefined {
  if (typeof cell === 'boolean') return undefined;
  const number = parseNumber(cell, decimalOf(format));
  if (!isRefused(number)) return number.decimal;
  if (number.error === 'wrong_separator') throw rowProblems.number_mark({ value: textOfCell(cell) });
  return undefined;
}

const decimalOf = ({ decimal }: Format) => (decimal ? { decimal } : undefined);

function readMoment(cell: Cell, field: Field, format: Format, context: ParseContext): unknown {
  if (typeof cell === 'boolean') return field.kind.parse(textOfCell(cell), field, context);
  const found = parseDate(cell, { order: format.date });
  if ('error' in found) {
    if (found.error === 'wrong_order') throw rowProblems.date_order({ value: textOfCell(cell) });
    return field.kind.parse(textOfCell(cell), field, context);
  }
  const { value, kind } = found;
  if (field.type === 'date_time' || kind === 'date') return field.kind.parse(value, field, context);
  // A moment in a field of days: the day it is where the reader is.
  const zoned = /(?:Z|[+-]\d\d:\d\d)$/.test(value);
  const day = zoned ? dayIn(new Date(value), context.timeZone ?? 'UTC') : value.slice(0, 10);
  return field.kind.parse(day, field, context);
}
