import { defineStorage } from '../../model/server/storage.ts';
import type { FileReference } from './value.ts';

export const file = defineStorage<FileReference>({
  columns: [
    { suffix: '', type: 'uuid' },
    { suffix: '_name', type: 'text' },
    { suffix: '_size', type: 'bigint' },
    { suffix: '_type', type: 'text' },
  ],
  toCells: (value) => [value.id, value.name, value.size, value.type],
  fromCells([id, name, size, type]) {
    if (id === null || id === undefined) return null;
    // The driver hands over big integers as text.
    const bytes = size === null || size === undefined ? null : Number(size);
    return {
      id: id as string,
      name: (name ?? null) as string | null,
      size: bytes,
      type: (type ?? null) as string | null,
    };
  },
});
