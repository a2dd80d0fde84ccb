// Moving a deal to another stage: card and totals go at once, and come back with words when the server refuses.
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import type { Filter } from '../../../../model/query.ts';
import { useFormats, useMessages } from '../../../../platform/web/language.tsx';
import { useErrorText } from '../../../../platform/web/ui/error-state.tsx';
import { useUndo } from '../../../../platform/web/ui/undo.tsx';
import { RecordConflict } from '../../../../records/web/api/conflict.ts';
import { Left } from '../../../../records/web/api/mending.tsx';
import { type ApiRecord, titleOf } from '../../../../records/web/api/record.ts';
import { useUndoOperation, useUpdateRecord } from '../../../../records/web/api/use-write.ts';
import type { Money } from '../../contract.ts';
import { boardMessages } from '../../messages.ts';
import type { Stage } from '../use-pipelines.ts';
import { type BoardColumn, placeCard, shiftTotals, stageOf } from './board-cache.ts';

export type Move = (deal: ApiRecord, to: Stage) => Promise<void>;

export function useMove(
  filter: Filter,
  columns: readonly BoardColumn[],
  onMoved: (deal: ApiRecord) => void,
): Move {
  const client = useQueryClient();
  const m = useMessages(boardMessages);
  const formats = useFormats();
  const errorText = useErrorText();
  const offerUndo = useUndo();
  const undoOperation = useUndoOperation();
  const { mutateAsync: update } = useUpdateRecord('deal');

  const sending = useRef(new Map<string, Promise<ApiRecord | null>>());

  return useCallback(
    async (deal, to) => {
      const from = stageOf(deal);
      if (from === to.id) return;
      const stage = { id: to.id, title: to.name, object: 'stage' };
      const back = (where: ApiRecord) => {
        placeCard(client, columns, where);
        shiftTotals(client, filter, deal, to.id, stageOf(where));
      };
      placeCard(client, columns, { ...deal, stage, status: to.outcome });
      shiftTotals(client, filter, deal, from, to.id);
      const name = titleOf(deal);
      // Two moves of one deal go one after the other: the second is of the deal as the first has left it.
      const before = sending.current.get(deal.id);
      const sent = (before ?? Promise.resolve(deal)).then((base) =>
        base ? update({ id: deal.id, values: { stage }, base }) : null,
      );
      const settled = sent.catch(() => null);
      sending.current.set(deal.id, settled);
      const isLast = () => sending.current.get(deal.id) === settled;
      try {
        const answer = await sent;
        // The move before it was refused, and said so: the deal is where it was.
        if (!answer) return shiftTotals(client, filter, deal, to.id, from);
        if (!isLast()) return;
        placeCard(client, columns, answer);
        onMoved(answer);
        const amount = deal.amount as Money | null;
        const said =
          to.outcome === 'won'
            ? amount
              ? m.wonFor({ deal: name, amount: formats.money(amount) })
              : m.won({ deal: name })
            : to.outcome === 'lost'
              ? m.lost({ deal: name })
              : m.moved({ deal: name, stage: to.name });
        offerUndo(said, async () => {
          back({ ...answer, stage: deal.stage, status: deal.status });
          await undoOperation(answer._operation);
        });
      } catch (error) {
        const conflict = error instanceof RecordConflict;
        back(conflict ? error.record : deal);
        if (error instanceof Left) return;
        const reason = conflict ? m.movedByOther : errorText(error);
        notifications.show({
          message: m.notMoved({ deal: name, reason }),
          autoClose: false,
          role: 'alert',
        });
      } finally {
        if (isLast()) sending.current.delete(deal.id);
      }
    },
    [client, columns, filter, update, undoOperation, offerUndo, errorText, formats, m, onMoved],
  );
}
