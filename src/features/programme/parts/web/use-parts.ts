import { useQuery } from '@tanstack/react-query';
import { api } from '../../../../platform/web/api.ts';
import { programmeKey } from '../../home/web/use-home.ts';
import type { PartsListed } from '../contract.ts';

export const useParts = () =>
  useQuery({
    queryKey: [...programmeKey, 'parts'],
    queryFn: ({ signal }) => api.action<PartsListed>('programme.parts', {}, { signal }),
    placeholderData: (before) => before,
    staleTime: 30_000,
  });
