// The head of the grid: sorting by a click, widths by dragging an edge, order by dragging a head; the menu of a column does
// all of it for the keyboard.
import { Menu } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowLeft,
  IconArrowRight,
  IconArrowsHorizontal,
  IconArrowsSort,
  IconArrowUp,
  IconDots,
  IconEyeOff,
  IconFilter,
} from '@tabler/icons-react';
import { type KeyboardEvent, memo, type PointerEvent, useState } from 'react';
import { useMessages, useText } from '../../../platform/web/language.tsx';
import { clampWidth, sortKeys } from '../views/view-settings.ts';
import type { Column } from './columns.ts';
import classes from './grid.module.css';
import { listMessages } from './messages.ts';
import { type ColumnDrag, useColumnDrag } from './use-column-drag.ts';

export type HeaderActions = {
  onSort: (field: string, how: { also: boolean; descending?: boolean }) => void;
  onFilter: (field: string) => void;
  /** While it is dragged, and once it is let go. */
  onWidth: (field: string, width: number, done: boolean) => void;
  onMove: (field: string, to: number) => void;
  onHide: (field: string) => void;
  onFocus: (column: number) => void;
  onSelectAll: () => void;
};

type Props = {
  columns: readonly Column[];
  sort: string;
  active: number;
  allSelected: boolean;
  someSelected: boolean;
  /** The same object at every turn: scrolling does not draw the head again. */
  actions: HeaderActions;
};

export const GridHeader = memo(function GridHeader(props: Props) {
  const { columns } = props;
  const drag = useColumnDrag(columns, props.actions.onMove);
  const m = useMessages(listMessages);
  return (
    // biome-ignore lint/a11y/useSemanticElements: an ARIA grid: virtual rows are no table's.
    <div role="rowgroup" className={classes.head}>
      {/* biome-ignore lint/a11y/useSemanticElements: see above. */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: its cells take the focus. */}
      <div role="row" aria-rowindex={1} className={classes.headRow}>
        {columns.map((column, at) => (
          <HeaderCell
            key={column.name}
            {...props}
            column={column}
            at={at}
            drag={drag}
            label={m.selectLoaded}
          />
        ))}
      </div>
    </div>
  );
});

type CellProps = Props & { column: Column; at: number; drag: ColumnDrag; label: string };

function HeaderCell(props: CellProps) {
  const { column, at, drag, sort, active, label, actions } = props;
  const { onSort, onFocus } = actions;
  const text = useText();
  const m = useMessages(listMessages);
  const [opened, setOpened] = useState(false);
  const keys = sortKeys(sort);
  const rank = keys.findIndex(({ field }) => field === column.name);
  const key = keys[rank];
  const name = text(column.field.label);
  const shift = drag.shiftOf(at);

  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget) return;
    if (event.key === 'Enter' && column.sortable) {
      event.preventDefault();
      onSort(column.name, { also: event.shiftKey });
    }
    if (event.key === ' ' || (event.key === 'ArrowDown' && event.altKey)) {
      event.preventDefault();
      event.stopPropagation();
      setOpened(true);
    }
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: an ARIA grid: virtual rows are no table's.
    <div
      role="columnheader"
      aria-colindex={at + 1}
      aria-sort={key ? (key.descending ? 'descending' : 'ascending') : undefined}
      tabIndex={active === at ? 0 : -1}
      className={classes.headCell}
      data-cell={`-1:${at}`}
      data-align={column.align}
      data-face={at === 0 || undefined}
      data-dragging={drag.from === at || undefined}
      style={{ transform: shift ? `translateX(${shift}px)` : undefined }}
      onKeyDown={press}
      onFocus={() => onFocus(at)}
    >
      {at === 0 && (
        <input
          type="checkbox"
          className={classes.box}
          tabIndex={-1}
          aria-label={label}
          checked={props.allSelected}
          ref={(box) => {
            if (box) box.indeterminate = props.someSelected && !props.allSelected;
          }}
          onChange={actions.onSelectAll}
        />
      )}
      <button
        type="button"
        tabIndex={-1}
        className={classes.headName}
        disabled={!column.sortable}
        title={name}
        onClick={(event) => drag.moved() || onSort(column.name, { also: event.shiftKey })}
        onPointerDown={(event) => at > 0 && drag.begin(event, at)}
      >
        <span className={classes.headWords}>{name}</span>
        {key &&
          (key.descending ? (
            <IconArrowDown size={14} aria-hidden="true" />
          ) : (
            <IconArrowUp size={14} aria-hidden="true" />
          ))}
        {key && keys.length > 1 && <span className={classes.rank}>{rank + 1}</span>}
      </button>
      <ColumnMenu {...props} opened={opened} onOpened={setOpened} words={m.columnMenu({ field: name })} />
      <Resizer {...props} />
    </div>
  );
}

