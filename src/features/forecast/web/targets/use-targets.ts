import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { api } from '../../../../platform/web/api.ts';
import type { SaveState } from '../../../../platform/web/ui/autosave.ts';
import { recordKeys } from '../../../../records/web/api/record.ts';
import type { Grouping } from '../../contract.ts';
import type { TargetPeriod } from '../../periods.ts';
import type { CellToSet, TargetChange, Targets } from '../../targets.ts';

// Kept beside the measures of targets, so that what makes those stale makes these stale.
const key = (...rest: unknown[]) => [...recordKeys.aggregates('target'), 'grid', ...rest];

export type Asked = { year?: number; period: TargetPeriod; by: Grouping };

export const useTargets = (asked: Asked) =>
  useQuery({
    queryKey: key(asked),
    queryFn: ({ signal }) => api.action<Targets>('target.grid', asked, { signal }),
    placeholderData: keepPreviousData,
  });

export const useTargetHistory = (year: number) =>
  useQuery({
    queryKey: key('history', year),
    queryFn: ({ signal }) =>
      api.action<{ changes: TargetChange[] }>('target.history', { year, limit: 12 }, { signal }),
  });

export type CellPlace = Pick<CellToSet, 'starts_on' | 'period' | 'group' | 'currency'>;
export type CellWrite = CellPlace & { amount: string | null };

export const placeKey = ({ starts_on, period, group, currency }: CellPlace): string =>
  `${group} ${currency} ${period} ${starts_on}`;

/** The version of what stands in a cell; null where nothing does. */
function seenVersion(targets: Targets | undefined, place: CellPlace): number | null {
  const row = [...(targets?.rows ?? []), ...(targets?.firm ?? [])].find(
    ({ group, currency }) => (group?.id ?? null) === place.group && currency === place.currency,
  );
  const cell =
    place.period === targets?.period
      ? row?.cells[place.starts_on]
      : place.period === 'year'
        ? row?.year
        : undefined;
  return cell?.version ?? null;
}

/** What is typed stands at once and is saved in the order it was typed; what comes while one saving is under way goes with the next. */
export function useTargetWrites(by: Grouping, targets: Targets | undefined) {
  const client = useQueryClient();
  const [shown, setShown] = useState<ReadonlyMap<string, string | null>>(new Map());
  const [state, setState] = useState<SaveState>('idle');
  const [error, setError] = useState<unknown>(null);
  const waiting = useRef(new Map<string, CellWrite>());
  const busy = useRef(false);
  const latest = useRef(targets);
  latest.current = targets;

  const refresh = useCallback(async () => {
    await Promise.all([
      client.invalidateQueries({ queryKey: recordKeys.aggregates('target') }),
      client.invalidateQueries({ queryKey: recordKeys.aggregates('deal') }),
    ]);
  }, [client]);

  const flush = useCallback(async () => {
    if (busy.current) return;
    busy.current = true;
    while (waiting.current.size) {
      const sent = [...waiting.current.values()];
      waiting.current = new Map();
      setState('saving');
      const cells = sent.map((cell) => ({ ...cell, version: seenVersion(latest.current, cell) }));
      try {
        await api.action('target.set', { by, cells });
        setError(null);
        setState('saved');
      } catch (failure) {
        setError(failure);
        setState('failed');
      }
      await refresh();
      setShown(new Map([...waiting.current].map(([at, { amount }]) => [at, amount])));
    }
    busy.current = false;
  }, [by, refresh]);

  const set = useCallback(
    (cells: readonly CellWrite[]) => {
      for (const cell of cells) waiting.current.set(placeKey(cell), cell);
      setShown((now) => new Map([...now, ...cells.map((cell) => [placeKey(cell), cell.amount] as const)]));
      void flush();
    },
    [flush],
  );
  return { set, shown, state, error, refresh };
}
