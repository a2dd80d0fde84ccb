// An amount as people type it into a grid, and a block of them as a spreadsheet copies it.

import type { Language } from '../../../platform/lib/language.ts';
import { readDecimal } from '../../number/read-decimal.ts';

/** Null empties the cell; undefined is no amount. `12k` is what people type for twelve thousand. */
export function readAmount(text: string, language: Language, digits: number): string | null | undefined {
  const bare = text.trim().replace(/[\p{Sc}\s]|[A-Z]{3}$/gu, '');
  if (bare === '') return text.trim() === '' ? null : undefined;
  if (bare === '-' || bare === '–') return null;
  const [, number = '', unit = ''] = /^(.*?)([kKmM]?)$/.exec(bare)!;
  const decimal = readDecimal(number, language);
  if (decimal === undefined || decimal.startsWith('-')) return undefined;
  const whole = moved(decimal, { k: 3, m: 6 }[unit.toLowerCase()] ?? 0);
  const [before = '', after = ''] = whole.split('.');
  return before.length <= 12 && after.length <= digits ? whole : undefined;
}

/** The point moved to the right. */
function moved(decimal: string, places: number): string {
  if (places === 0) return decimal;
  const [whole = '', rest = ''] = decimal.split('.');
  const digits = rest.padEnd(places, '0');
  const tail = digits.slice(places);
  return `${`${whole}${digits.slice(0, places)}`.replace(/^0+(?=\d)/, '')}${tail ? `.${tail}` : ''}`;
}

/** Rows and columns as a spreadsheet copies them; null when it is one value for one cell, or holds what is no amount. */
export function readBlock(text: string, language: Language, digits: number): (string | null)[][] | null {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  if (lines.length === 1 && !text.includes('\t')) return null;
  const block = lines.map((line) => line.split('\t').map((cell) => readAmount(cell, language, digits)));
  return block.flat().some((one) => one === undefined) ? null : (block as (string | null)[][]);
}
