// How a field goes into a spreadsheet: its columns and its cells. Made so that what is written comes back the same when it
// is imported: relations by name and by id, addresses in parts, amounts with their currency, numbers and dates as such.
import { TZDate } from '@date-fns/tz';
import type { Address } from '../../../fields/address/value.ts';
import type { Money } from '../../../fields/money/value.ts';
import type { Reference } from '../../../fields/relation/value.ts';
import { printChoice } from '../../../fields/select/value.ts';
import type { Field, PrintContext } from '../../../model/field.ts';
import { textIn } from '../../../platform/lib/language.ts';
import type { WrittenCell } from '../../../platform/server/tabular/write-cell.ts';

export type Headers = 'labels' | 'names';

export interface Shape {
  headers: Headers;
  format: 'csv' | 'xlsx';
}

export interface ExportedColumn {
  header: string;
  cell(value: unknown): WrittenCell;
}

/** In the reader's words, or as the API has it. */
export function columnsOf(field: Field, { headers, format }: Shape, context: PrintContext): ExportedColumn[] {
  const label = textIn(field.label, context.language);
  const name = headers === 'labels' ? label : field.name;
  const part = (said: string, key: string) =>
    headers === 'labels' ? `${label} (${said})` : `${field.name}_${key}`;
  const column = (header: string, cell: (value: never) => WrittenCell): ExportedColumn => ({
    header,
    cell: (value) => (value === null || value === undefined ? null : cell(value as never)),
  });
  if (field.to)
    return [
      column(name, (value: Reference) => value.title ?? null),
      column(part('id', 'id'), (value: Reference) => value.id),
    ];
  if (field.type === 'money')
    return [
      column(name, (value: Money) => exact(value.amount, format)),
      column(
        part(context.language === 'fr' ? 'devise' : 'currency', 'currency'),
        (value: Money) => value.currency,
      ),
    ];
  if (field.kind.parts)
    return Object.entries(field.kind.parts).map(([key, { label: said }]) =>
      column(
        part(textIn(said, context.language).toLowerCase(), key),
        (value: Address) => value[key as keyof Address],
      ),
    );
  return [column(name, (value: unknown) => cellOf(field, value, { headers, format }, context))];
}

function cellOf(
  field: Field,
  value: unknown,
  { headers, format }: Shape,
  context: PrintContext,
): WrittenCell {
  switch (field.type) {
    case 'number':
    case 'percent':
    case 'rating':
      return exact(String(value), format);
    case 'boolean':
      return headers === 'labels' ? field.kind.print(value, field, context) : (value as boolean);
    case 'date':
      return headers === 'labels' ? { kind: 'date', value: String(value) } : String(value);
    case 'date_time':
      return headers === 'labels'
        ? onTheClock(moment(field, String(value)), context.timeZone)
        : String(value);
    case 'tags':
      return (value as readonly string[]).join(', ');
    case 'select':
      return headers === 'labels' ? printChoice(String(value), field, context.language) : String(value);
    case 'multi_select':
      return listOf(value as readonly string[], field, headers, context);
    case 'country':
    case 'language':
    case 'file':
      return headers === 'labels' ? field.kind.print(value, field, context) : String(idOf(value));
    case 'rich_text':
      return headers === 'labels' ? field.kind.print(value, field, context) : String(value);
    case 'json':
      return JSON.stringify(value);
    default:
      return String(value);
  }
}

const idOf = (value: unknown): unknown => (typeof value === 'object' ? (value as { id: string }).id : value);

/** Workbooks keep fifteen digits: longer numbers travel there as texts. */
function exact(decimal: string, format: Shape['format']): WrittenCell {
  const digits = decimal.replace(/\D/g, '').replace(/^0+/, '').length;
  return digits > 15 && format === 'xlsx' ? decimal : { kind: 'number', value: decimal };
}

/** What nobody imports again can do without its milliseconds. */
const moment = (field: Field, iso: string): string =>
  field.readOnly ? iso.replace(/\.\d+Z$/, '.000Z') : iso;

/** The moment as the reader's clock shows it; the hour that comes twice in autumn, and its like, with its offset. */
function onTheClock(iso: string, timeZone: string): WrittenCell {
  const local = new TZDate(iso, timeZone);
  const two = (n: number, width = 2) => String(n).padStart(width, '0');
  const millis = local.getMilliseconds() ? `.${two(local.getMilliseconds(), 3)}` : '';
  const value = `${two(local.getFullYear(), 4)}-${two(local.getMonth() + 1)}-${two(local.getDate())}T${two(local.getHours())}:${two(local.getMinutes())}:${two(local.getSeconds())}${millis}`;
  const back = new TZDate(
    local.getFullYear(),
    local.getMonth(),
    local.getDate(),
    local.getHours(),
    local.getMinutes(),
    local.getSeconds(),
    local.getMilliseconds(),
    timeZone,
  );
  return back.getTime() === Date.parse(iso) ? { kind: 'datetime', value } : iso;
}

/** Labels, unless one holds what parts them. */
function listOf(keys: readonly string[], field: Field, headers: Headers, context: PrintContext): string {
  const labels = keys.map((key) => printChoice(key, field, context.language));
  return (headers === 'names' || labels.some((label) => /[,;|]/.test(label)) ? keys : labels).join(', ');
}
