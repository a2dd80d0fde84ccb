// What is done to a series from one of its occurrences: at once, and undone as one.
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../../../platform/web/api.ts';
import { useMessages } from '../../../../platform/web/language.tsx';
import { useErrorText } from '../../../../platform/web/ui/error-state.tsx';
import { useUndo } from '../../../../platform/web/ui/undo.tsx';
import { refreshObject } from '../../../../records/web/api/cache.ts';
import type { ApiRecord } from '../../../../records/web/api/record.ts';
import { useUndoOperation } from '../../../../records/web/api/use-write.ts';
import type { Repeat } from '../../series-contract.ts';
import { seriesMessages } from './messages.ts';

export function useSeriesWork({ id }: ApiRecord) {
  const m = useMessages(seriesMessages);
  const client = useQueryClient();
  const errorText = useErrorText();
  const offerUndo = useUndo();
  const undoOperation = useUndoOperation();
  const refresh = () => {
    refreshObject(client, 'activity');
    void client.invalidateQueries({ queryKey: ['series', id] });
  };
  const act = async (action: string, input: object, said: string): Promise<boolean> => {
    try {
      const { operation } = await api.action<{ operation: string }>(action, { id, ...input });
      refresh();
      offerUndo(said, async () => {
        await undoOperation(operation);
        refresh();
      });
      return true;
    } catch (error) {
      notifications.show({ message: errorText(error), role: 'alert', autoClose: 10_000 });
      return false;
    }
  };
  return {
    start: (repeat: Repeat) => act('series.start', { repeat }, m.saved),
    change: (repeat: Repeat) => act('series.change', { repeat }, m.saved),
    apply: (which: 'following' | 'all') =>
      act('series.change', { which }, which === 'all' ? m.appliedAll : m.applied),
    end: (which: 'following' | 'all') => act('series.end', { which }, m.ended),
  };
}
