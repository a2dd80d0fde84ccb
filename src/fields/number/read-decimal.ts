// A number as people and programs write it: `1234.5`, `1 234,5`, `1,234.5`, `1’234.50`, `(120)`, `1,2E+05`. The point is
// always a decimal point when it stands alone, for that is how the API writes; a lone comma with three digits after it is
// a thousands comma in English and a decimal comma in French.
import Big from 'big.js';
import type { Language } from '../../platform/lib/language.ts';

/** The canonical decimal (`-1234.5`), every digit kept; undefined when it is no number. */
export function readDecimal(input: unknown, language: Language): string | undefined {
  if (typeof input === 'number') return Number.isFinite(input) ? canonical(String(input)) : undefined;
  if (typeof input !== 'string' || input.length > 60) return undefined;
  const { negative, digits } = takeSign(input.trim().replace(/\s/g, ' ').replaceAll('’', "'"));
  const plain = withoutGroups(digits, language);
  return plain === undefined ? undefined : canonical(negative ? `-${plain}` : plain);
}

export const decimalsOf = (decimal: string): number => decimal.split('.')[1]?.length ?? 0;

function takeSign(text: string): { negative: boolean; digits: string } {
  const bracketed = /^\((.+)\)$/.exec(text);
  if (bracketed) return { negative: true, digits: bracketed[1]!.trim() };
  const signed = /^([-−–+])\s*(.+)$/.exec(text);
  return signed ? { negative: signed[1] !== '+', digits: signed[2]! } : { negative: false, digits: text };
}

function withoutGroups(text: string, language: Language): string | undefined {
  if (/^\d+(\.\d*)?$|^\.\d+$/.test(text)) return text;
  const scientific = /^(\d(?:[.,]\d+)?)e([+-]?\d{1,2})$/i.exec(text);
  if (scientific) return `${scientific[1]!.replace(',', '.')}e${scientific[2]}`;
  const groups = /^(\d{1,3}(?:([ '.,])\d{3})(?:\2\d{3})*)(?:([.,])(\d*))?$/.exec(text);
  if (groups) {
    const [, whole, separator, point, decimals = ''] = groups;
    const lone = whole!.split(separator!).length === 2 && !point;
    const decimalComma = lone && separator === ',' && language === 'fr';
    if (decimalComma) return whole!.replace(',', '.');
    if (separator !== point) return `${whole!.replaceAll(separator!, '')}.${decimals || '0'}`;
  }
  return /^\d+,\d*$|^,\d+$/.test(text) ? text.replace(',', '.') : undefined;
}

function canonical(text: string): string {
  const value = new Big(text.replace(/\.$/, '').replace(/^(-?)\./, '$10.'));
  return value.eq(0) ? '0' : value.toFixed();
}
