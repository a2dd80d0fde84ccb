// What is done to a selection, each with its way back for ten seconds.

import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Filter } from '../../../model/query.ts';
import { fold } from '../../../platform/lib/fold.ts';
import { ApiError } from '../../../platform/web/api.ts';
import { useMessages } from '../../../platform/web/language.tsx';
import { useErrorText } from '../../../platform/web/ui/error-state.tsx';
import { useUndo } from '../../../platform/web/ui/undo.tsx';
import { refreshObject } from '../api/cache.ts';
import type { ApiRecord, Values } from '../api/record.ts';
import { readPage } from '../api/use-record-list.ts';
import { type Chosen, useBin, useBulkUpdate, useUndoOperation, useUpdateMany } from '../api/use-write.ts';
import { listMessages } from './messages.ts';
import { type Refusal, refusalsOf, refusedIds } from './refusals.ts';
import type { Selection } from './selection.ts';

/** What the server takes in one request. */
export const bulkAtMost = 10_000;
const pageSize = 1000;

export interface Bulk {
  busy: boolean;
  set: (values: Values) => Promise<boolean>;
  /** Something else, done to all that are chosen in one operation: what is said of it then. */
  act: (work: (ids: readonly string[]) => Promise<{ said: string; operation: string }>) => Promise<boolean>;
  changeTags: (field: string, words: readonly string[], add: boolean) => Promise<boolean>;
  bin: () => Promise<boolean>;
  restore: () => Promise<boolean>;
  /** Why nothing was set, where each record says so. */
  refused: { refusals: readonly Refusal[]; values: Values } | null;
  /** Leaves it; `true` sets the others first, as far as they were chosen one by one. */
  settle: (others: boolean) => Promise<boolean>;
}

/** `filter` is what « all that match » means. Each answers whether it was done; a refusal has been said in words. */
export function useBulk(
  object: string,
  selection: Selection,
  filter: Filter | undefined,
  deleted: boolean,
): Bulk {
  const m = useMessages(listMessages);
  const client = useQueryClient();
  const errorText = useErrorText();
  const offerUndo = useUndo();
  const undo = useUndoOperation();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Bulk['refused']>(null);
  const { mutateAsync: update } = useBulkUpdate(object);
  const { mutateAsync: updateMany } = useUpdateMany(object);
  const { mutateAsync: bin } = useBin(object, 'delete');
  const { mutateAsync: restore } = useBin(object, 'restore');

  const run = async (
    act: () => Promise<{ said: string; operation: string } | null | false>,
  ): Promise<boolean> => {
    setBusy(true);
    try {
      const done = await act();
      if (done) offerUndo(done.said, () => takeBack(done.operation));
      return done !== false;
    } catch (error) {
      const words = error instanceof TooMany ? m.tooMany({ max: bulkAtMost }) : errorText(error);
      notifications.show({ message: m.failed({ reason: words }), autoClose: false });
      return false;
    } finally {
      setBusy(false);
    }
  };
  const takeBack = async (operation: string) => {
    const { kept } = await undo(operation);
    if (kept.length) notifications.show({ message: m.kept({ count: kept.length }), autoClose: false });
  };
  const chosen = selection.all ? { filter: filter ?? { and: [] } } : { ids: [...selection.ids] };
  const readChosen = async (fields: string[]): Promise<ApiRecord[]> => {
    const wanted: Filter | undefined = selection.all
      ? filter
      : { field: 'id', op: 'in', value: [...selection.ids].slice(0, pageSize) };
    if (!selection.all && selection.ids.size > pageSize) return readByIds(object, [...selection.ids], fields);
    return readAll(object, wanted, fields, deleted);
  };
  const idsChosen = async () =>
    selection.all ? (await readChosen([])).map(({ id }) => id) : [...selection.ids];

  const setOn = (chosen: Chosen, values: Values) =>
    run(async () => {
      try {
        const { changed, operation } = await update({ chosen, set: values });
        return { said: m.changedDone({ count: changed }), operation };
      } catch (error) {
        const refusals = error instanceof ApiError ? refusalsOf(error.errors) : null;
        if (!refusals) throw error;
        setRefused({ refusals, values });
        return false;
      }
    });

  return {
    busy,
    refused,
    set: (values) => setOn(chosen, values),
    settle: async (others) => {
      const left = refused && refusedIds(refused.refusals);
      setRefused(null);
      if (!others || !left) return false;
      return setOn({ ids: [...selection.ids].filter((id) => !left.has(id)) }, refused.values);
    },
    act: (work) =>
      run(async () => {
        const ids = await idsChosen();
        const done = await work(ids);
        void refreshObject(client, object);
        return done;
      }),
    changeTags: (field, words, add) =>
      run(async () => {
        const records = await readChosen([field]);
        const updates = records.flatMap(({ id, [field]: before }) => {
          const after = withTags((before as string[] | null) ?? [], words, add);
          return after ? [{ id, [field]: after }] : [];
        });
        if (updates.length === 0) return null;
        const { operation } = await updateMany(updates);
        void refreshObject(client, object);
        return { said: m.changedDone({ count: updates.length }), operation };
      }),
    bin: () =>
      run(async () => {
        const ids = await idsChosen();
        const { operation } = await bin(ids);
        return { said: m.binned({ count: ids.length }), operation };
      }),
    restore: () =>
      run(async () => {
        const ids = await idsChosen();
        const { operation } = await restore(ids);
        return { said: m.restored({ count: ids.length }), operation };
      }),
  };
}

class TooMany extends Error {}

async function readAll(
  object: string,
  filter: Filter | undefined,
  fields: string[],
  deleted: boolean,
): Promise<ApiRecord[]> {
  const found: ApiRecord[] = [];
  let cursor: string | undefined;
  do {
    const page = await readPage(object, { filter, fields, cursor, deleted, limit: pageSize });
    found.push(...page.records);
    cursor = page.next_cursor ?? undefined;
    if (found.length > bulkAtMost || (found.length === bulkAtMost && cursor)) throw new TooMany();
  } while (cursor);
  return found;
}

async function readByIds(object: string, ids: readonly string[], fields: string[]): Promise<ApiRecord[]> {
  if (ids.length > bulkAtMost) throw new TooMany();
  const parts = Array.from({ length: Math.ceil(ids.length / pageSize) }, (_, i) =>
    ids.slice(i * pageSize, (i + 1) * pageSize),
  );
  const pages = await Promise.all(
    parts.map((part) =>
      readPage(object, { filter: { field: 'id', op: 'in', value: part }, fields, limit: pageSize }),
    ),
  );
  return pages.flatMap(({ records }) => records);
}

/** Null when nothing changes. Two words that differ in case or accents are one, as the server has it. */
export function withTags(before: readonly string[], words: readonly string[], add: boolean): string[] | null {
  const wanted = new Map(words.map((word) => [fold(word), word]));
  const had = new Set(before.map(fold));
  const after = add
    ? [...before, ...[...wanted].filter(([key]) => !had.has(key)).map(([, word]) => word)]
    : before.filter((word) => !wanted.has(fold(word)));
  return after.length === before.length ? null : after;
}
