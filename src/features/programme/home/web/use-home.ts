import { useQuery } from '@tanstack/react-query';
import { api } from '../../../../platform/web/api.ts';
import type { Home } from '../contract.ts';

/** All that is asked of the programme lies under this key: whoever changes something of it invalidates it. */
export const programmeKey = ['programme'] as const;

export const useHome = () =>
  useQuery({
    queryKey: [...programmeKey, 'home'],
    queryFn: ({ signal }) => api.action<Home>('programme.home', {}, { signal }),
    placeholderData: (before) => before,
    staleTime: 30_000,
  });
