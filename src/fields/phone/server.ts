import { defineStorage } from '../../model/server/storage.ts';
import { type Phone, phoneNumber } from './value.ts';

export const phone = defineStorage<Phone>({
  columns: [
    { suffix: '', type: 'text' },
    { suffix: '_raw', type: 'text' },
  ],
  toCells: (value) => [phoneNumber(value), typeof value === 'string' ? value : value.raw],
  fromCells([number, raw]) {
    if (number === null || number === undefined) return null;
    return raw === null || raw === undefined || raw === number
      ? (number as string)
      : { number: number as string, raw: raw as string };
  },
});
