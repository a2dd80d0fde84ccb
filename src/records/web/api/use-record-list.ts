// Records for looking at: a list that grows as one scrolls, a first page (related records), one record, a record's history,
// measures. What the caller may see is the server's to say.
import { keepPreviousData, queryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Aggregate } from '../../../model/query.ts';
import { api } from '../../../platform/web/api.ts';
import { type ApiRecord, type Count, type ListQuery, type RecordPage, recordKeys } from './record.ts';

const firstPage = 100;
const nextPages = 250;

export interface RecordList {
  rows: readonly ApiRecord[];
  /** Of the first page only; an estimate beyond ten thousand. */
  count: Count | undefined;
  /** Nothing has come yet. */
  loading: boolean;
  /** What is shown belongs to the query before this one. */
  stale: boolean;
  hasMore: boolean;
  loadingMore: boolean;
  loadMore: () => void;
  error: unknown;
  retry: () => void;
}

/**
 * All records that meet a query, page after page. Nothing is asked again by itself: a list of many pages would be read anew
 * from its top. Changes reach it record by record (`useLiveRecords`, `useUpdateRecord`).
 */
export function useRecordList(object: string, query: ListQuery, { enabled = true } = {}): RecordList {
  const result = useInfiniteQuery({
    queryKey: recordKeys.list(object, query),
    queryFn: ({ pageParam, signal }) =>
      readPage(
        object,
        {
          ...query,
          limit: pageParam ? nextPages : firstPage,
          cursor: pageParam ?? undefined,
          count: pageParam ? 'none' : 'estimate',
        },
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    enabled,
  });
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage, isPlaceholderData, error } = result;
  const rows = useMemo(() => distinct(data?.pages ?? []), [data]);
  return {
    rows,
    count: data?.pages[0]?.count,
    loading: !data && !error,
    stale: isPlaceholderData,
    hasMore: hasNextPage,
    loadingMore: isFetchingNextPage,
    loadMore: () => {
      if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
    },
    error,
    retry: () => void (data && error ? fetchNextPage() : result.refetch()),
  };
}

/** A first page, for what is shown whole: the contacts of a company, the views of a list. */
export function useRecordPage(
  object: string,
  query: ListQuery & { limit?: number; count?: 'none' | 'estimate' | 'exact' },
  { enabled = true } = {},
) {
  return useQuery({
    queryKey: recordKeys.page(object, query),
    queryFn: ({ signal }) => readPage(object, query, signal),
    placeholderData: keepPreviousData,
    enabled,
  });
}

export const recordQuery = (object: string, id: string) =>
  queryOptions({
    queryKey: recordKeys.one(object, id),
    queryFn: ({ signal }) => api.get<ApiRecord>(`/records/${object}/${id}`, { signal }),
  });

/** One record with all its fields, in the bin or not. */
export const useRecord = (object: string, id: string) => useQuery(recordQuery(object, id));

export function useAggregate<Group = { keys: unknown[]; measures: unknown[] }>(
  object: string,
  query: Aggregate,
) {
  return useQuery({
    queryKey: [...recordKeys.aggregates(object), query],
    queryFn: ({ signal }) => api.post<{ groups: Group[] }>(`/records/${object}/aggregate`, query, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** A page, asked for as a body: a filter may be longer than an address. */
export function readPage(
  object: string,
  query: ListQuery & { limit?: number; cursor?: string; count?: 'none' | 'estimate' | 'exact' },
  signal?: AbortSignal,
): Promise<RecordPage> {
  return api.post<RecordPage>(`/records/${object}/query`, query, { signal });
}

// A record that moved between two pages while they were read may come twice.
function distinct(pages: readonly RecordPage[]): readonly ApiRecord[] {
  if (pages.length === 1) return pages[0]!.records;
  const seen = new Set<string>();
  return pages.flatMap(({ records }) => records.filter(({ id }) => !seen.has(id) && seen.add(id)));
}
