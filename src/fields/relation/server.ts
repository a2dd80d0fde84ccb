import { defineStorage } from '../../model/server/storage.ts';
import type { Reference } from './value.ts';

// The title comes from a join of the reading query, not from the cell.
export const relation = defineStorage<Reference>({
  columns: [{ suffix: '', type: 'uuid' }],
  toCells: (value) => [value.id],
  fromCells: ([cell], field) => (cell ? { id: cell as string, object: field.to! } : null),
});
