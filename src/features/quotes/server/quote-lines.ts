// The lines of a quote as its screen and its document show them. Whoever may see the quote may see them.
import type { Reference } from '../../../fields/relation/value.ts';
import { asProgram } from '../../../model/server/as-program.ts';
import type { Context } from '../../../model/server/context.ts';
import { readPage } from '../../../records/server/read.ts';
import type { ApiRecord } from '../../../records/server/select.ts';
import { mostLines, type QuoteLine } from '../contract.ts';
import type { PricedLine } from '../totals.ts';

export async function readLines(ctx: Context, quote: string): Promise<QuoteLine[]> {
  const { records } = await readPage(asProgram(ctx), 'quote_line', {
    filter: { field: 'quote', op: 'is', value: quote },
    sort: 'position,id',
    limit: mostLines,
  });
  return records.map(lineOf);
}

const lineOf = (record: ApiRecord): QuoteLine => ({
  id: record.id,
  version: Number(record.version),
  position: Number(record.position ?? 0),
  kind: record.kind as QuoteLine['kind'],
  product: record.product
    ? { id: (record.product as Reference).id, title: (record.product as { title?: string }).title ?? null }
    : null,
  description: text(record.description),
  quantity: text(record.quantity),
  unit: text(record.unit),
  unit_price: amount(record.unit_price),
  list_price: amount(record.list_price),
  discount: text(record.discount),
  vat_rate: text(record.vat_rate),
  billing: (record.billing as QuoteLine['billing'] | null) ?? 'once',
  optional: record.optional === true,
  net: amount(record.net),
});

export const priced = (line: QuoteLine): PricedLine & { listPrice: string | null } => ({
  kind: line.kind,
  quantity: line.quantity,
  unitPrice: line.unit_price,
  discount: line.discount,
  vatRate: line.vat_rate,
  optional: line.optional,
  billing: line.billing,
  listPrice: line.list_price,
});

const text = (value: unknown): string | null =>
  value === null || value === undefined ? null : String(value);
const amount = (value: unknown): string | null => (value as { amount: string } | null)?.amount ?? null;
