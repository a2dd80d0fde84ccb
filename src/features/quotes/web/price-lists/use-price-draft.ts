// A price list as it is being written: what is on the screen, what is saved, the difference between them, which saves itself, and the
// steps that Ctrl+Z takes back.
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { newId } from '../../../../platform/lib/ids.ts';
import { ApiError, api } from '../../../../platform/web/api.ts';
import { useAutosave } from '../../../../platform/web/ui/autosave.ts';
import { refreshLists } from '../../../../records/web/api/cache.ts';
import type { PriceListView } from '../../price-lists/contract.ts';
import { contentKey, contentOf, isFilled, isWhole, type PriceRow, rowOf, withEmptyLast } from './rows.ts';

export const priceListsKey = ['price-lists'] as const;
export const priceListKey = (id: string) => ['price-lists', id] as const;

type Values = Readonly<Record<string, unknown>>;
const mostSteps = 100;

export function usePriceDraft(initial: PriceListView) {
  const client = useQueryClient();
  const [view, setView] = useState(initial);
  const [rows, showRows] = useState(() => rowsOf(initial));
  const [values, showValues] = useState<Values>({});
  const now = useRef({ rows, values, view: initial });
  const saved = useRef(savedOf(initial));
  const steps = useRef<{ back: PriceRow[][]; forth: PriceRow[][]; key: string | null }>({
    back: [],
    forth: [],
    key: null,
  });
  /** What was taken out and comes back by Ctrl+Z is a new record: the old one is in the bin. */
  const reborn = useRef(new Map<string, string>());
  const alive = useCallback((row: PriceRow): PriceRow => {
    let id = row.id;
    while (reborn.current.has(id)) id = reborn.current.get(id)!;
    return id === row.id ? row : { ...row, id };
  }, []);

  const save = useCallback(async () => {
    const { rows, values, view } = now.current;
    const prices = rows
      .filter((row) => isWhole(row) && saved.current.get(row.id)?.content !== contentKey(row))
      .map((row) => ({ ...contentOf(row), version: saved.current.get(row.id)?.version }));
    const there = new Set(rows.filter(isFilled).map(({ id }) => id));
    const removed = [...saved.current]
      .filter(([id]) => !there.has(id))
      .map(([id, { version }]) => ({ id, version }));
    if (prices.length + removed.length + Object.keys(values).length === 0) return;
    const next = await api.action<PriceListView>('price_list.save', {
      id: view.list.id,
      ...(Object.keys(values).length ? { values, version: view.list.version } : {}),
      prices,
      removed,
    });
    saved.current = savedOf(next);
    for (const { id } of removed) reborn.current.set(id, newId());
    // What was typed since stays as typed.
    const rest = Object.fromEntries(
      Object.entries(now.current.values).filter(([name, value]) => value !== values[name]),
    );
    const fresh = now.current.rows.map(alive);
    now.current = { rows: fresh, values: rest, view: next };
    showRows(fresh);
    showValues(rest);
    setView(next);
    client.setQueryData(priceListKey(next.list.id), next);
    void client.invalidateQueries({ queryKey: priceListsKey, exact: true });
    refreshLists(client, 'price_list');
    refreshLists(client, 'price_list_item');
  }, [client, alive]);
  const autosave = useAutosave<void>(save);

  const show = useCallback(
    (next: readonly PriceRow[]) => {
      const whole = withEmptyLast(next, now.current.view.currency);
      now.current = { ...now.current, rows: whole };
      showRows(whole);
      autosave.change(undefined);
    },
    [autosave.change],
  );
  /** `key`: changes of one cell in a row are one step. */
  const setRows = useCallback(
    (change: (rows: PriceRow[]) => PriceRow[], key: string | null = null) => {
      const { current } = steps;
      if (key === null || key !== current.key)
        current.back = [...current.back, now.current.rows].slice(-mostSteps);
      current.forth = [];
      current.key = key;
      show(change(now.current.rows));
    },
    [show],
  );
  const step = useCallback(
    (from: 'back' | 'forth', to: 'back' | 'forth') => {
      const { current } = steps;
      const next = current[from].at(-1);
      if (!next) return;
      current[from] = current[from].slice(0, -1);
      current[to] = [...current[to], now.current.rows];
      current.key = null;
      show(next.map(alive));
    },
    [show, alive],
  );
  const undo = useCallback(() => step('back', 'forth'), [step]);
  const redo = useCallback(() => step('forth', 'back'), [step]);
  const setValue = useCallback(
    (name: string, value: unknown) => {
      const next = { ...now.current.values, [name]: value };
      now.current = { ...now.current, values: next };
      showValues(next);
      autosave.change(undefined);
    },
    [autosave.change],
  );
  /** Takes what the server has, and leaves what was typed. */
  const take = useCallback(
    (next: PriceListView) => {
      saved.current = savedOf(next);
      steps.current = { back: [], forth: [], key: null };
      const fresh = rowsOf(next);
      now.current = { rows: fresh, values: {}, view: next };
      showRows(fresh);
      showValues({});
      setView(next);
      client.setQueryData(priceListKey(next.list.id), next);
    },
    [client],
  );
  const conflict = autosave.error instanceof ApiError && autosave.error.code === 'conflict';
  return { view, rows, values, setRows, setValue, undo, redo, take, autosave, conflict };
}

export type PriceDraft = ReturnType<typeof usePriceDraft>;

const rowsOf = ({ prices, currency }: PriceListView): PriceRow[] =>
  withEmptyLast(
    prices.map((price) => rowOf(price, currency)),
    currency,
  );

const savedOf = ({ prices, currency }: PriceListView) =>
  new Map(
    prices.map((price) => [
      price.id,
      { version: price.version, content: contentKey(rowOf(price, currency)) },
    ]),
  );
