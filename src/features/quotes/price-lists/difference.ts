// How far a listed price is from the catalogue's.
import Big from 'big.js';
import type { Amount } from './contract.ts';

/** Percent of the catalogue's price, to a tenth; null where they do not compare. Nothing is converted. */
export function differenceOf(price: Amount | null, catalogue: Amount | null): string | null {
  if (!price || !catalogue || price.currency !== catalogue.currency || Number(catalogue.amount) === 0)
    return null;
  return new Big(price.amount).minus(catalogue.amount).div(catalogue.amount).times(100).round(1).toFixed();
}
