// Writing a report: the draft, what is read in it, and sending it until it has arrived.
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { dayIn } from '../../../platform/lib/day.ts';
import { newId } from '../../../platform/lib/ids.ts';
import { useMessages } from '../../../platform/web/language.tsx';
import { useTimeZone } from '../../../platform/web/time-zone.tsx';
import { useUndo } from '../../../platform/web/ui/undo.tsx';
import { refreshObject } from '../../../records/web/api/cache.ts';
import { useUndoOperation } from '../../../records/web/api/use-write.ts';
import { dueAt } from '../../../records/web/timeline/due-choices.ts';
import { refreshTimeline } from '../../../records/web/timeline/use-timeline.ts';
import type { Prepared, Report } from '../contract.ts';
import { reportMessages } from '../messages.ts';
import { morningOf } from '../morning.ts';
import { type Reading, readReport } from '../reading/read-report.ts';
import { type Draft, keepDraft, type Photo, readDraft } from './draft.ts';
import { keepPhoto } from './photo-store.ts';
import { isOffline, openReports, sendPhoto, sendReport } from './send-report.ts';

export function useReport(prepared: Prepared) {
  const m = useMessages(reportMessages);
  const zone = useTimeZone();
  const client = useQueryClient();
  const navigate = useNavigate();
  const offerUndo = useUndo();
  const undoOperation = useUndoOperation();
  const [draft, setDraft] = useState<Draft>(() => readDraft(prepared.id));
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const reading = useMemo(() => readReport(draft.text, dayIn(new Date(), zone)), [draft.text, zone]);

  const change = (part: Partial<Draft> | ((before: Draft) => Partial<Draft>)) =>
    setDraft((before) => {
      const next = { ...before, ...(typeof part === 'function' ? part(before) : part) };
      keepDraft(prepared.id, next);
      return next;
    });

  const refresh = () => {
    for (const object of ['activity', 'deal', 'document']) refreshObject(client, object);
    for (const { object, id } of prepared.about) refreshTimeline(client, object, id);
    if (prepared.deal) refreshTimeline(client, 'deal', prepared.deal.id);
  };
  const send = async () => {
    setSending(true);
    setError(null);
    try {
      const report = reportOf(prepared, draft, reading, zone);
      const { operation } = await sendReport(prepared.id, { ...draft, report });
      refresh();
      const [first] = prepared.about;
      await navigate({ to: first ? `/o/${first.object}/${first.id}` : `/o/activity/${prepared.id}` });
      offerUndo(m.saved, async () => {
        await undoOperation(operation);
        refresh();
      });
    } catch (failure) {
      const offline = isOffline(failure);
      // Of its photos some may have gone: what is kept knows which.
      const { photos } = readDraft(prepared.id);
      change({ waiting: offline, report: reportOf(prepared, draft, reading, zone), photos });
      setError(offline ? null : failure);
      setSending(false);
    }
  };

  const again = useEffectEvent(() => {
    if (draft.waiting && !sending) void send();
  });
  useEffect(() => {
    // What was saved without a network goes when it is back, or when one comes back here.
    openReports.add(prepared.id);
    if (navigator.onLine) again();
    const online = () => again();
    window.addEventListener('online', online);
    return () => {
      openReports.delete(prepared.id);
      window.removeEventListener('online', online);
    };
  }, [prepared.id]);

  /** Sent at once, so that saving waits for nothing; without a network it stays on the device until it can go. */
  const addPhoto = async (file: File) => {
    let photo: Photo;
    try {
      photo = await sendPhoto(file);
    } catch (failure) {
      if (!isOffline(failure)) throw failure;
      photo = { id: newId(), name: file.name, kept: true };
      await keepPhoto(photo.id, file);
    }
    change((before) => ({ photos: [...before.photos, photo] }));
  };

  return { draft, change, addPhoto, reading, send, sending, error };
}

function reportOf(prepared: Prepared, draft: Draft, reading: Reading, zone: string): Omit<Report, 'photos'> {
  const has = (what: Draft['confirmed'][number]) => draft.confirmed.includes(what);
  const { deal } = prepared;
  const { next } = reading;
  return {
    id: prepared.id,
    text: draft.text,
    outcome: draft.outcome,
    ...(deal ? { deal: deal.id } : {}),
    ...(deal && has('amount') && reading.amount ? { amount: reading.amount } : {}),
    ...(deal && has('decided') && reading.decided ? { decided: reading.decided } : {}),
    ...(has('next') && next ? { next: { subject: next.subject, due_at: dueOf(next.due, zone) } } : {}),
  };
}

/** The morning of the day that was named, else of the third day on. */
export const dueOf = (day: string | null, zone: string): string =>
  (day ? morningOf(day, zone) : dueAt('in_3_days', new Date(), zone)).toISOString();
