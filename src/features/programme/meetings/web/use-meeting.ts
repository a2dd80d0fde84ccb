// A meeting with its items, who is invited, and what is done to it.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../../platform/web/api.ts';
import { useMessages } from '../../../../platform/web/language.tsx';
import { useAnnounce } from '../../../../platform/web/ui/announcer.tsx';
import { useUndo } from '../../../../platform/web/ui/undo.tsx';
import { refreshObject } from '../../../../records/web/api/cache.ts';
import type { ApiRecord, Reference } from '../../../../records/web/api/record.ts';
import { useRecord, useRecordPage } from '../../../../records/web/api/use-record-list.ts';
import { useUndoOperation } from '../../../../records/web/api/use-write.ts';
import { programmeKey } from '../../home/web/use-home.ts';
import { useSay } from '../../web/use-say.ts';
import type { MadeAgenda, Sent } from '../contract.ts';
import { meetingMessages } from '../messages.ts';

const itemsAtMost = 300;

export function useMeeting(id: string) {
  const meeting = useRecord('meeting', id);
  const items = useRecordPage('meeting_item', {
    filter: { field: 'meeting', op: 'is', value: id },
    sort: 'position,created_at',
    limit: itemsAtMost,
  });
  const decisions = useRecordPage('decision', {
    filter: { field: 'meeting', op: 'is', value: id },
    fields: ['number', 'decided_by'],
    limit: itemsAtMost,
  });
  const all = items.data?.records ?? [];
  const underOf = (item: ApiRecord) => (item.under as Reference | null)?.id ?? '';
  const under = Map.groupBy(all, underOf);
  return {
    meeting: meeting.data,
    error: meeting.error ?? items.error,
    retry: () => void Promise.all([meeting.refetch(), items.refetch()]),
    items: items.data ? (under.get('') ?? []) : undefined,
    resultsOf: (item: string) => under.get(item) ?? [],
    decisionOf: (id: string) => decisions.data?.records.find((one) => one.id === id),
  };
}

export type Invited = { id: string; name: string; email: boolean };

export const useInvited = (meeting: string) =>
  useQuery({
    queryKey: [...programmeKey, 'invited', meeting],
    queryFn: ({ signal }) => api.action<{ invited: Invited[] }>('programme.invited', { meeting }, { signal }),
  });

export function useMeetingWork(id: string) {
  const m = useMessages(meetingMessages);
  const client = useQueryClient();
  const offerUndo = useUndo();
  const undo = useUndoOperation();
  const announce = useAnnounce();
  const { done: say, failed } = useSay();
  const refresh = async () => {
    await Promise.all([
      refreshObject(client, 'meeting_item'),
      refreshObject(client, 'decision'),
      refreshObject(client, 'meeting'),
    ]);
    void client.invalidateQueries({ queryKey: programmeKey });
  };
  const run = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    try {
      const done = await work();
      await refresh();
      return done;
    } catch (error) {
      failed(error);
      return undefined;
    }
  };
  const undoable = (words: string, operation: string) =>
    offerUndo(words, async () => {
      await undo(operation);
      await refresh();
    });
  return {
    refresh,
    makeAgenda: async () => {
      const made = await run(() => api.action<MadeAgenda>('programme.make_agenda', { meeting: id }));
      if (made?.added) undoable(m.agendaMade({ count: made.added }), made.operation);
      else if (made) say(m.agendaFull);
    },
    order: (items: readonly string[]) =>
      run(() => api.action('programme.order_agenda', { meeting: id, items })),
    send: async (kind: 'agenda' | 'minutes', again: boolean) => {
      const sent = await run(() => api.action<Sent>(`programme.send_${kind}`, { meeting: id, again }));
      if (sent) say(sent.sent ? m.sent({ count: sent.sent }) : m.sentAlready);
    },
    decide: async (item: string, outcome: string, verdict?: string) => {
      const taken = await run(() =>
        api.action<{ number: number }>('programme.decide_item', { item, outcome, verdict }),
      );
      // It stands under its item: a notice would cover the next line on a telephone.
      if (taken) announce(m.decided({ number: taken.number }));
      return taken !== undefined;
    },
    give: async (item: string, name: string) => {
      const given = await run(() =>
        api.action<{ id: string; operation: string }>('programme.give_action', { item, name }),
      );
      if (given) undoable(m.given, given.operation);
      return given?.id;
    },
  };
}
