// What the screens of price lists ask for and get. Amounts and quantities are decimal texts.
import { z } from 'zod';

/** Prices of a list that the grid holds; more come by import and are read in the list of listed prices. */
export const mostPrices = 1000;
const decimal = z.string().regex(/^\d{1,15}(\.\d{1,6})?$/);

export const savePricesSchema = z.strictObject({
  id: z.uuid(),
  version: z.number().int().optional(),
  /** Fields of the list, as the API writes them. */
  values: z.record(z.string(), z.unknown()).default({}),
  /** Those that are new or changed. */
  prices: z
    .array(
      z.strictObject({
        id: z.uuid(),
        /** The one seen; absent for a price that is new. */
        version: z.number().int().optional(),
        product: z.uuid(),
        from_quantity: decimal.nullable(),
        price: z.strictObject({ amount: decimal, currency: z.string().regex(/^[A-Z]{3}$/) }),
      }),
    )
    .max(mostPrices)
    .default([]),
  removed: z
    .array(z.strictObject({ id: z.uuid(), version: z.number().int() }))
    .max(mostPrices)
    .default([]),
});
export type SavePrices = z.output<typeof savePricesSchema>;
export type PriceInput = SavePrices['prices'][number];

export interface Amount {
  amount: string;
  currency: string;
}

export interface ListedPrice {
  id: string;
  version: number;
  product: { id: string; title: string | null } | null;
  from_quantity: string | null;
  price: Amount | null;
  /** The product's own price. */
  catalogue: Amount | null;
}

export interface Customers {
  names: { id: string; title: string }[];
  /** There are more than are named. */
  more: boolean;
}

export interface PriceListView {
  list: { id: string; version: number; [field: string]: unknown };
  /** The list's, else the firm's. */
  currency: string;
  prices: ListedPrice[];
  /** Not all prices are here. */
  more: boolean;
  customers: Customers;
  may: { edit: boolean };
}

export interface PriceListLine {
  id: string;
  name: string;
  currency: string;
  valid_from: string | null;
  valid_to: string | null;
  general: boolean;
  prices: number;
  customers: Customers;
}

/** A product as a spreadsheet names it: by reference or name. */
export interface NamedProduct {
  id: string;
  title: string | null;
  price: Amount | null;
}
