// What others change appears while one looks: records that are held are read anew and patched where they stand, those that
// come or go refresh the short lists. Called once by a screen; what stands within the screen profits.
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { type StreamEvent, useStream } from '../../../platform/web/stream.ts';
import { changeRecords, heldRecord, refreshLists, refreshObject } from './cache.ts';
import { recordKeys } from './record.ts';
import { readPage } from './use-record-list.ts';
import { takeIn } from './use-write.ts';

type ChangeEvent = Extract<StreamEvent, { type: 'change' }> & { version?: number };

// A change made on this screen is announced before its own answer has come: waiting lets the answer win.
const gatherMs = 400;

export function useLiveRecords(): void {
  const client = useQueryClient();
  const waiting = useRef<ChangeEvent[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  useStream((event) => {
    if (event.type !== 'change') return void refreshObject(client);
    waiting.current.push(event);
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      const events = waiting.current;
      waiting.current = [];
      for (const [object, some] of Map.groupBy(events, (one) => one.object))
        void follow(client, object, some);
    }, gatherMs);
  });
}

async function follow(client: QueryClient, object: string, events: readonly ChangeEvent[]): Promise<void> {
  const gone = events.filter(({ kind }) => kind === 'delete').map(({ record_id }) => record_id);
  const moved = events.some(({ kind }) => kind !== 'update');
  const stale = events.filter(({ kind, record_id, version }) => {
    const held = kind === 'update' ? heldRecord(client, object, record_id) : undefined;
    return held && (version === undefined || held.version < version);
  });
  for (const { record_id } of events) {
    void client.invalidateQueries({ queryKey: recordKeys.history(object, record_id) });
  }
  if (gone.length) {
    changeRecords(client, object, new Set(gone), () => null);
    for (const id of gone) void client.invalidateQueries({ queryKey: recordKeys.one(object, id) });
  }
  const ids = [...new Set(stale.map(({ record_id }) => record_id))];
  if (ids.length > 500) return void refreshObject(client, object);
  if (ids.length) {
    const { records } = await readPage(object, { filter: { field: 'id', op: 'in', value: ids }, limit: 500 });
    takeIn(client, object, records);
    const seen = new Set(records.map(({ id }) => id));
    changeRecords(client, object, new Set(ids.filter((id) => !seen.has(id))), () => null);
  }
  if (moved) refreshLists(client, object);
  else if (ids.length) void client.invalidateQueries({ queryKey: recordKeys.aggregates(object) });
}
