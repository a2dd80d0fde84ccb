import { type MouseEvent, memo } from 'react';
import type { ApiRecord } from '../api/record.ts';
import type { Column } from './columns.ts';
import classes from './grid.module.css';
import { type EditState, type Refusal, useGridActions } from './grid-actions.ts';
import { GridCell } from './grid-cell.tsx';

type Props = {
  record: ApiRecord;
  row: number;
  top: number;
  columns: readonly Column[];
  /** The column that has the focus, or -1. */
  active: number;
  edit: EditState | null;
  refusal: Refusal | undefined;
  selected: boolean;
  peeked: boolean;
  locked: boolean;
};

export const GridRow = memo(function GridRow(props: Props) {
  const { record, row, top, columns, active, edit, refusal, selected, peeked, locked } = props;
  const { click, edit: begin } = useGridActions();
  const may = !locked && record._can?.edit !== false;
  const columnOf = (event: MouseEvent<HTMLElement>): number => {
    const cell = (event.target as Element).closest('[data-cell]');
    // Events of what opens over the page come through here too.
    if (!cell || !event.currentTarget.contains(cell)) return -1;
    return Number(cell.getAttribute('data-cell')?.split(':')[1]);
  };
  const onClick = (event: MouseEvent<HTMLElement>) => {
    const column = columnOf(event);
    if (column < 0 || (event.target as Element).closest('a, button, input, [data-editor], [data-refusal]'))
      return;
    if (window.getSelection()?.toString()) return;
    click(row, column, { extend: event.shiftKey, toggle: event.ctrlKey || event.metaKey });
  };
  const onDoubleClick = (event: MouseEvent<HTMLElement>) => {
    const column = columnOf(event);
    if (column < 0 || (event.target as Element).closest('a, button, input, [data-editor]')) return;
    begin(row, column);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: an ARIA grid: virtual rows are no table's.
    // biome-ignore lint/a11y/useFocusableInteractive: its cells take the focus.
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard by the grid, for whichever cell has the focus.
    <div
      role="row"
      aria-rowindex={row + 2}
      aria-selected={selected}
      className={classes.row}
      style={{ top }}
      data-peeked={peeked || undefined}
      data-busy={edit || refusal ? true : undefined}
      onClick={onClick}
      onDoubleClick={onDoubleClick}
    >
      {columns.map((column, at) => (
        <GridCell
          key={column.name}
          record={record}
          row={row}
          at={at}
          column={column}
          active={active === at}
          editable={may && column.editable}
          edit={edit?.field === column.name ? edit : null}
          refusal={refusal?.field === column.name ? refusal : undefined}
          selected={at === 0 && selected}
        />
      ))}
    </div>
  );
});
