// Lines pasted from a spreadsheet: a text first, then as many figures as there are, in the order people write them.
import { readDecimal } from '../../../../fields/number/read-decimal.ts';
import type { Language } from '../../../../platform/lib/language.ts';
import { begun, emptyRow, type Row } from './rows.ts';

const head = /^(d[ée]signation|description|libell[ée]|article|produit|product|item)$/i;

/** Null when it is no more than words for one cell. */
export function pastedRows(text: string, language: Language): Row[] | null {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.split('\t').map((cell) => cell.trim()))
    .filter((cells) => cells.some(Boolean));
  if (lines.length === 0 || !text.includes('\t')) return null;
  const [first] = lines;
  const rows = head.test(first![0] ?? '') ? lines.slice(1) : lines;
  return rows.map((cells) => rowOf(cells, language));
}

function rowOf(cells: readonly string[], language: Language): Row {
  const [description = '', ...rest] = cells;
  const others = rest.filter(Boolean);
  if (others.length === 0) return { ...emptyRow('section'), description };
  const numbers = others.flatMap((cell) => {
    const percent = /%\s*$/.test(cell);
    const value = readDecimal(cell.replace(/[€$£%]|EUR|HT/gi, '').trim(), language);
    return value === undefined ? [] : [{ value, percent }];
  });
  const unit = others.find((cell) => /^[\p{L}²³/.]{1,20}$/u.test(cell)) ?? null;
  const amounts = numbers.filter(({ percent }) => !percent).map(({ value }) => value);
  const percents = numbers.filter(({ percent }) => percent).map(({ value }) => value);
  // One figure is a price; of two the first is how many.
  const [quantity, unit_price] = amounts.length > 1 ? amounts : ['1', amounts[0] ?? null];
  // Of two shares the first is the discount; a lone one is VAT, unless no such rate is known.
  const [discount, vat_rate] =
    percents.length > 1 ? percents : isRate(percents[0]) ? [null, percents[0]] : [percents[0] ?? null, null];
  const row = { ...emptyRow(), description, unit, quantity, unit_price, discount, vat_rate };
  return begun(row as Row, []);
}

const rates = new Set(['20', '10', '5.5', '2.1', '0']);
const isRate = (value: string | undefined): boolean => value !== undefined && rates.has(value);
