// Whether what a column holds can be what a field wants: from 0 (it cannot) to 1. Headers lie less often than guesses about
// content, so doubt lowers the score and only a plain contradiction rules a field out.
import type { Field } from '../../../model/field.ts';
import { detectDateFormat } from '../../../platform/lib/tabular/date-text.ts';
import type { Seen } from './seen.ts';

const numeric = new Set([
  'number',
  'money',
  'percent',
  'id',
  'postal_code',
  'boolean',
  'siren',
  'siret',
  'phone',
]);

export function matchesContent(field: Field, part: string | null, { guess, samples }: Seen): number {
  const { kind } = guess;
  if (kind === 'empty') return 0.6;
  if (part !== null) return part === 'country' && numeric.has(kind) ? 0.4 : 1;
  switch (field.type) {
    case 'email':
      return kind === 'email' ? 1 : samples.some((cell) => cell.includes('@')) ? 0.9 : 0;
    case 'phone':
      return kind === 'phone' || samples.some((cell) => cell.replace(/\D/g, '').length >= 6) ? 1 : 0;
    case 'number':
    case 'percent':
    case 'rating':
      return numeric.has(kind) || samples.some((cell) => /\d/.test(cell)) ? 1 : 0;
    case 'money':
      return numeric.has(kind) || samples.some((cell) => /\d/.test(cell)) ? 1 : 0;
    case 'date':
    case 'date_time':
      return kind === 'date' || kind === 'datetime' || detectDateFormat(samples.slice(0, 50)).share > 0.4
        ? 1
        : 0;
    case 'boolean':
      return kind === 'boolean' ? 1 : samples.length <= 3 ? 0.7 : 0;
    case 'id':
      return kind === 'id' && samples.every((cell) => /^[0-9a-f]{8}-/i.test(cell)) ? 1 : 0;
    case 'relation':
    case 'user':
      return kind === 'date' || kind === 'datetime' || kind === 'boolean' ? 0 : 1;
    case 'select':
    case 'multi_select':
    case 'tags':
      return kind === 'long_text' || kind === 'date' ? 0.5 : 1;
    case 'web_address':
      return kind === 'email' ? 0 : 1;
    default:
      return kind === 'email' && field.type === 'text' && field.name !== 'external_id' ? 0.6 : 1;
  }
}
