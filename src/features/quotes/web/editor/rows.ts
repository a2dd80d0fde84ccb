// The lines as they are typed. The last one is always empty: writing in it makes the next. What is typed is kept as decimal texts.
import { newId } from '../../../../platform/lib/ids.ts';
import type { LineInput, Offer, PriceBreak, QuoteLine } from '../../contract.ts';
import { breakAt } from '../../price-at.ts';
import type { PricedLine } from '../../totals.ts';

export interface Row extends Omit<LineInput, 'product' | 'version' | 'position'> {
  product: { id: string; title: string | null } | null;
  list_price: string | null;
  /** Prices by quantity, where there are several. */
  breaks?: PriceBreak[];
}

export const columns = ['description', 'quantity', 'unit', 'unit_price', 'discount', 'vat_rate'] as const;
export type Column = (typeof columns)[number];

export const emptyRow = (kind: Row['kind'] = 'line'): Row => ({
  id: newId(),
  kind,
  product: null,
  description: null,
  quantity: null,
  unit: null,
  unit_price: null,
  discount: null,
  vat_rate: null,
  billing: 'once',
  optional: false,
  list_price: null,
});

export const rowOf = ({ version: _version, position: _position, net: _net, ...row }: QuoteLine): Row => row;

export const isFilled = (row: Row): boolean =>
  Boolean(row.description || row.product || row.unit_price || row.quantity);

export function withEmptyLast(rows: readonly Row[]): Row[] {
  const last = rows.at(-1);
  return last && !isFilled(last) && last.kind === 'line' ? [...rows] : [...rows, emptyRow()];
}

/** What a first word in an empty line brings along. */
export function begun(row: Row, rows: readonly Row[], exempt = false): Row {
  if (row.kind !== 'line') return row;
  const before = rows.findLast((one) => one.kind === 'line' && one.vat_rate !== null);
  const vat_rate = row.vat_rate ?? (exempt ? '0' : (before?.vat_rate ?? '20'));
  return { ...row, quantity: row.quantity ?? '1', vat_rate };
}

export const offered = (row: Row, offer: Omit<Offer, 'options'>): Row => {
  const price = breakAt(offer.breaks, row.quantity)?.unit_price ?? offer.unit_price;
  return {
    ...row,
    product: offer.product,
    description: offer.product.title,
    quantity: row.quantity ?? '1',
    unit: offer.unit,
    unit_price: price,
    list_price: price,
    breaks: offer.breaks.length > 1 ? offer.breaks : undefined,
    vat_rate: offer.vat_rate ?? row.vat_rate ?? '20',
    billing: offer.billing,
  };
};

/** Another quantity has the price that the list gives it, unless another was typed. */
export function requantified(row: Row, quantity: string | null): Row {
  const next = { ...row, quantity };
  const [was, is] = [breakAt(row.breaks ?? [], row.quantity), breakAt(row.breaks ?? [], quantity)];
  if (!was || !is || was === is || !sameAmount(row.unit_price, was.unit_price)) return next;
  return { ...next, unit_price: is.unit_price, list_price: is.unit_price };
}

const sameAmount = (a: string | null, b: string | null): boolean =>
  a === b || (a !== null && b !== null && Number(a) === Number(b));

export const pricedRow = (row: Row): PricedLine & { listPrice: string | null } => ({
  kind: row.kind,
  quantity: row.quantity,
  unitPrice: row.unit_price,
  discount: row.discount,
  vatRate: row.vat_rate,
  optional: row.optional,
  billing: row.billing,
  listPrice: row.list_price,
});

/** What is sent of a line. */
export const contentOf = (row: Row, position: number): Omit<LineInput, 'version'> => {
  const { list_price: _list, breaks: _breaks, product, ...content } = row;
  return { ...content, position, product: product?.id ?? null };
};

export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = list.filter((_, i) => i !== from);
  return [...rest.slice(0, to), list[from]!, ...rest.slice(to)];
}
