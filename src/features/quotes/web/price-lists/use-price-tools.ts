// What the keyboard and the clipboard do to the prices.
import type { ClipboardEvent, KeyboardEvent, RefObject } from 'react';
import { api } from '../../../../platform/web/api.ts';
import { useLanguage } from '../../../../platform/web/language.tsx';
import type { NamedProduct } from '../../price-lists/contract.ts';
import type { Product } from '../grid/product-cell.tsx';
import { useCellFocus } from '../grid/use-cell-focus.ts';
import { pastedFigures, pastedPrices, placeFigures, placePrices } from './paste.ts';
import { type Column, isFilled, type PriceRow } from './rows.ts';
import type { PriceDraft } from './use-price-draft.ts';

export interface PriceTools {
  change: (id: string, column: Column, values: Partial<PriceRow>) => void;
  choose: (id: string, product: Product, quantity: string | null) => void;
  remove: (id: string) => void;
  press: (event: KeyboardEvent<HTMLElement>, row: PriceRow, column: Column) => void;
  paste: (event: ClipboardEvent, row: PriceRow, column: Column) => void;
}

export function usePriceTools(grid: RefObject<HTMLElement | null>, draft: PriceDraft): PriceTools {
  const { language } = useLanguage();
  const { rows, setRows, undo, redo, view } = draft;
  const { currency } = view;

  const focus = useCellFocus(grid, 'product');
  const change: PriceTools['change'] = (id, column, values) =>
    setRows((all) => all.map((row) => (row.id === id ? { ...row, ...values } : row)), `${id}:${column}`);
  const choose: PriceTools['choose'] = (id, { price, ...product }, quantity) => {
    const more = quantity ? { from_quantity: quantity } : {};
    change(id, 'product', { product, words: null, catalogue: price, ...more });
    focus(id, 'price');
  };
  const remove: PriceTools['remove'] = (id) => {
    const at = rows.findIndex((row) => row.id === id);
    const next = rows[at + 1] ?? rows[at - 1];
    setRows((all) => all.filter((row) => row.id !== id));
    if (next) focus(next.id, 'product');
  };
  const press: PriceTools['press'] = (event, row, column) => {
    if (event.nativeEvent.isComposing) return;
    const at = rows.findIndex(({ id }) => id === row.id);
    const go = (to: PriceRow | undefined, where: Column) => {
      if (!to) return;
      event.preventDefault();
      focus(to.id, where);
    };
    const { key } = event;
    if (event.ctrlKey || event.metaKey) {
      const letter = key.toLowerCase();
      const does = letter === 'y' || (letter === 'z' && event.shiftKey) ? redo : letter === 'z' ? undo : null;
      if (does) {
        event.preventDefault();
        event.stopPropagation();
        does();
      } else if (key === 'Backspace' || key === 'Delete') {
        event.preventDefault();
        if (at < rows.length - 1) remove(row.id);
      }
      return;
    }
    if (event.altKey) return;
    // Enter goes down, to the beginning of a row that is still to be written.
    if (key === 'Enter') {
      const to = rows[event.shiftKey ? at - 1 : at + 1];
      return go(to, to && isFilled(to) ? column : 'product');
    }
    if (key === 'ArrowUp') return go(rows[at - 1], column);
    if (key === 'ArrowDown') return go(rows[at + 1], column);
  };
  const paste: PriceTools['paste'] = (event, row, column) => {
    const text = event.clipboardData.getData('text/plain');
    if (column !== 'product') {
      const block = pastedFigures(text, language);
      if (!block) return;
      event.preventDefault();
      return setRows((all) => placeFigures(all, row.id, column, block, currency));
    }
    const pasted = pastedPrices(text, language);
    if (!pasted) return;
    event.preventDefault();
    const place = (products: readonly (NamedProduct | null)[]) =>
      setRows((all) => placePrices(all, row.id, pasted, products, currency));
    const words = pasted.map((one) => one.words.slice(0, 250));
    void api
      .action<{ products: (NamedProduct | null)[] }>('price_list.name_products', { words })
      .then(({ products }) => place(products))
      .catch(() => place([])); // the words stay, each without its product
  };
  return { change, choose, remove, press, paste };
}
