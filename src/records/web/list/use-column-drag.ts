// The order of the columns, by dragging a head: for the pointer alone, the menu of a column moves it for the keyboard. By
// hand, as the widths beside it: the library that drags the cards of the board weighs a tenth of this page.
import { type PointerEvent as Press, useRef, useState } from 'react';
import type { Column } from './columns.ts';

export interface ColumnDrag {
  /** The column that is being dragged. */
  from: number | undefined;
  begin: (event: Press<HTMLElement>, at: number) => void;
  /** How far a head stands from its place while one is dragged, in pixels. */
  shiftOf: (at: number) => number;
  /** Whether the press that has just ended was a drag: its click sorts nothing. */
  moved: () => boolean;
}

interface Drag {
  from: number;
  to: number;
  by: number;
}

/** A press that stays within it is a click. */
const slack = 6;
/** Near an edge the list goes on under the pointer, by as much a frame. */
const edge = 48;
const pace = 12;

export function useColumnDrag(
  columns: readonly Column[],
  onMove: (name: string, to: number) => void,
): ColumnDrag {
  const [drag, setDrag] = useState<Drag>();
  const dragged = useRef(false);

  const begin = (event: Press<HTMLElement>, from: number) => {
    dragged.current = false;
    const scroller = event.currentTarget.closest('[role="grid"]')?.parentElement;
    if (event.button !== 0 || !scroller) return;
    const start = event.clientX + scroller.scrollLeft;
    let [x, frame] = [event.clientX, 0];
    const draw = () => {
      const { left, right } = scroller.getBoundingClientRect();
      const face = left + columns[0]!.width;
      if (x > right - edge) scroller.scrollLeft += pace;
      else if (x < face + edge) scroller.scrollLeft -= pace;
      setDrag(here());
      frame = requestAnimationFrame(draw);
    };
    const here = (): Drag => {
      const by = x + scroller.scrollLeft - start;
      return { from, to: placeOf(columns, from, by), by };
    };
    const move = ({ clientX }: PointerEvent) => {
      x = clientX;
      if (frame || Math.abs(x + scroller.scrollLeft - start) < slack) return;
      dragged.current = true;
      frame = requestAnimationFrame(draw);
    };
    const listening = new AbortController();
    // Where the hand let go counts, drawn already or not: it may be quicker than the screen.
    const drop = ({ clientX }: PointerEvent) => {
      x = clientX;
      end(here().to);
    };
    const end = (to: number) => {
      listening.abort();
      cancelAnimationFrame(frame);
      setDrag(undefined);
      if (dragged.current && to !== from) onMove(columns[from]!.name, to);
    };
    const { signal } = listening;
    window.addEventListener('pointermove', move, { signal });
    window.addEventListener('pointerup', drop, { signal });
    window.addEventListener('pointercancel', () => end(from), { signal });
    const giveUp = (key: KeyboardEvent) => {
      if (key.key !== 'Escape' || !dragged.current) return;
      key.stopPropagation();
      end(from);
    };
    window.addEventListener('keydown', giveUp, { signal, capture: true });
  };

  return {
    from: drag?.from,
    begin,
    shiftOf: (at) => (drag ? shiftIn(columns, drag, at) : 0),
    moved: () => dragged.current,
  };
}

/** Where the column would stand: past each neighbour whose middle its own middle has passed. The first column stays. */
export function placeOf(columns: readonly Pick<Column, 'width'>[], from: number, by: number): number {
  const lefts = columns.map((_, at) => columns.slice(0, at).reduce((sum, { width }) => sum + width, 0));
  const middle = (at: number) => lefts[at]! + columns[at]!.width / 2;
  const own = middle(from) + by;
  let to = from;
  while (to > 1 && own < middle(to - 1)) to--;
  while (to < columns.length - 1 && own > middle(to + 1)) to++;
  return to;
}

function shiftIn(columns: readonly Column[], { from, to, by }: Drag, at: number): number {
  if (at === from) return by;
  const { width } = columns[from]!;
  if (from < at && at <= to) return -width;
  return to <= at && at < from ? width : 0;
}
