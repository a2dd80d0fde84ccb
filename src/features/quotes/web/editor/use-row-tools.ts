// What is done to lines: by keys, by pasting, by choosing a product. The focus follows.
import { type RefObject, useCallback, useMemo, useState } from 'react';
import { api } from '../../../../platform/web/api.ts';
import { useLanguage, useMessages } from '../../../../platform/web/language.tsx';
import { useAnnounce } from '../../../../platform/web/ui/announcer.tsx';
import type { Offer } from '../../contract.ts';
import { editorMessages } from '../../messages.ts';
import { useCellFocus } from '../grid/use-cell-focus.ts';
import type { RowTools } from './line-row.tsx';
import { pastedRows } from './paste.ts';
import { begun, type Column, emptyRow, isFilled, moved, offered, type Row, requantified } from './rows.ts';

type SetRows = (change: (rows: Row[]) => Row[]) => void;
type Of = { company: string | null; currency: string };

export function useRowTools(
  grid: RefObject<HTMLElement | null>,
  rows: readonly Row[],
  setRows: SetRows,
  { company, currency }: Of,
) {
  const m = useMessages(editorMessages);
  const { language } = useLanguage();
  const announce = useAnnounce();
  const [options, setOptions] = useState<Offer | null>(null);

  const focus = useCellFocus(grid, 'description');
  const change = useCallback<RowTools['change']>(
    (id, values) =>
      setRows((all) =>
        all.map((row) => {
          if (row.id !== id) return row;
          const next =
            values.quantity === undefined
              ? { ...row, ...values }
              : requantified({ ...row, ...values, quantity: row.quantity }, values.quantity);
          return isFilled(row) ? next : begun(next, all);
        }),
      ),
    [setRows],
  );
  const choose = useCallback<RowTools['choose']>(
    (row, { id, title }, quantity) => {
      const product = { id, title };
      const after = rows[rows.findIndex(({ id }) => id === row.id) + 1];
      change(row.id, { product, description: product.title, ...(quantity ? { quantity } : {}) });
      if (quantity && after) focus(after.id, 'description');
      else focus(row.id, 'quantity');
      void api
        .action<{ offer: Offer | null }>('quote.offer', { product: product.id, company, currency })
        .then(({ offer }) => {
          if (!offer) return;
          setRows((all) => all.map((one) => (one.id === row.id ? offered(one, offer) : one)));
          setOptions(offer.options.length ? offer : null);
        })
        .catch(() => {}); // the words stay; saving says what is wrong with the network
    },
    [rows, change, focus, setRows, company, currency],
  );
  const move = useCallback<RowTools['move']>(
    (id, step) => {
      setRows((all) => {
        const from = all.findIndex((row) => row.id === id);
        const to = from + step;
        if (from < 0 || to < 0 || to >= all.length - 1) return all;
        announce(m.moved({ row: to + 1 }));
        return moved(all, from, to);
      });
    },
    [setRows, announce, m],
  );
  const remove = useCallback<RowTools['remove']>(
    (id) => {
      const at = rows.findIndex((row) => row.id === id);
      const next = rows[at + 1] ?? rows[at - 1];
      setRows((all) => all.filter((row) => row.id !== id));
      if (next) focus(next.id, 'description');
    },
    [rows, setRows, focus],
  );
  const press = useCallback<RowTools['press']>(
    (event, row, column) => {
      if (event.nativeEvent.isComposing) return;
      const at = rows.findIndex(({ id }) => id === row.id);
      const go = (to: Row | undefined, where: Column) => {
        if (!to) return;
        event.preventDefault();
        focus(to.id, where);
      };
      if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
        event.preventDefault();
        move(row.id, event.key === 'ArrowUp' ? -1 : 1);
        return focus(row.id, column);
      }
      if ((event.ctrlKey || event.metaKey) && (event.key === 'Backspace' || event.key === 'Delete')) {
        event.preventDefault();
        if (at < rows.length - 1) remove(row.id);
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      // Enter goes down, to the beginning of a line that is still to be written. In words Shift+Enter breaks the line.
      if (event.key === 'Enter' && (!event.shiftKey || column !== 'description')) {
        const to = rows[event.shiftKey ? at - 1 : at + 1];
        return go(to, to && isFilled(to) ? column : 'description');
      }
      if (event.key === 'ArrowUp') return go(rows[at - 1], column);
      if (event.key === 'ArrowDown') return go(rows[at + 1], column);
    },
    [rows, focus, move, remove],
  );
  const paste = useCallback<RowTools['paste']>(
    (event, row) => {
      const fresh = pastedRows(event.clipboardData.getData('text/plain'), language);
      if (!fresh) return;
      event.preventDefault();
      setRows((all) => {
        const at = all.findIndex(({ id }) => id === row.id);
        // An empty line gives way; a written one stays, what is pasted comes after it.
        const until = isFilled(row) ? at + 1 : at;
        return [...all.slice(0, until), ...fresh, ...all.slice(at + 1)];
      });
    },
    [setRows, language],
  );
  const add = useCallback(
    (kind: Row['kind'], more: Partial<Row> = {}) => {
      const row = { ...emptyRow(kind), ...more };
      setRows((all) => [...all.filter((one, i) => i < all.length - 1 || isFilled(one)), row]);
      focus(row.id, 'description');
    },
    [setRows, focus],
  );
  const tools = useMemo(
    () => ({ change, choose, move, remove, press, paste }),
    [change, choose, move, remove, press, paste],
  );
  return { tools, add, options };
}
