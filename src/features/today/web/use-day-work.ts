// What one does with a line of the day. It leaves the list at once, comes back when refused, and can be taken back for ten seconds.
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { newId } from '../../../platform/lib/ids.ts';
import { api } from '../../../platform/web/api.ts';
import { useMessages } from '../../../platform/web/language.tsx';
import { useErrorText } from '../../../platform/web/ui/error-state.tsx';
import { useUndo } from '../../../platform/web/ui/undo.tsx';
import { refreshLists } from '../../../records/web/api/cache.ts';
import { type ApiRecord, titleOf, type Values } from '../../../records/web/api/record.ts';
import { useBin, useUndoOperation, useUpdateRecord } from '../../../records/web/api/use-write.ts';
import { type DueChoice, useDueAt } from '../../../records/web/timeline/due-choices.ts';
import { timelineMessages } from '../../../records/web/timeline/messages.ts';
import type { AnswerInput, Suggestion } from '../contract.ts';
import { kinds } from '../kinds.ts';
import { todayMessages } from '../messages.ts';
import { refreshDay } from './use-today.ts';

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

  // Out of the list from the moment something is done to them, whatever was read before.
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());

  const failed = useCallback(
    (error: unknown) => {
      const message = m.failed({ reason: errorText(error) });
      notifications.show({ message, autoClose: false, role: 'alert' });
    },
    [m, errorText],
  );

  const work = useMemo(() => {
    const afterwards = async () => {
      refreshLists(client, 'activity');
      await refreshDay(client);
    };
    /** What the server then says is what stands. */
    const hideWhile = async (id: string, written: Promise<unknown>) => {
      setGone((before) => new Set(before).add(id));
      try {
        await written;
        await afterwards();
      } finally {
        setGone((before) => new Set([...before].filter((one) => one !== id)));
      }
    };
    const write = async (
      update: typeof updateTask,
      record: ApiRecord,
      values: Values,
      said: string,
      stays = false,
    ) => {
      const written = update({ id: record.id, values, base: record });
      try {
        await (stays ? written.then(afterwards) : hideWhile(record.id, written));
        const { _operation } = await written;
        offerUndo(said, () => undoOperation(_operation).then(afterwards));
      } catch (error) {
        failed(error);
      }
    };
    const nameOf = (record: ApiRecord) => titleOf(record) || m.unnamed;
    const answer = (input: AnswerInput) => api.action('today.answer', input);
    const answered = async (
      { key, about }: Suggestion,
      input: Omit<AnswerInput, 'key'>,
      said: string,
      written?: { make: Promise<unknown>; takeBack: () => Promise<unknown> },
    ) => {
      try {
        await hideWhile(
          about.id,
          (written?.make ?? Promise.resolve()).then(() => answer({ key, ...input })),
        );
        offerUndo(said, async () => {
          await written?.takeBack();
          await answer({ key, answer: null });
          await afterwards();
        });
      } catch (error) {
        failed(error);
      }
    };
    /** An activity about what is suggested, and the answer with it. */
    const withActivity = (to: Suggestion, kind: 'done' | 'planned', values: Values, said: string) => {
      const id = newId();
      const about = { [to.about.object]: to.about.id };
      const make = api.post('/records/activity', { id, ...about, ...values });
      return answered(to, { answer: kind }, said, { make, takeBack: () => binTask([id]) });
    };
    const namedOf = ({ about }: Suggestion) => about.title || m.unnamed;
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
        return write(
          updateLead,
          lead,
          { owner },
          m.isAssigned({ what: nameOf(lead), who: person.title }),
          true,
        );
      },
      /** The next step is being written; what is refused is said by whoever writes it. */
      planned(to: Suggestion, written: Promise<void>) {
        return hideWhile(
          to.about.id,
          written.then(() => answer({ key: to.key, answer: 'done' })),
        ).catch(() => {});
      },
      called(to: Suggestion, how: Values) {
        const now = new Date().toISOString();
        const values = { kind: 'call', subject: m.wasCalled, done_at: now, happened_at: now, ...how };
        return withActivity(to, 'done', values, m.isWritten({ what: namedOf(to) }));
      },
      /** Put off by planning to come back to it. */
      comeBackTo(to: Suggestion, choice: DueChoice) {
        const when = words[choice].toLocaleLowerCase();
        const values = { kind: 'task', subject: m.comeBack, due_at: dueAt(choice).toISOString() };
        return withActivity(to, 'planned', values, m.isPutOff({ what: namedOf(to), when }));
      },
      refuse(to: Suggestion, why: Pick<AnswerInput, 'reason' | 'words'>) {
        const days = kinds[to.kind].rest.refused;
        return answered(to, { answer: 'refused', ...why }, m.isRefused({ what: namedOf(to), days }));
      },
    };
  }, [client, m, words, dueAt, updateTask, updateLead, binTask, offerUndo, undoOperation, failed]);
  return { ...work, gone };
}

export type DayWork = ReturnType<typeof useDayWork>;
