// The prices as they are typed. The last row is always empty: writing in it makes the next.
import { newId } from '../../../../platform/lib/ids.ts';
import type { Amount, ListedPrice, PriceInput } from '../../price-lists/contract.ts';

export interface PriceRow {
  id: string;
  product: { id: string; title: string | null } | null;
  /** Typed where no product is chosen yet. */
  words: string | null;
  from_quantity: string | null;
  price: string | null;
  /** Of the price; that of the list where a price is typed. */
  currency: string;
  catalogue: Amount | null;
}

export const columns = ['product', 'from_quantity', 'price'] as const;
export type Column = (typeof columns)[number];

export const emptyRow = (currency: string): PriceRow => ({
  id: newId(),
  product: null,
  words: null,
  from_quantity: null,
  price: null,
  currency,
  catalogue: null,
});

export const rowOf = ({ id, product, from_quantity, price, catalogue }: ListedPrice, currency: string) => ({
  id,
  product,
  words: null,
  from_quantity,
  price: price?.amount ?? null,
  currency: price?.currency ?? currency,
  catalogue,
});

export const isFilled = (row: PriceRow): boolean =>
  Boolean(row.product || row.words || row.from_quantity || row.price);

/** It can be saved. */
export const isWhole = (row: PriceRow): boolean => row.product !== null && row.price !== null;

export function withEmptyLast(rows: readonly PriceRow[], currency: string): PriceRow[] {
  const last = rows.at(-1);
  return last && !isFilled(last) ? [...rows] : [...rows, emptyRow(currency)];
}

export const contentOf = (row: PriceRow): Omit<PriceInput, 'version'> => ({
  id: row.id,
  product: row.product!.id,
  from_quantity: row.from_quantity,
  price: { amount: row.price!, currency: row.currency },
});

/** What has the price of the same product from the same quantity on already. */
export const twinOf = (rows: readonly PriceRow[], row: PriceRow): PriceRow | undefined =>
  row.product
    ? rows.find(
        (one) =>
          one.id !== row.id &&
          one.product?.id === row.product!.id &&
          one.currency === row.currency &&
          Number(one.from_quantity ?? 0) === Number(row.from_quantity ?? 0),
      )
    : undefined;

const bare = (decimal: string | null) => (decimal?.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal);

/** Equal for what says the same: "5" is "5.00". */
export const contentKey = (row: PriceRow): string =>
  JSON.stringify([row.product?.id, bare(row.from_quantity), bare(row.price), row.currency]);
