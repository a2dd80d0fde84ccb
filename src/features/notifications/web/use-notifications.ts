// One's own notifications, and what comes while one looks.
import { type InfiniteData, useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../platform/web/api.ts';
import { useStream } from '../../../platform/web/stream.ts';
import type { NotificationPage, Notified } from '../contract.ts';

const key = ['notifications'] as const;
type Pages = InfiniteData<NotificationPage, string | undefined>;

export function useNotifications() {
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam, signal }) =>
      api.action<NotificationPage>('notification.list', pageParam ? { before: pageParam } : {}, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ notifications, more }) => (more ? notifications.at(-1)?.id : undefined),
    staleTime: 60_000,
  });
  return {
    unread: data?.pages[0]?.unread ?? 0,
    notifications: data?.pages.flatMap((page) => page.notifications),
    error,
    retry: () => void refetch(),
    more: hasNextPage ? () => void fetchNextPage() : undefined,
    loadingMore: isFetchingNextPage,
  };
}

/** Calls `onNew` with what has just come, once it is here. */
export function useLiveNotifications(onNew: (notified: Notified) => void): void {
  const client = useQueryClient();
  useStream(async (event) => {
    if (event.type === 'change' && event.object !== 'notification') return;
    const known = new Set(notificationsIn(client.getQueryData<Pages>(key)).map(({ id }) => id));
    await client.invalidateQueries({ queryKey: key });
    if (event.type !== 'change' || event.kind !== 'create') return;
    for (const one of notificationsIn(client.getQueryData<Pages>(key)).slice(0, 3))
      if (!known.has(one.id) && !one.read) onNew(one);
  });
}

/** `markRead([id])`, or all of them: shown at once. */
export function useMarkRead(): (ids?: readonly string[]) => void {
  const client = useQueryClient();
  const { mutate } = useMutation({
    mutationFn: (ids: readonly string[] | undefined) => api.action('notification.read', ids ? { ids } : {}),
    onMutate: (ids) => {
      client.setQueryData<Pages>(key, (held) => held && readIn(held, ids && new Set(ids)));
    },
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  });
  return mutate;
}

const notificationsIn = (data: Pages | undefined): Notified[] =>
  data?.pages.flatMap((page) => page.notifications) ?? [];

function readIn(held: Pages, ids: ReadonlySet<string> | undefined): Pages {
  const newly = (one: Notified) => !one.read && (ids === undefined || ids.has(one.id));
  const count = notificationsIn(held).filter(newly).length;
  return {
    ...held,
    pages: held.pages.map((page) => ({
      ...page,
      unread: ids ? Math.max(0, page.unread - count) : 0,
      notifications: page.notifications.map((one) => (newly(one) ? { ...one, read: true } : one)),
    })),
  };
}
