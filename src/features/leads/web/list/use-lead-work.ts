// What is done to leads wherever they stand: taken over, or given out by the firm's rules; each with its way back.
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../../../platform/web/api.ts';
import { useMessages } from '../../../../platform/web/language.tsx';
import { useSession } from '../../../../platform/web/session.ts';
import { useErrorText } from '../../../../platform/web/ui/error-state.tsx';
import { useUndo } from '../../../../platform/web/ui/undo.tsx';
import { refreshObject } from '../../../../records/web/api/cache.ts';
import { useBulkUpdate, useUndoOperation } from '../../../../records/web/api/use-write.ts';
import { leadMessages } from '../../messages.ts';

export function useLeadWork() {
  const m = useMessages(leadMessages);
  const client = useQueryClient();
  const { user } = useSession();
  const errorText = useErrorText();
  const offerUndo = useUndo();
  const undoOperation = useUndoOperation();
  const { mutateAsync: update } = useBulkUpdate('lead');
  const attempt = async (run: () => Promise<{ said: string; operation: string }>) => {
    try {
      const { said, operation } = await run();
      offerUndo(said, () => undoOperation(operation));
    } catch (error) {
      notifications.show({ message: errorText(error), role: 'alert', autoClose: 10_000 });
    }
  };
  const give = async (ids: readonly string[]) => {
    const { assigned, left, operation } = await api.action<{
      assigned: number;
      left: number;
      operation: string;
    }>('lead.assign', { ids });
    const said =
      assigned === 0
        ? m.assignedNone
        : left === 0
          ? m.assigned({ count: assigned })
          : m.assignedSome({ count: assigned, left });
    return { said, operation };
  };
  return {
    me: user.id,
    /** For a selection, which tells by itself. */
    give,
    claim: (id: string, who: string) =>
      attempt(async () => {
        const { operation } = await update({ chosen: { ids: [id] }, set: { owner: user.id } });
        return { said: m.claimedOf({ who }), operation };
      }),
    assign: (id: string) =>
      attempt(async () => {
        const done = await give([id]);
        await refreshObject(client, 'lead');
        return done;
      }),
  };
}
