// Where the arrows lead in a grid. Row -1 is the header. Pure, so that every edge is tried.
export interface CellPlace {
  row: number;
  column: number;
}

export interface GridSize {
  rows: number;
  columns: number;
  /** Rows that are seen at once. */
  page: number;
}

type Pressed = { key: string; ctrlKey: boolean; metaKey: boolean };

/** Null when the key does not move. */
export function moveCell({ row, column }: CellPlace, pressed: Pressed, size: GridSize): CellPlace | null {
  const far = pressed.ctrlKey || pressed.metaKey;
  const last = { row: size.rows - 1, column: size.columns - 1 };
  const at = (nextRow: number, nextColumn: number): CellPlace => ({
    row: Math.max(-1, Math.min(last.row, nextRow)),
    column: Math.max(0, Math.min(last.column, nextColumn)),
  });
  switch (pressed.key) {
    case 'ArrowUp':
      return at(far ? 0 : row - 1, column);
    case 'ArrowDown':
      return at(far ? last.row : row + 1, column);
    case 'ArrowLeft':
      return at(row, far ? 0 : column - 1);
    case 'ArrowRight':
      return at(row, far ? last.column : column + 1);
    case 'PageUp':
      return at(Math.max(0, row - size.page), column);
    case 'PageDown':
      return at(row + size.page, column);
    case 'Home':
      return at(far ? 0 : row, 0);
    case 'End':
      return at(far ? last.row : row, last.column);
    default:
      return null;
  }
}

/** A key that would write something: it begins an edit. `/` and `?` are keys of the screen. */
export const isTyped = (event: {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}): boolean =>
  event.key.length === 1 &&
  !event.ctrlKey &&
  !event.metaKey &&
  !event.altKey &&
  !['/', '?', ' '].includes(event.key);
