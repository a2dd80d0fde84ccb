// What a sentence needs to know: the schema, the reader, and the names of the records that a filter speaks of.
import { useQueries } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useReader } from '../../../fields/web/reader.tsx';
import type { Filter } from '../../../model/query.ts';
import { useSchema, type WebSchema } from '../../../model/web/use-schema.tsx';
import { recordKeys, titleOf } from '../api/record.ts';
import { readPage } from '../api/use-record-list.ts';
import { importQuery } from '../import/use-imports.ts';
import { groupOf, isCondition, isGroup } from './filter-tree.ts';
import { placeOf } from './places.ts';
import type { Reading } from './sentence.ts';

export function useReading(object: string, filter: Filter | undefined): Reading {
  const schema = useSchema();
  const reader = useReader();
  const wanted = useMemo(() => idsIn(schema, object, filter), [schema, object, filter]);
  const titles = useQueries({
    queries: [...wanted].map(([target, ids]) => {
      const query = {
        filter: { field: 'id', op: 'in', value: [...ids].sort() } as const,
        fields: ['record_title'],
        limit: 1000,
      };
      return {
        queryKey: recordKeys.page(target, query),
        queryFn: ({ signal }: { signal: AbortSignal }) => readPage(target, query, signal),
        staleTime: 5 * 60_000,
      };
    }),
    combine: (results) => results.flatMap(({ data }) => data?.records ?? []),
  });
  const operations = useMemo(() => operationsIn(filter), [filter]);
  const files = useQueries({
    queries: operations.map((id) => ({ ...importQuery(id), retry: false })),
    combine: (results) => results.flatMap(({ data }) => (data ? [[data.id, data.file.name] as const] : [])),
  });
  const fileNames = useMemo(() => new Map(files), [files]);
  const fileOf = useCallback((id: string) => fileNames.get(id), [fileNames]);
  const byId = useMemo(() => new Map(titles.map((record) => [record.id, titleOf(record)])), [titles]);
  const nameOf = useCallback((_: string, id: string) => byId.get(id), [byId]);
  return useMemo(() => ({ schema, reader, titleOf: nameOf, fileOf }), [schema, reader, nameOf, fileOf]);
}

function operationsIn(filter: Filter | undefined): string[] {
  if (!filter) return [];
  if (isGroup(filter)) return groupOf(filter).items.flatMap(operationsIn);
  if ('not' in filter) return operationsIn(filter.not);
  return 'operation' in filter ? [filter.operation] : [];
}

const idPattern = /^[0-9a-f]{8}-[0-9a-f-]{27}$/i;

function idsIn(schema: WebSchema, object: string, filter: Filter | undefined): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const look = (one: Filter, at: string): void => {
    if (isGroup(one)) {
      for (const item of groupOf(one).items) look(item, at);
    } else if ('not' in one) {
      look(one.not, at);
    } else if (isCondition(one)) {
      const to = placeOf(schema, at, one.field)?.field.to;
      const ids = [one.value].flat().map((value) => (value as { id?: unknown } | null)?.id ?? value);
      for (const id of to ? ids : []) {
        if (typeof id === 'string' && idPattern.test(id))
          found.set(to!, (found.get(to!) ?? new Set()).add(id));
      }
    } else if ('stay' in one) {
      const to = schema.objects.get(at)?.fields.get(one.stay)?.to;
      for (const id of to ? [...one.is, ...(one.next ?? [])] : [])
        found.set(to!, (found.get(to!) ?? new Set()).add(id));
    } else if (!('operation' in one)) {
      const name = 'some' in one ? one.some : 'none' in one ? one.none : one.count;
      const reverse = schema.objects.get(at)?.reverses.get(name);
      if (one.where && reverse) look(one.where, reverse.object);
    }
  };
  if (filter) look(filter, object);
  return found;
}
