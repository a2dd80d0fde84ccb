// What is in agendas, as the screen asks for it; whatever changes in them is read again.
import { keepPreviousData, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { api } from '../../../platform/web/api.ts';
import { useStream } from '../../../platform/web/stream.ts';
import type { AgendaWindow } from '../contract.ts';

export const agendaKey = 'agenda';

export interface Bounds {
  from: string;
  to: string;
}

export const useAgendaWindow = (people: readonly string[], { from, to }: Bounds) =>
  useQuery({
    queryKey: [agendaKey, 'window', people, from, to],
    queryFn: () => api.action<AgendaWindow>('agenda.window', { people, from, to }),
    enabled: people.length > 0,
    placeholderData: keepPreviousData,
  });

export interface Colleague {
  id: string;
  name: string;
  team: { id: string } | null;
}

/** Those of the firm who are there, by name. */
export const colleaguesQuery = queryOptions({
  queryKey: [agendaKey, 'colleagues'],
  staleTime: 5 * 60_000,
  queryFn: async () => {
    const page = await api.post<{ records: Colleague[] }>('/records/user/query', {
      fields: ['name', 'team'],
      filter: { field: 'active', op: 'is', value: true },
      sort: 'name',
      limit: 500,
    });
    return page.records;
  },
});

const watched = new Set(['activity', 'absence', 'participant']);
const gatherMs = 400;

export function useLiveAgenda(): void {
  const client = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  useStream((event) => {
    if (event.type === 'change' && !watched.has(event.object)) return;
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      void client.invalidateQueries({ queryKey: [agendaKey] });
    }, gatherMs);
  });
}
