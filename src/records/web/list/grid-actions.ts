// What a cell may ask of its grid. Stable for the grid's whole life, so that rows which have not changed are not drawn again.
import { createContext, use } from 'react';
import type { ApiRecord } from '../api/record.ts';

export interface EditState {
  id: string;
  field: string;
  /** What was typed to begin it. */
  typed?: string;
  /** What was refused and is taken up again. */
  value?: unknown;
  /** The record as it was when the edit began. */
  base: ApiRecord;
}

/** Where the focus goes: back to the cell, on to the next one, or wherever the pointer has put it. */
export type EditEnd = 'stay' | 'next' | 'previous' | 'leave';

export interface Refusal {
  field: string;
  value: unknown;
  words: string;
}

export interface GridActions {
  click: (row: number, column: number, how: { extend: boolean; toggle: boolean }) => void;
  edit: (row: number, column: number, from?: { typed?: string; value?: unknown }) => void;
  select: (row: number, extend: boolean) => void;
  /** Ends the edit: writes `value`, or reverts when there is none. */
  end: (done: { value: unknown } | null, how: EditEnd) => void;
  dismiss: (id: string) => void;
}

export const GridActionsContext = createContext<GridActions | null>(null);

export function useGridActions(): GridActions {
  const actions = use(GridActionsContext);
  if (!actions) throw new Error('a cell stands outside of a grid');
  return actions;
}
