// One's day as the server tells it, in one question, and told again when something of it changes.
import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { api } from '../../../platform/web/api.ts';
import { useSession } from '../../../platform/web/session.ts';
import { useStream } from '../../../platform/web/stream.ts';
import type { Day } from '../contract.ts';

const key = ['today'] as const;

/** @param all also what the day has no time for. */
export function useToday(all: boolean) {
  useLiveToday();
  return useQuery({
    queryKey: [...key, all],
    queryFn: ({ signal }) => api.action<Day>('today.list', { all }, { signal }),
    placeholderData: (before) => before,
    staleTime: 30_000,
  });
}

/** After something was done to a line: the next one may have come up for it. */
export const refreshDay = (client: QueryClient): Promise<void> => client.invalidateQueries({ queryKey: key });

const concerned = new Set(['activity', 'deal', 'lead', 'company', 'contact']);
const ownMs = 400;
// A busy firm changes something every second; a day is not told anew for each.
const othersMs = 10_000;

function useLiveToday(): void {
  const client = useQueryClient();
  const { user } = useSession();
  const timer = useRef<{ id: ReturnType<typeof setTimeout>; at: number }>(undefined);
  useEffect(() => () => clearTimeout(timer.current?.id), []);
  useStream((event) => {
    if (event.type === 'change' && !concerned.has(event.object)) return;
    const soon = event.type !== 'change' || event.actor === user.id || isShown(client, event.record_id);
    const at = Date.now() + (soon ? ownMs : othersMs);
    if (timer.current && timer.current.at <= at) return;
    clearTimeout(timer.current?.id);
    const id = setTimeout(() => {
      timer.current = undefined;
      void refreshDay(client);
    }, at - Date.now());
    timer.current = { id, at };
  });
}

function isShown(client: QueryClient, id: string): boolean {
  return client
    .getQueriesData<Day>({ queryKey: key })
    .some(
      ([, day]) =>
        day &&
        ([day.late, day.due, day.leads].some(({ records }) => records.some((record) => record.id === id)) ||
          day.suggestions.some(({ about }) => about.id === id)),
    );
}
