// Changing records: shown at once, taken back when refused. Every answer carries the operation by which it is undone.
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Filter } from '../../../model/query.ts';
import { newId } from '../../../platform/lib/ids.ts';
import { ApiError, api } from '../../../platform/web/api.ts';
import { changeRecords, heldRecord, refreshLists, refreshObject } from './cache.ts';
import { conflictsOf, RecordConflict, same } from './conflict.ts';
import { useMending } from './mending.tsx';
import { type ApiRecord, recordKeys, type Values } from './record.ts';

export interface Update {
  id: string;
  values: Values;
  /** The record as the person saw it when they began; else as it is held now. */
  base?: ApiRecord;
}

export type Updated = ApiRecord & { _operation: string };

/**
 * Changes one record. Rejects with `RecordConflict` when somebody else changed the same field since, with `ApiError` when
 * the server refuses, with `Left` when what was missing was asked and not given; each time the screen shows again what was there. Writes to one record follow each other, so that
 * quick edits do not meet their own versions.
 */
export function useUpdateRecord(object: string) {
  const client = useQueryClient();
  const mend = useMending();
  return useMutation({
    mutationFn: ({ id, values, base }: Update) =>
      inTurn(`${object} ${id}`, async () => {
        try {
          return await update(client, object, id, values, base);
        } catch (error) {
          const mended = await mend({ object, id, values, base, error });
          if (!mended) throw error;
          return mended;
        }
      }),
    onMutate: ({ id, values, base }) => {
      const held = base ?? heldRecord(client, object, id);
      changeRecords(client, object, new Set([id]), (record) => ({ ...record, ...values }));
      return { held };
    },
    onError: (error, { id, values }, context) => {
      const before = error instanceof RecordConflict ? error.record : context?.held;
      if (!before) return;
      // Only what is still this write's own is taken back.
      changeRecords(client, object, new Set([id]), (record) => {
        const back = Object.keys(values).filter((name) => same(record[name], values[name]));
        return { ...record, ...Object.fromEntries(back.map((name) => [name, before[name]])) };
      });
    },
    onSuccess: (answer, { id }) => {
      takeIn(client, object, [answer]);
      void client.invalidateQueries({ queryKey: recordKeys.history(object, id) });
      void client.invalidateQueries({ queryKey: recordKeys.aggregates(object) });
    },
  });
}

/** Creates one record; its id is made here unless it is given. */
export function useCreateRecord(object: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (values: Values) => api.post<ApiRecord>(`/records/${object}`, { id: newId(), ...values }),
    onSuccess: (record) => {
      client.setQueryData(recordKeys.one(object, record.id), record);
      refreshLists(client, object);
    },
  });
}

/** Which records: some by id, or all that meet a filter. */
export type Chosen = { ids: readonly string[] } | { filter: Filter };

export interface Changed {
  changed: number;
  operation: string;
}

/** The same change to many. */
export function useBulkUpdate(object: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ chosen, set }: { chosen: Chosen; set: Values }) =>
      api.patch<Changed>(`/records/${object}`, { ...chosen, set }),
    onSuccess: () => void refreshObject(client, object),
  });
}

/** A change of its own to each of many: tags added to what is there. */
export function useUpdateMany(object: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (updates: readonly (Values & { id: string })[]) =>
      api.patch<{ records: ApiRecord[]; operation: string }>(`/records/${object}`, { updates }),
    onSuccess: ({ records }) => takeIn(client, object, records),
  });
}

/** Into the bin, or out of it. The rows leave their lists at once and come back when refused. */
export function useBin(object: string, kind: 'delete' | 'restore') {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (ids: readonly string[]) => api.post<Changed>(`/records/${object}/${kind}`, { ids }),
    onMutate: (ids) => changeRecords(client, object, new Set(ids), () => null),
    onSettled: () => void refreshObject(client, object),
  });
}

export interface Undone {
  undone: number;
  /** Records that somebody has changed since: left as they are. */
  kept: { object: string; id: string; fields: string[] }[];
}

/** `const undo = useUndoOperation()`, then `undo(operation)`: part after part until all is undone. */
export function useUndoOperation(): (operation: string) => Promise<Undone> {
  const client = useQueryClient();
  return useCallback(
    async (operation) => {
      const total: Undone = { undone: 0, kept: [] };
      let from: number | null = 0;
      while (from !== null) {
        const part: Undone & { next: number | null } = await api.action('record.undo', { operation, from });
        total.undone += part.undone;
        total.kept.push(...part.kept);
        from = part.next;
      }
      void refreshObject(client);
      return total;
    },
    [client],
  );
}

/** Puts what the server said into everything that shows these records. */
export function takeIn(client: QueryClient, object: string, records: readonly ApiRecord[]): void {
  const byId = new Map(records.map((record) => [record.id, record]));
  changeRecords(client, object, new Set(byId.keys()), (held) => {
    const fresh = byId.get(held.id)!;
    return fresh.version < held.version ? held : { ...held, ...fresh };
  });
}

async function update(
  client: QueryClient,
  object: string,
  id: string,
  values: Values,
  base: ApiRecord | undefined,
): Promise<Updated> {
  const send = async (seen: number | undefined) => {
    let version = seen;
    while (version && ownSteps.has(`${id} ${version}`)) version = ownSteps.get(`${id} ${version}`);
    const answer = await api.patch<Updated>(`/records/${object}/${id}`, values, { ifMatch: version });
    if (version && answer.version > version) ownSteps.set(`${id} ${version}`, answer.version);
    return answer;
  };
  try {
    return await send(base?.version ?? heldRecord(client, object, id)?.version);
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== 'conflict' || !base) throw error;
    const theirs = await api.get<ApiRecord>(`/records/${object}/${id}`);
    const fields = conflictsOf(base, theirs, values);
    // Where nothing is in conflict, what was written stays in sight while it is sent again: the next edit begins from it.
    takeIn(client, object, [fields.length ? theirs : { ...theirs, ...values }]);
    if (fields.length) throw new RecordConflict(object, theirs, fields, values);
    return send(theirs.version);
  }
}

// From the version that one of our own writes met to the one it made: what a person saw before it is still what is there.
const ownSteps = new Map<string, number>();
const queues = new Map<string, Promise<unknown>>();

function inTurn<T>(key: string, run: () => Promise<T>): Promise<T> {
  const turn = (queues.get(key) ?? Promise.resolve()).then(run, run);
  queues.set(key, turn);
  const done = () => {
    if (queues.get(key) === turn) queues.delete(key);
  };
  turn.then(done, done);
  return turn;
}
