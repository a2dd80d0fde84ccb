// A quote as it is being written: what is on the screen, what is saved, and the difference between them, which saves itself.
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { ApiError, api } from '../../../../platform/web/api.ts';
import { useStream } from '../../../../platform/web/stream.ts';
import { useAutosave } from '../../../../platform/web/ui/autosave.ts';
import { refreshLists } from '../../../../records/web/api/cache.ts';
import type { QuoteView } from '../../contract.ts';
import { contentOf, isFilled, type Row, rowOf, withEmptyLast } from './rows.ts';

export const quoteKey = (id: string) => ['quote', id] as const;

type Values = Readonly<Record<string, unknown>>;
type Saved = ReadonlyMap<string, { version: number; content: string }>;

export function useQuoteDraft(initial: QuoteView) {
  const client = useQueryClient();
  const [view, setView] = useState(initial);
  const [rows, showRows] = useState(() => withEmptyLast(initial.lines.map(rowOf)));
  const [values, showValues] = useState<Values>({});
  // What a save reads is what stands now, not what stood when it was asked for.
  const now = useRef({ rows, values, view: initial });
  const saved = useRef(savedOf(initial));

  const save = useCallback(async () => {
    const { rows, values, view } = now.current;
    const { contents, lines, removed } = unsavedLines(rows, saved.current);
    if (lines.length + removed.length + Object.keys(values).length === 0) return;
    const next = await api.action<QuoteView>('quote.save', {
      id: view.quote.id,
      ...(Object.keys(values).length ? { values, version: view.quote.version } : {}),
      lines,
      removed,
    });
    saved.current = savedOf(next);
    const kept = new Map(next.lines.map((line) => [line.id, line]));
    const sent = new Map(contents.map((content) => [content.id, JSON.stringify(content)]));
    const rest = Object.fromEntries(
      Object.entries(now.current.values).filter(([name, value]) => value !== values[name]),
    );
    // What was typed since stays as typed.
    const merged = now.current.rows.map((row, i) => {
      const line = kept.get(row.id);
      return line && sent.get(row.id) === JSON.stringify(contentOf(row, i)) ? rowOf(line) : row;
    });
    now.current = { rows: merged, values: rest, view: next };
    showRows(merged);
    showValues(rest);
    setView(next);
    client.setQueryData(quoteKey(next.quote.id), next);
    refreshLists(client, 'quote');
  }, [client]);
  const autosave = useAutosave<void>(save);

  const setRows = useCallback(
    (change: (rows: Row[]) => Row[]) => {
      const next = withEmptyLast(change(now.current.rows));
      now.current = { ...now.current, rows: next };
      showRows(next);
      autosave.change(undefined);
    },
    [autosave.change],
  );
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
    (next: QuoteView) => {
      saved.current = savedOf(next);
      const fresh = withEmptyLast(next.lines.map(rowOf));
      now.current = { rows: fresh, values: {}, view: next };
      showRows(fresh);
      showValues({});
      setView(next);
      client.setQueryData(quoteKey(next.quote.id), next);
    },
    [client],
  );
  // What others do to it is seen at once, unless one is in the middle of writing: then the save will say so.
  useStream((event) => {
    const { view } = now.current;
    const { id } = view.quote;
    const concerns =
      event.type === 'resumed' ||
      (event.object === 'quote' && event.record_id === id && event.version > Number(view.quote.version)) ||
      (event.object === 'quote_line' &&
        event.version > (saved.current.get(event.record_id)?.version ?? Number.POSITIVE_INFINITY));
    if (!concerns || hasUnsaved(now.current, saved.current)) return;
    void api
      .action<QuoteView>('quote.read', { id })
      .then((next) => hasUnsaved(now.current, saved.current) || take(next))
      .catch(() => {}); // it stays as it is; whatever is done next says what is wrong
  });
  const conflict = autosave.error instanceof ApiError && autosave.error.code === 'conflict';
  return { view, rows, values, setRows, setValue, take, save, autosave, conflict };
}

export type QuoteDraft = ReturnType<typeof useQuoteDraft>;

function unsavedLines(rows: readonly Row[], saved: Saved) {
  const filled = rows.filter(isFilled);
  const contents = filled.map(contentOf);
  const lines = contents
    .filter((content) => saved.get(content.id)?.content !== JSON.stringify(content))
    .map((content) => ({ ...content, version: saved.get(content.id)?.version }));
  const there = new Set(filled.map(({ id }) => id));
  const removed = [...saved].filter(([id]) => !there.has(id)).map(([id, { version }]) => ({ id, version }));
  return { contents, lines, removed };
}

function hasUnsaved({ rows, values }: { rows: readonly Row[]; values: Values }, saved: Saved): boolean {
  const { lines, removed } = unsavedLines(rows, saved);
  return lines.length + removed.length + Object.keys(values).length > 0;
}

const savedOf = ({ lines }: QuoteView): Saved =>
  new Map(
    lines.map((line) => [
      line.id,
      { version: line.version, content: JSON.stringify(contentOf(rowOf(line), line.position)) },
    ]),
  );
