import { defineStorage } from '../../model/server/storage.ts';
import { type Money, padAmount } from './value.ts';

export const money = defineStorage<Money>({
  columns: [
    { suffix: '', type: 'numeric' },
    { suffix: '_currency', type: 'text' },
  ],
  toCells: (value) => [value.amount, value.currency],
  fromCells: ([amount, currency]) =>
    amount === null || amount === undefined
      ? null
      : { amount: padAmount(String(amount), currency as string), currency: currency as string },
});
