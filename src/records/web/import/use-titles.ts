// The names of the records that rows of a report lead to: the report has their ids alone.
import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { WebObject } from '../../../model/web/use-schema.tsx';
import type { ReportRow } from '../../import-contract.ts';
import { type Reference, recordKeys, titleOf } from '../api/record.ts';
import { readPage } from '../api/use-record-list.ts';

/** By id. One that is absent is not there yet (a rehearsal makes nothing), or not for this person. */
export function useTitles(rows: readonly ReportRow[], object: WebObject): ReadonlyMap<string, string> {
  const wanted = useMemo(() => idsIn(rows, object), [rows, object]);
  const records = useQueries({
    queries: [...wanted].map(([target, ids]) => {
      const query = {
        filter: { field: 'id', op: 'in', value: [...ids].sort().slice(0, 1000) } as const,
        fields: ['record_title'],
        limit: 1000,
      };
      return {
        queryKey: recordKeys.page(target, query),
        queryFn: ({ signal }: { signal: AbortSignal }) => readPage(target, query, signal),
        staleTime: 60_000,
      };
    }),
    combine: (results) => results.flatMap(({ data }) => data?.records ?? []),
  });
  return useMemo(() => new Map(records.map((record) => [record.id, titleOf(record)])), [records]);
}

function idsIn(rows: readonly ReportRow[], object: WebObject): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { field, before, after } of rows.flatMap(({ changes }) => changes ?? [])) {
    const to = object.fields.get(field)?.to;
    if (!to) continue;
    for (const value of [before, after]) {
      const id = (value as Reference | null)?.id;
      if (!id) continue;
      const ids = found.get(to) ?? new Set();
      found.set(to, ids.add(id));
    }
  }
  return found;
}
