import { defineStorage } from '../../model/server/storage.ts';
import { plainText } from './html-text.ts';

// Filters look at the words; a filter for “strong” must not find every note with bold in it.
export const richText = defineStorage<string>({
  columns: [
    { suffix: '', type: 'text' },
    { suffix: '_html', type: 'text' },
  ],
  toCells: (value) => [plainText(value), value],
  fromCells: ([, html]) => (html ?? null) as string | null,
});
