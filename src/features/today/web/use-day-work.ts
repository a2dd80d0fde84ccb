// What one does with a line of the day. Everything shows at once and can be taken back for ten seconds.
import { notifications } from '@mantine/notifications';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { newId } from '../../../platform/lib/ids.ts';
import { api } from '../../../platform/web/api.ts';
import { useMessages } from '../../../platform/web/language.tsx';
import { useErrorText } from '../../../platform/web/ui/error-state.tsx';
import { useUndo } from '../../../platform/web/ui/undo.tsx';
import { refreshLists } from '../../../records/web/api/cache.ts';
import { type ApiRecord, recordKeys, titleOf, type Values } from '../../../records/web/api/record.ts';
import { useBin, useUndoOperation, useUpdateRecord } from '../../../records/web/api/use-write.ts';
import { type DueChoice, useDueAt } from '../../../records/web/timeline/due-choices.ts';
import { timelineMessages } from '../../../records/web/timeline/messages.ts';
import { todayMessages } from '../messages.ts';

export function useDayWork() {
  const m = useMessages(todayMessages);
  const words = useMessages(timelineMessages);
  const client = useQueryClient();
  const dueAt = useDueAt();
  const offerUndo = useUndo();
  const undoOperation = useUndoOperation();
  const errorText = useErrorText();
  const { mutateAsync: updateTask } = useUpdateRecord('activity');
  const { mutateAsync: updateLead } = useUpdateRecord('lead');
  const { mutateAsync: binTask } = useBin('activity', 'delete');

  const failed = useCallback(
    (error: unknown) => {
      const message = m.failed({ reason: errorText(error) });
      notifications.show({ message, autoClose: false, role: 'alert' });
    },
    [m, errorText],
  );

  // Deals that have a next step since a moment ago: the list was read before.
  const [planned, setPlanned] = useState<ReadonlySet<string>>(new Set());

  const work = useMemo(() => {
    const write = async (
      update: typeof updateTask,
      record: ApiRecord,
      values: Values,
      said: string,
    ): Promise<void> => {
      try {
        const answer = await update({ id: record.id, values, base: record });
        void refreshDay(client);
        offerUndo(said, () => undoOperation(answer._operation));
      } catch (error) {
        failed(error);
      }
    };
    /** Out of the list from the moment it is written; what the server then says is what stands. */
    const hideWhile = async (deal: ApiRecord, written: Promise<unknown>) => {
      setPlanned((before) => new Set(before).add(deal.id));
      try {
        await written;
        await refreshDay(client);
      } finally {
        setPlanned((before) => new Set([...before].filter((one) => one !== deal.id)));
      }
    };
    const nameOf = (record: ApiRecord) => titleOf(record) || m.unnamed;
    return {
      finish(task: ApiRecord, how: Values = {}) {
        const now = new Date().toISOString();
        // It stands in the timeline when it was done; a meeting stands at its own time.
        const at = task.starts_at ? {} : { happened_at: now };
        return write(updateTask, task, { done_at: now, ...at, ...how }, m.isDone({ what: nameOf(task) }));
      },
      putOff(task: ApiRecord, choice: DueChoice) {
        const due = dueAt(choice).toISOString();
        const said = m.isPutOff({ what: nameOf(task), when: words[choice].toLocaleLowerCase() });
        return write(updateTask, task, { due_at: due }, said);
      },
      assign(lead: ApiRecord, person: { id: string; title: string }) {
        const owner = { ...person, object: 'user' };
        return write(updateLead, lead, { owner }, m.isAssigned({ what: nameOf(lead), who: person.title }));
      },
      /** A deal gets its next step; what is refused is said by whoever writes it. */
      plan(deal: ApiRecord, written: Promise<void>) {
        return hideWhile(deal, written).catch(() => {});
      },
      /** A deal is put off by planning to come back to it: it then has a next step. */
      async comeBackTo(deal: ApiRecord, choice: DueChoice) {
        const id = newId();
        const due_at = dueAt(choice).toISOString();
        const when = words[choice].toLocaleLowerCase();
        const values = { id, kind: 'task', subject: m.comeBack, due_at, deal: deal.id };
        try {
          await hideWhile(deal, api.post('/records/activity', values));
          offerUndo(m.isPutOff({ what: nameOf(deal), when }), async () => {
            await binTask([id]);
            await refreshDay(client);
          });
        } catch (error) {
          failed(error);
        }
      },
    };
  }, [client, m, words, dueAt, updateTask, updateLead, binTask, offerUndo, undoOperation, failed]);
  return { ...work, planned };
}

/** What is done to one line may bring another: a deal whose last step is done has none. Short lists, read again at once. */
async function refreshDay(client: QueryClient): Promise<void> {
  for (const object of ['activity', 'deal', 'lead']) refreshLists(client, object);
  await client.refetchQueries(
    { queryKey: recordKeys.pages('deal'), type: 'active' },
    { cancelRefetch: false },
  );
}

export type DayWork = ReturnType<typeof useDayWork>;
