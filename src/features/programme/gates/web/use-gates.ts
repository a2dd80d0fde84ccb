import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../../platform/web/api.ts';
import { programmeKey } from '../../home/web/use-home.ts';
import type { Gates } from '../contract.ts';

export const useGates = () =>
  useQuery({
    queryKey: [...programmeKey, 'gates'],
    queryFn: ({ signal }) => api.action<{ gates: Gates | null }>('programme.gates', {}, { signal }),
    placeholderData: (before) => before,
    staleTime: 30_000,
  });

export function useGatesChanged(): () => Promise<unknown> {
  const client = useQueryClient();
  return () =>
    Promise.all([programmeKey, ['records']].map((queryKey) => client.invalidateQueries({ queryKey })));
}
