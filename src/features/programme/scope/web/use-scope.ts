import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../../platform/web/api.ts';
import { sessionKey } from '../../../../platform/web/session.ts';
import { programmeKey } from '../../home/web/use-home.ts';
import type { Scope } from '../contract.ts';

export const useScope = () =>
  useQuery({
    queryKey: [...programmeKey, 'scope'],
    queryFn: ({ signal }) => api.action<Scope>('programme.scope', {}, { signal }),
    placeholderData: (before) => before,
    staleTime: 30_000,
  });

/** After a decision about the scope: what one may see is other than before. */
export function useScopeChanged(): () => Promise<unknown> {
  const client = useQueryClient();
  return () =>
    Promise.all(
      [programmeKey, [sessionKey], ['schema'], ['records']].map((queryKey) =>
        client.invalidateQueries({ queryKey }),
      ),
    );
}
