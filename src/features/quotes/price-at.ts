// Which of the prices by quantity a quantity has.
import Big from 'big.js';
import type { PriceBreak } from './contract.ts';

/** `breaks` in rising order, the first from nothing on. */
export function breakAt(breaks: readonly PriceBreak[], quantity: string | null): PriceBreak | undefined {
  const many = new Big(quantity || '1');
  return breaks.findLast(({ from }) => many.gte(from));
}

/** The one that a greater quantity would have. */
export const nextBreak = (breaks: readonly PriceBreak[], quantity: string | null): PriceBreak | undefined =>
  breaks.find(({ from, unit_price }) => unit_price !== null && new Big(from).gt(quantity || '1'));
