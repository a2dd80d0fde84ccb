import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../../platform/web/api.ts';
import { refreshObject } from '../../../../records/web/api/cache.ts';
import { programmeKey } from '../../home/web/use-home.ts';
import type { LeaderPlace, Owners } from '../contract.ts';

export const useOwners = () =>
  useQuery({
    queryKey: [...programmeKey, 'owners'],
    queryFn: ({ signal }) => api.action<Owners>('programme.owners', {}, { signal }),
    placeholderData: (before) => before,
  });

export function useAppoint() {
  const client = useQueryClient();
  return async (place: LeaderPlace, person: string): Promise<{ operation: string }> => {
    const done = await api.action<{ operation: string }>('programme.appoint', { place, person });
    // Not waited for: it is offered to be undone at once.
    void refreshObject(client, 'programme_member');
    void client.invalidateQueries({ queryKey: programmeKey });
    return done;
  };
}
