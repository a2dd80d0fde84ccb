// Reports saved without a network go when it is back, whatever page one is on by then. Stands once within the frame.
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useMessages } from '../../../platform/web/language.tsx';
import { useErrorText } from '../../../platform/web/ui/error-state.tsx';
import { refreshObject } from '../../../records/web/api/cache.ts';
import { reportFrameMessages } from '../frame-messages.ts';
import { keepDraft, readDraft, waitingDrafts } from './draft.ts';
import { isOffline, openReports, sendReport } from './send-report.ts';

const againMs = 3_000;

export function WaitingReports() {
  const m = useMessages(reportFrameMessages);
  const client = useQueryClient();
  const errorText = useErrorText();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // A device says that it is back before its first request gets through.
  const tryAgain = () => {
    clearTimeout(timer.current);
    if (navigator.onLine) timer.current = setTimeout(() => void sendAll(), againMs);
  };
  const sendAll = useEffectEvent(async () => {
    for (const id of waitingDrafts()) {
      if (openReports.has(id)) continue;
      try {
        await sendReport(id, readDraft(id));
        for (const object of ['activity', 'deal', 'document']) void refreshObject(client, object);
        notifications.show({ message: m.sentNow, role: 'status', autoClose: 10_000 });
      } catch (error) {
        if (isOffline(error)) return tryAgain();
        // Refused: it is a draft again, for its person to look at.
        keepDraft(id, { ...readDraft(id), waiting: false });
        notifications.show({
          message: m.refused({ reason: errorText(error) }),
          role: 'alert',
          autoClose: false,
        });
      }
    }
  });
  useEffect(() => {
    const online = () => void sendAll();
    if (navigator.onLine) online();
    window.addEventListener('online', online);
    return () => {
      clearTimeout(timer.current);
      window.removeEventListener('online', online);
    };
  }, []);
  return null;
}
