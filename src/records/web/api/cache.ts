// Records in the query cache: the same record stands in lists, pages and alone, and is changed in all of them at once.
import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import { type ApiRecord, type RecordPage, recordKeys } from './record.ts';

type Change = (record: ApiRecord) => ApiRecord | null;

/** Applies a change to the records of these ids wherever they are held; null takes a record out of the lists. */
export function changeRecords(
  client: QueryClient,
  object: string,
  ids: ReadonlySet<string>,
  change: Change,
): void {
  const inPage = (page: RecordPage): RecordPage => {
    if (!page.records.some(({ id }) => ids.has(id))) return page;
    return { ...page, records: page.records.flatMap((one) => (ids.has(one.id) ? (change(one) ?? []) : one)) };
  };
  client.setQueriesData<InfiniteData<RecordPage>>({ queryKey: recordKeys.lists(object) }, (data) => {
    if (!data) return data;
    const pages = data.pages.map(inPage);
    return pages.every((page, i) => page === data.pages[i]) ? data : { ...data, pages };
  });
  client.setQueriesData<RecordPage>({ queryKey: recordKeys.pages(object) }, (page) => page && inPage(page));
  for (const id of ids) {
    client.setQueryData<ApiRecord>(
      recordKeys.one(object, id),
      (record) => record && (change(record) ?? record),
    );
  }
}

/** The newest form of a record that is held anywhere: fields of several queries together. */
export function heldRecord(client: QueryClient, object: string, id: string): ApiRecord | undefined {
  const lists = client.getQueriesData<InfiniteData<RecordPage>>({ queryKey: recordKeys.lists(object) });
  const pages = client.getQueriesData<RecordPage>({ queryKey: recordKeys.pages(object) });
  const one = client.getQueryData<ApiRecord>(recordKeys.one(object, id));
  const found = [
    ...lists.flatMap(([, data]) => data?.pages ?? []),
    ...pages.flatMap(([, page]) => page ?? []),
  ].flatMap(({ records }) => records.filter((record) => record.id === id));
  const held = [...found, ...(one ? [one] : [])].sort((a, b) => a.version - b.version);
  return held.length ? Object.assign({}, ...held) : undefined;
}

/** Lists of two pages at most are read again; longer ones would jump, and keep what they have until they are opened anew. */
export function refreshLists(client: QueryClient, object: string): void {
  void client.invalidateQueries({
    queryKey: recordKeys.lists(object),
    refetchType: 'none',
  });
  void client.refetchQueries({
    queryKey: recordKeys.lists(object),
    type: 'active',
    predicate: ({ state }) => ((state.data as InfiniteData<RecordPage> | undefined)?.pages.length ?? 0) <= 2,
  });
  void client.invalidateQueries({ queryKey: recordKeys.pages(object) });
  void client.invalidateQueries({ queryKey: recordKeys.aggregates(object) });
}

/** Everything of an object is read again: after an undo, or when events may have been missed. */
export const refreshObject = (client: QueryClient, object?: string): Promise<void> =>
  client.invalidateQueries({ queryKey: object ? recordKeys.object(object) : recordKeys.all });
