import { defineStorage } from '../../model/server/storage.ts';

// Numeric, so that sums are exact; the driver hands it over as text.
export const number = defineStorage<number>({
  columns: [{ suffix: '', type: 'numeric' }],
  toCells: (value) => [value],
  fromCells: ([cell]) => (cell === null || cell === undefined ? null : Number(cell)),
});
