// The budget and its edits: shown at once in the cell that was typed in, reckoned anew by the server.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { newId } from '../../../../platform/lib/ids.ts';
import { api } from '../../../../platform/web/api.ts';
import type { SaveState } from '../../../../platform/web/ui/autosave.ts';
import { useUpdateRecord } from '../../../../records/web/api/use-write.ts';
import { programmeKey } from '../../home/web/use-home.ts';
import type { Budget, Line } from '../contract.ts';

export const budgetKey = [...programmeKey, 'budget'] as const;

export const useBudget = () =>
  useQuery({
    queryKey: budgetKey,
    queryFn: ({ signal }) => api.action<Budget>('programme.budget', {}, { signal }),
    placeholderData: (before) => before,
    staleTime: 0,
  });

export const moneyFields = ['unit_cost', 'committed', 'spent', 'could_reach'] as const;
export type Cell = { id: string; field: keyof Line; value: string | boolean | null };

export function useBudgetWrites(currency: string | undefined) {
  const client = useQueryClient();
  const { mutateAsync } = useUpdateRecord('budget_line');
  const [state, setState] = useState<SaveState>('idle');
  const [error, setError] = useState<unknown>(null);
  /** Rejects when it is refused. */
  const save = useCallback(
    async (work: () => Promise<unknown>) => {
      setState('saving');
      setError(null);
      try {
        await work();
        setState('saved');
      } catch (failure) {
        setState('failed');
        throw failure;
      } finally {
        void client.invalidateQueries({ queryKey: [...programmeKey, 'return'] });
        await client.invalidateQueries({ queryKey: budgetKey });
      }
    },
    [client],
  );
  const run = useCallback((work: () => Promise<unknown>) => save(work).catch(setError), [save]);
  const set = useCallback(
    (cells: readonly Cell[]) => {
      client.setQueryData<Budget>(
        budgetKey,
        (budget) =>
          budget && {
            ...budget,
            lines: budget.lines.map((line) => {
              const own = cells.filter(({ id }) => id === line.id);
              return own.length
                ? { ...line, ...Object.fromEntries(own.map(({ field, value }) => [field, value])) }
                : line;
            }),
          },
      );
      const wire = ({ field, value }: Cell) =>
        (moneyFields as readonly string[]).includes(field)
          ? value === null
            ? null
            : { amount: value, currency }
          : field === 'quantity' && value !== null
            ? Number(value)
            : value;
      const byLine = Map.groupBy(cells, ({ id }) => id);
      void run(async () => {
        for (const [id, own] of byLine)
          await mutateAsync({ id, values: Object.fromEntries(own.map((cell) => [cell.field, wire(cell)])) });
      });
    },
    [client, currency, mutateAsync, run],
  );
  /** Rejects when they are refused. */
  const add = useCallback(
    (lines: readonly { name: string; kind: string; position: number }[]) =>
      save(() =>
        api.post(
          '/records/budget_line',
          lines.length === 1 ? { id: newId(), ...lines[0] } : { records: lines },
        ),
      ),
    [save],
  );
  const addMany = useCallback((lines: Parameters<typeof add>[0]) => add(lines).catch(setError), [add]);
  return { state, error, set, add, addMany, run };
}
