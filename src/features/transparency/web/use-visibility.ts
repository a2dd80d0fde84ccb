import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../platform/web/api.ts';
import type { Visibility } from '../contract.ts';

const key = ['transparency'] as const;

export const useVisibility = () =>
  useQuery({
    queryKey: key,
    queryFn: ({ signal }) => api.action<Visibility>('transparency.read', {}, { signal }),
  });

export interface Look {
  day: string;
  viewer: { id: string; name: string };
  first_at: string;
  last_at: string;
}

export const useLooks = () =>
  useQuery({
    queryKey: [...key, 'looks'],
    queryFn: async ({ signal }) =>
      (await api.action<{ looks: Look[] }>('agenda.looks', {}, { signal })).looks,
  });

/** Sends what is contested, or an answer to it. */
export function useSend(action: 'transparency.contest' | 'transparency.answer') {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: object) => api.action(action, input),
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
  });
}
