// The timeline of a record as it stands on the screen: pages from the server, and before them what was just written here.
import {
  type InfiniteData,
  keepPreviousData,
  type QueryClient,
  useInfiniteQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useSchema } from '../../../model/web/use-schema.tsx';
import { api } from '../../../platform/web/api.ts';
import { useStream } from '../../../platform/web/stream.ts';
import { type ApiRecord, type Reference, recordKeys } from '../api/record.ts';
import { aboutOf } from './about.ts';

export type TimelineKind = 'activities' | 'changes' | 'files';

export interface AboutEntry {
  kind: 'activities' | 'files';
  at: string;
  object: string;
  record: ApiRecord & { _cut?: string[] };
  /** Written here, not yet answered. */
  pending?: boolean;
}

export interface ChangeEntry {
  kind: 'changes';
  at: string;
  seq: number;
  actor: Reference | null;
  change: 'create' | 'update' | 'delete' | 'restore';
  cause: string;
  changes: { field: string; before: unknown; after: unknown }[];
}

export type TimelineEntry = AboutEntry | ChangeEntry;

export interface OpenEntry {
  object: string;
  record: ApiRecord;
}

interface TimelinePage {
  open: OpenEntry[];
  entries: TimelineEntry[];
  next: string | null;
}

type Pages = InfiniteData<TimelinePage, string | null>;

/** Below the key of the record's history: whatever makes that stale makes this stale. */
const timelineKey = (object: string, id: string) => [...recordKeys.history(object, id), 'timeline'] as const;

/** `kind` narrows it to one; without, everything. */
export function useTimeline(object: string, id: string, kind?: TimelineKind, limit = 30) {
  const query = useInfiniteQuery({
    queryKey: [...timelineKey(object, id), kind ?? 'all', limit],
    queryFn: ({ pageParam, signal }) =>
      api.get<TimelinePage>(`/records/${object}/${id}/timeline`, {
        query: { before: pageParam, limit, kinds: kind },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
  const pages = query.data?.pages ?? [];
  return {
    open: pages[0]?.open ?? [],
    entries: pages.flatMap(({ entries }) => entries),
    loading: !query.data && !query.error,
    error: query.data ? null : query.error,
    retry: () => void query.refetch(),
    hasMore: query.hasNextPage,
    loadingMore: query.isFetchingNextPage,
    loadMore: () => void query.fetchNextPage(),
  };
}

const gatherMs = 3000;

/** What others write about the record appears; read again at most every three seconds, however much the firm writes. */
export function useLiveTimeline(object: string, id: string): void {
  const client = useQueryClient();
  const schema = useSchema();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  useStream((event) => {
    const concerns =
      event.type !== 'change' ||
      event.record_id === id ||
      aboutOf(schema, object).some(({ object: { name } }) => name === event.object);
    if (!concerns || timer.current) return;
    timer.current = setTimeout(() => {
      timer.current = undefined;
      refreshTimeline(client, object, id);
    }, gatherMs);
  });
}

export const refreshTimeline = (client: QueryClient, object: string, id: string): void =>
  void client.invalidateQueries({ queryKey: timelineKey(object, id) });

/** Shows what is being written before the server has it. Returns what takes it away again. */
export function showPending(
  client: QueryClient,
  object: string,
  id: string,
  entries: readonly AboutEntry[],
  open: readonly OpenEntry[],
): () => void {
  const queries = { queryKey: timelineKey(object, id) };
  client.setQueriesData<Pages>({ ...queries, predicate: shows('activities') }, (data) =>
    changeFirst(data, (page) => ({
      ...page,
      open: [...page.open, ...open],
      entries: [...entries, ...page.entries],
    })),
  );
  const gone = new Set([...entries, ...open].map(({ record }) => record.id));
  return () => dropFromTimeline(client, object, id, gone);
}

/** Takes records out of it at once: done, binned, refused. */
export function dropFromTimeline(
  client: QueryClient,
  object: string,
  id: string,
  gone: ReadonlySet<string>,
): void {
  client.setQueriesData<Pages>(
    { queryKey: timelineKey(object, id) },
    (data) =>
      data && {
        ...data,
        pages: data.pages.map((page) => ({
          ...page,
          open: page.open.filter(({ record }) => !gone.has(record.id)),
          entries: page.entries.filter((entry) => entry.kind === 'changes' || !gone.has(entry.record.id)),
        })),
      },
  );
}

const shows =
  (kind: TimelineKind) =>
  ({ queryKey }: { queryKey: readonly unknown[] }): boolean =>
    queryKey.includes('all') || queryKey.includes(kind);

const changeFirst = (data: Pages | undefined, change: (page: TimelinePage) => TimelinePage) =>
  data && { ...data, pages: data.pages.map((page, i) => (i === 0 ? change(page) : page)) };
