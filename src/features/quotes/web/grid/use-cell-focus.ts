// Moving from cell to cell by keys: at once, so that whoever types on without waiting for the screen types into the new cell. A cell
// that is still to be drawn gets the focus with it.
import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react';

export type CellFocus = (row: string, column: string) => void;

/** `otherwise`: the column of a row that has not the one wanted. */
export function useCellFocus(grid: RefObject<HTMLElement | null>, otherwise: string): CellFocus {
  const wanted = useRef<{ row: string; column: string } | null>(null);
  const go = useCallback(() => {
    if (!wanted.current) return;
    const { row, column } = wanted.current;
    const find = (name: string) => grid.current?.querySelector<HTMLElement>(`[data-cell="${row}:${name}"]`);
    const cell = find(column) ?? find(otherwise);
    if (!cell) return;
    wanted.current = null;
    cell.focus();
  }, [grid, otherwise]);
  useLayoutEffect(go);
  return useCallback(
    (row, column) => {
      wanted.current = { row, column };
      go();
    },
    [go],
  );
}
