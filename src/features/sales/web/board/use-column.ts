// The cards of a stage, thirty at first and more as one scrolls. Read anew only when somebody asks: cards do not jump.
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type ApiRecord, type ListQuery, recordKeys } from '../../../../records/web/api/record.ts';
import { readPage } from '../../../../records/web/api/use-record-list.ts';
import { stageOf } from './board-cache.ts';

const firstCards = 30;
const nextCards = 60;

export interface Cards {
  cards: readonly ApiRecord[];
  loading: boolean;
  hasMore: boolean;
  loadMore: () => void;
  error: unknown;
  retry: () => void;
}

export function useColumn(query: ListQuery, stage: string): Cards {
  const result = useInfiniteQuery({
    queryKey: recordKeys.list('deal', query),
    queryFn: ({ pageParam, signal }) =>
      readPage(
        'deal',
        { ...query, limit: pageParam ? nextCards : firstCards, cursor: pageParam ?? undefined },
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage, error } = result;
  const cards = useMemo(() => {
    const seen = new Set<string>();
    // A card that was moved on its page is here until the board hears of it.
    return (data?.pages ?? []).flatMap(({ records }) =>
      records.filter((deal) => stageOf(deal) === stage && !seen.has(deal.id) && seen.add(deal.id)),
    );
  }, [data, stage]);
  return {
    cards,
    loading: !data && !error,
    hasMore: hasNextPage,
    loadMore: () => {
      if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
    },
    error,
    retry: () => void (data && error ? fetchNextPage() : result.refetch()),
  };
}
