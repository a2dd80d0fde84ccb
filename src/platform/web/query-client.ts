import { MutationCache, QueryCache, QueryClient, type QueryKey } from '@tanstack/react-query';
import { ApiError } from './api.ts';
import { sessionKey } from './session.ts';

/**
 * The cache of what the server said. Data stays fresh for 30 s and the stream of changes freshens it sooner, so moving
 * between screens asks nothing twice. Only silence is asked again: a refusal stays a refusal. Writes are never repeated
 * by themselves. When any call finds the session gone, the session itself is asked again, and its gate shows the way in.
 */
export function createQueryClient(): QueryClient {
  const onError = (error: unknown, query?: { queryKey: QueryKey }) => {
    if (!(error instanceof ApiError) || error.code !== 'unauthenticated') return;
    if (query?.queryKey[0] !== sessionKey) void client.invalidateQueries({ queryKey: [sessionKey] });
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError: (error) => onError(error) }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        gcTime: 10 * 60_000,
        retry: (failures, error) => failures < 2 && isPassing(error),
        retryDelay: (failures) => 400 * 2 ** failures,
      },
      mutations: { retry: false },
    },
  });
  return client;
}

/** Whether the same call may well succeed in a moment. */
export function isPassing(error: unknown): boolean {
  return error instanceof ApiError && (error.code === 'unavailable' || error.code === 'timeout');
}