type MenuProps = CellProps & {
  words: string;
  opened: boolean;
  onOpened: (opened: boolean) => void;
};

function ColumnMenu({ column, columns, at, sort, words, opened, onOpened, actions }: MenuProps) {
  const m = useMessages(listMessages);
  const { onSort, onFilter, onWidth, onMove, onHide } = actions;
  const others = sortKeys(sort).every(({ field }) => field !== column.name);
  const widen = (by: number) => onWidth(column.name, clampWidth(column.width + by), true);
  return (
    <Menu opened={opened} onChange={onOpened} position="bottom-start" returnFocus={false}>
      <Menu.Target>
        <button type="button" tabIndex={-1} className={classes.headMenu} aria-label={words}>
          <IconDots size={14} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {column.sortable && (
          <>
            <Menu.Item
              leftSection={<IconArrowUp />}
              onClick={() => onSort(column.name, { also: false, descending: false })}
            >
              {m.ascending}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconArrowDown />}
              onClick={() => onSort(column.name, { also: false, descending: true })}
            >
              {m.descending}
            </Menu.Item>
            {others && (
              <Menu.Item leftSection={<IconArrowsSort />} onClick={() => onSort(column.name, { also: true })}>
                {m.thenBy}
              </Menu.Item>
            )}
            <Menu.Divider />
          </>
        )}
        <Menu.Item leftSection={<IconFilter />} onClick={() => onFilter(column.name)}>
          {m.filterBy}
        </Menu.Item>
        <Menu.Divider />
        {at > 0 && (
          <Menu.Item leftSection={<IconArrowLeft />} onClick={() => onMove(column.name, at - 1)}>
            {m.moveLeft}
          </Menu.Item>
        )}
        {at < columns.length - 1 && (
          <Menu.Item leftSection={<IconArrowRight />} onClick={() => onMove(column.name, at + 1)}>
            {m.moveRight}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconArrowsHorizontal />} closeMenuOnClick={false} onClick={() => widen(40)}>
          {m.wider}
        </Menu.Item>
        <Menu.Item leftSection={<IconArrowsHorizontal />} closeMenuOnClick={false} onClick={() => widen(-40)}>
          {m.narrower}
        </Menu.Item>
        {columns.length > 1 && (
          <Menu.Item leftSection={<IconEyeOff />} onClick={() => onHide(column.name)}>
            {m.hide}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

/** The edge of a column. For the pointer alone: the menu widens and narrows for the keyboard. */
function Resizer({ column, actions: { onWidth } }: CellProps) {
  const begin = (event: PointerEvent<HTMLElement>) => {
    event.preventDefault();
    event.stopPropagation();
    const handle = event.currentTarget;
    const from = event.clientX;
    const widthAt = (moved: globalThis.PointerEvent) => clampWidth(column.width + moved.clientX - from);
    const move = (moved: globalThis.PointerEvent) => onWidth(column.name, widthAt(moved), false);
    const end = (moved: globalThis.PointerEvent) => {
      handle.removeEventListener('pointermove', move);
      onWidth(column.name, widthAt(moved), true);
    };
    handle.setPointerCapture(event.pointerId);
    handle.addEventListener('pointermove', move);
    handle.addEventListener('pointerup', end, { once: true });
  };
  return <span className={classes.resizer} aria-hidden="true" onPointerDown={begin} />;
}
