// Moving an entry and planning a task: shown at once, taken back when refused, undone for ten seconds.
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { api } from '../../../platform/web/api.ts';
import { useMessages } from '../../../platform/web/language.tsx';
import { useErrorText } from '../../../platform/web/ui/error-state.tsx';
import { useUndo } from '../../../platform/web/ui/undo.tsx';
import { useUndoOperation } from '../../../records/web/api/use-write.ts';
import type { AgendaEntry } from '../contract.ts';
import { agendaMessages } from '../messages.ts';
import { agendaKey } from './use-agenda.ts';

/** Of a task that is dropped onto the day. */
const usualMs = 30 * 60_000;

interface Placing {
  version?: number;
  /** Into whose agenda it goes. */
  owner?: string;
  done: (subject: string) => string;
  revert?: () => void;
}

export function useMoves() {
  const m = useMessages(agendaMessages);
  const client = useQueryClient();
  const errorText = useErrorText();
  const offerUndo = useUndo();
  const undo = useUndoOperation();
  const refresh = useCallback(() => client.invalidateQueries({ queryKey: [agendaKey] }), [client]);

  const place = useCallback(
    async (id: string, from: Date, to: Date, { version, owner, done, revert }: Placing) => {
      const values = {
        starts_at: from.toISOString(),
        ends_at: to.toISOString(),
        ...(owner ? { owner } : {}),
      };
      try {
        const answer = await api.patch<{ _operation: string; record_title: string | null }>(
          `/records/activity/${id}`,
          values,
          { ifMatch: version },
        );
        offerUndo(done(answer.record_title ?? m.untitled), async () => {
          await undo(answer._operation);
          await refresh();
        });
      } catch (error) {
        revert?.();
        notifications.show({ message: errorText(error), role: 'alert', autoClose: 10_000 });
      }
      await refresh();
    },
    [m, errorText, offerUndo, undo, refresh],
  );

  const move = useCallback(
    (entry: AgendaEntry, from: Date, to: Date, revert: () => void, person?: { id: string; name: string }) =>
      void place(entry.id!, from, to, {
        version: entry.version ?? undefined,
        owner: person?.id,
        done: (subject) => (person ? m.given({ subject, name: person.name }) : m.moved({ subject })),
        revert,
      }),
    [place, m],
  );
  const plan = useCallback(
    (task: string, at: Date) =>
      void place(task, at, new Date(at.getTime() + usualMs), { done: (subject) => m.planned({ subject }) }),
    [place, m],
  );
  return { move, plan };
}
