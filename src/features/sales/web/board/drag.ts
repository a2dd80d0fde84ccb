// How a card is dragged: with the mouse after six pixels, with a finger after it has rested (so that one can scroll). The keyboard
// has its own way: `carry.tsx`.
import { type Announcements, MouseSensor, TouchSensor, useSensor, useSensors } from '@dnd-kit/core';
import { useMemo } from 'react';
import { useMessages } from '../../../../platform/web/language.tsx';
import type { ApiRecord } from '../../../../records/web/api/record.ts';
import { boardMessages } from '../../messages.ts';
import type { Stage } from '../use-pipelines.ts';

/** What a card and a column carry while something is dragged. */
export type CardData = { deal: ApiRecord };
export type ColumnData = { stage: Stage };

export function useCardSensors() {
  return useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 250, tolerance: 8 } }),
  );
}

/**
 * To be called when a drag begins; answers at its end over which column the hand let go: null for none, undefined for a drag that
 * ended otherwise. A hand quicker than the screen lets go where no move has been drawn yet.
 */
export function watchDrop(): () => string | null | undefined {
  let column: string | null | undefined;
  const over = new AbortController();
  const drop = (event: MouseEvent | TouchEvent) => {
    over.abort();
    const { clientX, clientY } = 'changedTouches' in event ? event.changedTouches[0]! : event;
    const under = document.elementsFromPoint(clientX, clientY);
    column =
      under.map((one) => one.closest<HTMLElement>('[data-column]')).find(Boolean)?.dataset.column ?? null;
  };
  // Before the library hears of it.
  for (const type of ['mouseup', 'touchend'] as const)
    window.addEventListener(type, drop, { capture: true, signal: over.signal });
  return () => {
    over.abort();
    return column;
  };
}

/** For `accessibility` of the drag context: what a mouse does needs no words, what the keyboard does is said by `carry.tsx`. */
export function useDragWords() {
  const { instructions } = useMessages(boardMessages);
  return useMemo(
    () => ({ announcements: silent, screenReaderInstructions: { draggable: instructions } }),
    [instructions],
  );
}

const nothing = () => undefined;
const silent: Announcements = {
  onDragStart: nothing,
  onDragOver: nothing,
  onDragEnd: nothing,
  onDragCancel: nothing,
};
