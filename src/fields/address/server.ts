import { defineStorage } from '../../model/server/storage.ts';
import { type Address, addressParts, oneLine } from './value.ts';

// The first column is the whole line, so that "contains" looks at all of it and "empty" means all of it.
export const address = defineStorage<Address>({
  columns: [
    { suffix: '', type: 'text' },
    ...addressParts.map((part) => ({ suffix: `_${part}`, type: 'text' })),
  ],
  toCells: (value) => [oneLine(value), ...addressParts.map((part) => value[part])],
  fromCells([whole, ...cells]) {
    if (whole === null || whole === undefined) return null;
    return Object.fromEntries(addressParts.map((part, i) => [part, cells[i] ?? null])) as unknown as Address;
  },
});
