// How a card is moved: with the mouse after six pixels, with a finger after it has rested (so that one can scroll), with the
// keyboard from stage to stage. What is said aloud is in the reader's language.
import {
  type Announcements,
  type CollisionDetection,
  KeyboardCode,
  type KeyboardCoordinateGetter,
  KeyboardSensor,
  MouseSensor,
  pointerWithin,
  rectIntersection,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { useMemo } from 'react';
import { useMessages } from '../../../../platform/web/language.tsx';
import { type ApiRecord, titleOf } from '../../../../records/web/api/record.ts';
import { boardMessages } from '../../messages.ts';
import type { Stage } from '../use-pipelines.ts';
import { stageOf } from './board-cache.ts';

/** What a card and a column carry while something is dragged. */
export type CardData = { deal: ApiRecord };
export type ColumnData = { stage: Stage };

export function useCardSensors() {
  return useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 250, tolerance: 8 } }),
    useSensor(KeyboardSensor, {
      keyboardCodes: {
        start: [KeyboardCode.Space],
        cancel: [KeyboardCode.Esc],
        end: [KeyboardCode.Space, KeyboardCode.Enter],
      },
      coordinateGetter: toNextColumn,
    }),
  );
}

/** By the pointer when there is one; by where the card stands when it is moved with the keyboard. */
export const columnUnder: CollisionDetection = (args) =>
  args.pointerCoordinates ? pointerWithin(args) : rectIntersection(args);

const toNextColumn: KeyboardCoordinateGetter = (event, { currentCoordinates, context }) => {
  const step = event.code === KeyboardCode.Right ? 1 : event.code === KeyboardCode.Left ? -1 : 0;
  if (step === 0) {
    if (event.code === KeyboardCode.Up || event.code === KeyboardCode.Down) event.preventDefault();
    return undefined;
  }
  event.preventDefault();
  const columns = context.droppableContainers
    .getEnabled()
    .flatMap(({ id }) => {
      const rect = context.droppableRects.get(id);
      return rect ? [{ id, rect }] : [];
    })
    .sort((a, b) => a.rect.left - b.rect.left);
  const here = columns.findIndex(({ id }) => id === (context.over?.id ?? ''));
  const from = here >= 0 ? here : columns.findIndex(({ rect }) => rect.right > currentCoordinates.x);
  const next = columns[from + step];
  return next && { x: next.rect.left + 8, y: currentCoordinates.y };
};

/** For `accessibility` of the drag context. */
export function useSpokenDrag() {
  const m = useMessages(boardMessages);
  return useMemo(() => {
    const dealOf = (data: unknown) => (data as CardData | undefined)?.deal;
    const stageName = (data: unknown) => (data as ColumnData | undefined)?.stage.name;
    const own = (data: unknown) => {
      const stage = dealOf(data)?.stage as { title?: string | null } | undefined;
      return stage?.title ?? '';
    };
    const named = (data: unknown) => titleOf(dealOf(data));
    // A card that is lifted is over its own column at once: that must not silence that it was lifted.
    let away = false;
    const lifted = (data: unknown) => m.lifted({ deal: named(data), stage: own(data) });
    const announcements: Announcements = {
      onDragStart: ({ active }) => {
        away = false;
        return lifted(active.data.current);
      },
      onDragOver: ({ active, over }) => {
        const stage = stageName(over?.data.current);
        away ||= stage !== own(active.data.current);
        if (!away) return lifted(active.data.current);
        return stage === undefined ? m.nowhere : m.over({ stage });
      },
      onDragEnd: ({ active, over }) => {
        const stage = over?.data.current as ColumnData | undefined;
        const deal = dealOf(active.data.current);
        if (!stage || !deal || stage.stage.id === stageOf(deal))
          return m.cancelled({ deal: named(active.data.current), stage: own(active.data.current) });
        return m.dropped({ deal: titleOf(deal), stage: stage.stage.name });
      },
      onDragCancel: ({ active }) =>
        m.cancelled({ deal: named(active.data.current), stage: own(active.data.current) }),
    };
    return { announcements, screenReaderInstructions: { draggable: m.instructions } };
  }, [m]);
}
