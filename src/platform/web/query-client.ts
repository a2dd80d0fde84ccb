import { QueryClient } from '@tanstack/react-query';
import { ApiError } from './api.ts';

/**
 * The cache of what the server said. Data stays fresh for 30 s and the stream of changes freshens it sooner, so moving
 * between screens asks nothing twice. Only silence is asked again: a refusal stays a refusal. Writes are never repeated
 * by themselves.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
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
}

/** Whether the same call may well succeed in a moment. */
export function isPassing(error: unknown): boolean {
  return error instanceof ApiError && (error.code === 'unavailable' || error.code === 'timeout');
}
