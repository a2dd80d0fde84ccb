import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { api } from '../../../../platform/web/api.ts';
import type { SaveState } from '../../../../platform/web/ui/autosave.ts';
import { refreshObject } from '../../../../records/web/api/cache.ts';
import { programmeKey } from '../../home/web/use-home.ts';
import type { Letter, RaciMatrix } from '../contract.ts';

export const raciKey = [...programmeKey, 'raci'] as const;

export const useRaci = () =>
  useQuery({
    queryKey: raciKey,
    queryFn: ({ signal }) => api.action<RaciMatrix>('raci.read', {}, { signal }),
    placeholderData: (before) => before,
    staleTime: 15_000,
  });

export interface Cell {
  task: string;
  person: string;
  letters: readonly Letter[];
  comment: string | null;
}

export const cellKey = (task: string, person: string): string => `${task} ${person}`;

/** What is typed stands at once and is saved in the order it was typed; what is refused goes back to what was. */
export function useCellWrites(onRefused: (error: unknown) => void) {
  const client = useQueryClient();
  const [shown, setShown] = useState<ReadonlyMap<string, Cell>>(new Map());
  const [state, setState] = useState<SaveState>('idle');
  const turn = useRef<Promise<unknown>>(Promise.resolve());
  const latest = useRef(0);

  const set = (cell: Cell, onSaved: (operation: string) => void) => {
    const mine = ++latest.current;
    setShown((before) => new Map(before).set(cellKey(cell.task, cell.person), cell));
    setState('saving');
    const done = async (outcome: SaveState) => {
      await client.invalidateQueries({ queryKey: programmeKey });
      // Only once nothing more is on its way is the screen what the server says.
      if (mine !== latest.current) return;
      setShown(new Map());
      setState(outcome);
    };
    turn.current = turn.current.then(async () => {
      try {
        const { operation } = await api.action<{ operation: string }>('raci.set', { cells: [cell] });
        void refreshObject(client, 'raci_assignment');
        void refreshObject(client, 'activity');
        onSaved(operation);
        await done('saved');
      } catch (error) {
        onRefused(error);
        await done('failed');
      }
    });
  };
  return { shown, state, set };
}
