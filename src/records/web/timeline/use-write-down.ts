// Writing down from the composer: what is written stands in the timeline at once, and comes back into the composer when the
// server refuses it.
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { newId } from '../../../platform/lib/ids.ts';
import { api } from '../../../platform/web/api.ts';
import { useSession } from '../../../platform/web/session.ts';
import { refreshLists } from '../api/cache.ts';
import { type ApiRecord, recordKeys } from '../api/record.ts';
import type { About } from './about.ts';
import { type Draft, valuesOf } from './draft.ts';
import { type AboutEntry, type OpenEntry, refreshTimeline, showPending } from './use-timeline.ts';

export function useWriteDown(object: string, id: string, about: About | undefined) {
  const client = useQueryClient();
  const { user } = useSession();
  return useCallback(
    async (draft: Draft): Promise<void> => {
      if (!about) return;
      const now = new Date();
      const me = { id: user.id, title: user.name, object: 'user' };
      const records = valuesOf(draft, about, id, now).map((values) => ({ id: newId(), ...values }));
      const { entries, open } = standIns(about, records, me, now);
      const withdraw = showPending(client, object, id, entries, open);
      try {
        await api.post(`/records/${about.object.name}`, { records });
        refreshLists(client, about.object.name);
        // What was written may have changed the record itself: a lead that is answered is a contacted one.
        void client.invalidateQueries({ queryKey: recordKeys.one(object, id) });
        refreshTimeline(client, object, id);
      } catch (error) {
        withdraw();
        throw error;
      }
    },
    [client, object, id, about, user],
  );
}

/** How the records look until the server has answered. */
function standIns(
  about: About,
  records: (Record<string, unknown> & { id: string })[],
  me: object,
  now: Date,
) {
  const entries: AboutEntry[] = [];
  const open: OpenEntry[] = [];
  for (const values of records) {
    const record: ApiRecord = {
      version: 0,
      owner: me,
      created_by: me,
      record_title: String(values.subject ?? values.outcome ?? ''),
      ...values,
    };
    if (values.done_at) {
      entries.push({
        kind: 'activities',
        at: now.toISOString(),
        object: about.object.name,
        record,
        pending: true,
      });
    } else open.push({ object: about.object.name, record });
  }
  return { entries, open };
}
