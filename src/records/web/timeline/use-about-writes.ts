// What is done to an activity from the page of the record it is about: at once on the screen, undone for ten seconds.
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { api } from '../../../platform/web/api.ts';
import { useMessages } from '../../../platform/web/language.tsx';
import { useErrorText } from '../../../platform/web/ui/error-state.tsx';
import { useUndo } from '../../../platform/web/ui/undo.tsx';
import { refreshLists } from '../api/cache.ts';
import { type ApiRecord, recordKeys } from '../api/record.ts';
import { type Changed, type Updated, useUndoOperation } from '../api/use-write.ts';
import { timelineMessages } from './messages.ts';
import { dropFromTimeline, refreshTimeline } from './use-timeline.ts';

type Write = (about: string, record: ApiRecord) => void;

export function useMarkDone(object: string, id: string): Write {
  const m = useMessages(timelineMessages);
  return useAboutWrite(object, id, m.markedDone, async (about, record) => {
    const now = new Date().toISOString();
    // It stands in the timeline when it was done, not when it was due; a meeting stands at its own time.
    const moved = record.starts_at ? {} : { happened_at: now };
    const answer = await api.patch<Updated>(`/records/${about}/${record.id}`, { done_at: now, ...moved });
    return answer._operation;
  });
}

export function useRemoveAbout(object: string, id: string): Write {
  const m = useMessages(timelineMessages);
  return useAboutWrite(object, id, m.removed, async (about, record) => {
    const answer = await api.post<Changed>(`/records/${about}/delete`, { ids: [record.id] });
    return answer.operation;
  });
}

function useAboutWrite(
  object: string,
  id: string,
  said: (values: { title: string }) => string,
  write: (about: string, record: ApiRecord) => Promise<string>,
): Write {
  const client = useQueryClient();
  const offerUndo = useUndo();
  const undoOperation = useUndoOperation();
  const errorText = useErrorText();
  return useCallback(
    async (about, record) => {
      dropFromTimeline(client, object, id, new Set([record.id]));
      const refresh = () => {
        refreshTimeline(client, object, id);
        refreshLists(client, about);
        void client.invalidateQueries({ queryKey: recordKeys.one(about, record.id) });
      };
      try {
        const operation = await write(about, record);
        offerUndo(said({ title: record.record_title ?? '' }), async () => {
          await undoOperation(operation);
          refresh();
        });
      } catch (error) {
        notifications.show({ message: errorText(error), autoClose: false, role: 'alert' });
      }
      refresh();
    },
    [client, object, id, offerUndo, undoOperation, errorText, said, write],
  );
}
