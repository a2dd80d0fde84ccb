import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { api } from '../../../../platform/web/api.ts';
import type { Foresight, LifeCycleSettings, StatusRule } from '../../contract.ts';

export type Saved = LifeCycleSettings & {
  saved_by: { id: string; name: string } | null;
  saved_at: string | null;
};

const settingsKey = ['life-cycle', 'settings'] as const;
const askAfterMs = 400;

export const useSettings = () =>
  useQuery({ queryKey: settingsKey, queryFn: () => api.action<Saved>('life_cycle.settings') });

export function useSave(): (settings: LifeCycleSettings) => Promise<void> {
  const client = useQueryClient();
  return useCallback(
    async (settings) => {
      client.setQueryData(settingsKey, await api.action<Saved>('life_cycle.save', settings));
    },
    [client],
  );
}

/** What these rules would do, asked once one has stopped typing. */
export function useForesight(rules: readonly StatusRule[] | undefined) {
  const [asked, setAsked] = useState(rules);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(rules), askAfterMs);
    return () => clearTimeout(timer);
  }, [rules]);
  return useQuery({
    queryKey: ['life-cycle', 'foresight', asked],
    queryFn: ({ signal }) => api.action<Foresight>('life_cycle.foresee', { rules: asked }, { signal }),
    placeholderData: keepPreviousData,
    enabled: asked !== undefined,
  });
}
