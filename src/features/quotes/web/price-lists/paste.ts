// Prices pasted from a spreadsheet: a product, from which quantity, the price; or figures alone, from the cell on and downwards.
import { readDecimal } from '../../../../fields/number/read-decimal.ts';
import type { Language } from '../../../../platform/lib/language.ts';
import type { NamedProduct } from '../../price-lists/contract.ts';
import { type Column, columns, emptyRow, isFilled, type PriceRow, twinOf } from './rows.ts';

export interface Pasted {
  words: string;
  from_quantity: string | null;
  price: string | null;
}

const head = /^(d[ée]signation|description|libell[ée]|article|produit|product|item|r[ée]f[ée]rence|sku)$/i;

const cellsOf = (text: string): string[][] =>
  text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.split('\t').map((cell) => cell.trim()))
    .filter((cells) => cells.some(Boolean));

const isBlock = (text: string): boolean => /\t|\n./.test(text.replace(/\r/g, ''));

function figure(cell: string, language: Language): string | null {
  const decimal = readDecimal(cell.replace(/[€$£%]|[A-Z]{3}|HT/g, '').trim(), language);
  return decimal === undefined || decimal.startsWith('-') || !/^\d{1,12}(\.\d{1,6})?$/.test(decimal)
    ? null
    : decimal;
}

/** Null when it is no more than words for one cell. Of several figures the first is the quantity, the second the price. */
export function pastedPrices(text: string, language: Language): Pasted[] | null {
  if (!isBlock(text)) return null;
  const lines = cellsOf(text);
  const body = head.test(lines[0]?.[0] ?? '') ? lines.slice(1) : lines;
  const pasted = body
    .filter(([words]) => words)
    .map(([words = '', ...rest]) => {
      const figures = rest.map((cell) => figure(cell, language));
      if (rest.length === 1) return { words, from_quantity: null, price: figures[0] ?? null };
      return { words, from_quantity: figures[0] ?? null, price: figures[1] ?? null };
    });
  return pasted.length ? pasted : null;
}

/** Figures for the cells from `column` on, row by row; null when it is one value, or holds what is no figure. */
export function pastedFigures(text: string, language: Language): (string | null)[][] | null {
  if (!isBlock(text)) return null;
  const block = cellsOf(text).map((cells) =>
    cells.map((cell) => (cell === '' ? null : (figure(cell, language) ?? undefined))),
  );
  return block.flat().includes(undefined) ? null : (block as (string | null)[][]);
}

/** A price that the list has already is changed where it stands; the others come from the row `at` on. */
export function placePrices(
  rows: readonly PriceRow[],
  at: string,
  pasted: readonly Pasted[],
  products: readonly (NamedProduct | null)[],
  currency: string,
): PriceRow[] {
  let all = [...rows];
  const fresh: PriceRow[] = [];
  for (const [i, { words, from_quantity, price }] of pasted.entries()) {
    const product = products[i] ?? null;
    const row: PriceRow = {
      ...emptyRow(currency),
      product: product && { id: product.id, title: product.title },
      words: product ? null : words,
      from_quantity,
      price,
      catalogue: product?.price ?? null,
    };
    const twin = twinOf([...all, ...fresh], row);
    const changed = (one: PriceRow) => (one.id === twin?.id ? { ...one, price: price ?? one.price } : one);
    if (!twin) fresh.push(row);
    else if (fresh.includes(twin)) fresh.splice(fresh.indexOf(twin), 1, changed(twin));
    else all = all.map(changed);
  }
  const place = all.findIndex(({ id }) => id === at);
  if (place < 0) return [...all, ...fresh];
  const until = isFilled(all[place]!) ? place + 1 : place;
  return [...all.slice(0, until), ...fresh, ...all.slice(place + 1)];
}

export function placeFigures(
  rows: readonly PriceRow[],
  at: string,
  column: Column,
  block: readonly (readonly (string | null)[])[],
  currency: string,
): PriceRow[] {
  const place = rows.findIndex(({ id }) => id === at);
  const targets = columns.slice(columns.indexOf(column));
  return rows.map((row, i) => {
    const line = block[i - place];
    if (i < place || !line) return row;
    const values = Object.fromEntries(targets.slice(0, line.length).map((name, j) => [name, line[j]]));
    return { ...row, ...values, ...('price' in values ? { currency } : {}) };
  });
}
