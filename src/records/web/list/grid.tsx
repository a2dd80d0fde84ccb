// The list as an ARIA grid: only the rows in sight exist, the pages after them are fetched before they are reached, and the
// row that has the focus stays wherever one scrolls. One stop for Tab; arrows move, typing edits.
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { WebObject } from '../../../model/web/use-schema.tsx';
import { useMessages } from '../../../platform/web/language.tsx';
import { useShortcut } from '../../../platform/web/ui/shortcuts.tsx';
import type { RecordList } from '../api/use-record-list.ts';
import { LaterConflictDialog } from '../conflict/later-conflict-dialog.ts';
import { useFollowLinks } from '../page/follow-links.ts';
import { type Column, templateOf, totalWidth } from './columns.ts';
import classes from './grid.module.css';
import { type GridActions, GridActionsContext } from './grid-actions.ts';
import { GridHeader, type HeaderActions } from './grid-header.tsx';
import { type CellPlace, isTyped, moveCell } from './grid-move.ts';
import { GridRow } from './grid-row.tsx';
import { listMessages } from './messages.ts';
import { scrollId } from './scroll-id.ts';
import { extendTo, isSelected, nothingSelected, type Selection, selectRows, toggleRow } from './selection.ts';
import { useCellEdits } from './use-cell-edits.ts';

export const rowHeight = 36;
const headHeight = 36;
/** Rows before the last loaded one at which the next page is asked for: half of them when there are few. */
const ahead = 150;
const skeletons = 40;

export type GridProps = Omit<HeaderActions, 'onWidth' | 'onFocus' | 'onSelectAll'> & {
  object: WebObject;
  label: string;
  /** What this scroll position belongs to. */
  place: string;
  columns: readonly Column[];
  sort: string;
  list: RecordList;
  selection: Selection;
  onSelection: (selection: Selection) => void;
  peek: string | undefined;
  onPeek: (id: string, history: 'push' | 'replace') => void;
  onOpen: (id: string) => void;
  onWidth: (field: string, width: number) => void;
  /** Nothing is edited here: the bin. */
  locked: boolean;
};

export function Grid(props: GridProps) {
  const { object, label, list, selection, onSelection, peek, onPeek, onOpen, locked } = props;
  const m = useMessages(listMessages);
  const { rows, hasMore, loadMore, loading } = list;
  const ids = useMemo(() => rows.map(({ id }) => id), [rows]);
  const [dragged, setDragged] = useState<{ field: string; width: number } | null>(null);
  const columns = useMemo(
    () => props.columns.map((one) => (one.name === dragged?.field ? { ...one, width: dragged.width } : one)),
    [props.columns, dragged],
  );
  const [active, setActive] = useState<CellPlace>({ row: 0, column: 0 });
  const wantsFocus = useRef<'pointer' | 'key' | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const edits = useCellEdits(object, locked);
  const follow = useFollowLinks();

  const count = rows.length + (loading || hasMore ? skeletons : 0);
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    // The row with the focus is always there: were it taken away, the focus would fall to the page.
    rangeExtractor: useCallback(
      (range: Range) => {
        const shown = defaultRangeExtractor(range);
        const kept = active.row >= 0 && active.row < rows.length && !shown.includes(active.row);
        return kept ? [...shown, active.row].sort((a, b) => a - b) : shown;
      },
      [active.row, rows.length],
    ),
  });
  const items = virtual.getVirtualItems();
  const lastShown = items.findLast(({ index }) => index !== active.row)?.index ?? 0;
  useEffect(() => {
    if (lastShown > rows.length - Math.min(ahead, rows.length / 2)) loadMore();
  });

  const moveTo = (place: CellPlace, by: 'pointer' | 'key') => {
    wantsFocus.current = by;
    setActive(place);
  };
  useLayoutEffect(() => {
    const by = wantsFocus.current;
    if (!by || edits.edit) return;
    wantsFocus.current = null;
    if (active.row >= 0) virtual.scrollToIndex(active.row, { align: 'auto' });
    const cell = scroller.current?.querySelector<HTMLElement>(`[data-cell="${active.row}:${active.column}"]`);
    cell?.focus({ preventScroll: true });
    if (cell && scroller.current && by === 'key') bringIntoSight(scroller.current, cell, active.column);
  });
  // Whoever comes by the keyboard finds the list under it; whoever has already gone elsewhere is left there.
  const ready = rows.length > 0;
  useEffect(() => {
    if (ready && document.activeElement === document.body) {
      scroller.current?.querySelector<HTMLElement>('[data-cell="0:0"]')?.focus({ preventScroll: true });
    }
  }, [ready]);

  const toggle = (row: number, extend: boolean) => {
    const id = ids[row];
    if (id) onSelection(extend ? extendTo(selection, id, ids) : toggleRow(selection, id, ids));
  };
  const begin = (row: number, column: number, from: { typed?: string; value?: unknown } = {}) => {
    const [record, chosen] = [rows[row], columns[column]];
    if (!record || !chosen) return false;
    setActive({ row, column });
    return edits.begin(record, chosen, from);
  };
  const actions = useLatest<GridActions>({
    click: (row, column, { extend, toggle: apart }) => {
      moveTo({ row, column }, 'pointer');
      if (extend || apart) return toggle(row, extend);
      const id = ids[row];
      if (id) onPeek(id, peek ? 'replace' : 'push');
    },
    edit: (row, column, from) => void begin(row, column, from),
    select: (row, extend) => {
      setActive({ row, column: 0 });
      toggle(row, extend);
    },
    end: (done, how) => {
      edits.end(done);
      wantsFocus.current = how === 'leave' ? null : 'key';
      const step = how === 'next' ? 1 : how === 'previous' ? -1 : 0;
      const column = Math.max(0, Math.min(columns.length - 1, active.column + step));
      if (step) setActive({ row: active.row, column });
    },
    dismiss: edits.dismiss,
  });

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (edits.edit || event.defaultPrevented || event.nativeEvent.isComposing) return;
    const cell = (event.target as Element).closest('[data-cell]');
    if (!cell || !event.currentTarget.contains(cell)) return;
    if ((event.target as Element).closest('[data-refusal], [role="menu"]')) return;
    const size = {
      rows: rows.length,
      columns: columns.length,
      page: Math.floor((scroller.current?.clientHeight ?? 400) / rowHeight) - 2,
    };
    const next = event.altKey ? null : moveCell(active, event, size);
    if (next) {
      event.preventDefault();
      moveTo(next, 'key');
      const id = ids[next.row];
      if (event.shiftKey && next.row !== active.row && id)
        onSelection(extendTo(anchored(selection, ids[active.row]), id, ids));
      else if (peek && id && next.row !== active.row) onPeek(id, 'replace');
      return;
    }
    if (active.row < 0) return;
    const id = ids[active.row];
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      if (event.shiftKey) return id && onPeek(id, peek ? 'replace' : 'push');
      return active.column === 0 ? id && onOpen(id) : void begin(active.row, active.column);
    }
    if (event.key === 'F2') {
      event.preventDefault();
      return void begin(active.row, active.column);
    }
    if (event.key === ' ') {
      event.preventDefault();
      return toggle(active.row, event.shiftKey);
    }
    if (event.key === 'Escape' && (selection.ids.size > 0 || selection.all)) {
      event.preventDefault();
      return onSelection(nothingSelected);
    }
    if (event.key === 'a' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      return onSelection(selectRows(ids));
    }
    // In the first column letters are the keys of the screen (select, edit, create); in the others they write.
    const erases = event.key === 'Backspace' || event.key === 'Delete';
    if (
      active.column > 0 &&
      (isTyped(event) || erases) &&
      begin(active.row, active.column, { typed: erases ? '' : event.key })
    ) {
      event.preventDefault();
    }
  };
  const onFocusCapture = (event: React.FocusEvent<HTMLElement>) => {
    const place = (event.target as Element).getAttribute('data-cell');
    if (!place) return;
    const [row, column] = place.split(':').map(Number) as [number, number];
    if (row !== active.row || column !== active.column) setActive({ row, column });
  };
  useShortcut('x', m.selectKeys, () => toggle(active.row, false), { enabled: active.row >= 0 });
  useShortcut('e', m.editCell, () => void begin(active.row, active.column), {
    enabled: active.row >= 0 && !locked,
  });

  const header = useLatest<HeaderActions>({
    onSort: props.onSort,
    onFilter: props.onFilter,
    onMove: props.onMove,
    onHide: props.onHide,
    onFocus: (column) => setActive({ row: -1, column }),
    onWidth: (field, width, done) => {
      setDragged(done ? null : { field, width });
      if (done) props.onWidth(field, width);
    },
    onSelectAll: () => onSelection(all ? nothingSelected : selectRows(ids)),
  });

  const all = selection.all || (ids.length > 0 && selection.ids.size >= ids.length);
  return (
    <GridActionsContext value={actions}>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a link is followed by its own Enter. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: see above. */}
      <div
        ref={scroller}
        className={classes.scroller}
        onClick={follow}
        data-busy={list.stale || undefined}
        data-scroll-restoration-id={scrollId(props.place)}
      >
        {/* biome-ignore lint/a11y/useSemanticElements: virtual rows are no table's. */}
        <div
          role="grid"
          aria-label={label}
          aria-rowcount={list.count?.exact && !hasMore ? rows.length + 1 : -1}
          aria-colcount={columns.length}
          aria-multiselectable
          aria-busy={loading}
          tabIndex={-1}
          className={classes.grid}
          style={{ '--columns': templateOf(columns), minWidth: totalWidth(columns) } as React.CSSProperties}
          onKeyDown={onKeyDown}
          onFocusCapture={onFocusCapture}
        >
          <GridHeader
            columns={columns}
            sort={props.sort}
            active={active.row === -1 || rows.length === 0 ? active.column : -1}
            allSelected={all}
            someSelected={selection.ids.size > 0}
            actions={header}
          />
          {/* biome-ignore lint/a11y/useSemanticElements: see above. */}
          <div role="rowgroup" className={classes.body} style={{ height: virtual.getTotalSize() }}>
            {items.map(({ index, start, key }) => {
              const record = rows[index];
              const top = start - headHeight;
              if (!record) return <SkeletonRow key={key} top={top} index={index} columns={columns} />;
              return (
                <GridRow
                  key={record.id}
                  record={record}
                  row={index}
                  top={top}
                  columns={columns}
                  active={active.row === index ? active.column : -1}
                  edit={edits.edit?.id === record.id ? edits.edit : null}
                  refusal={edits.refusals.get(record.id)}
                  selected={isSelected(selection, record.id)}
                  peeked={peek === record.id}
                  locked={locked}
                />
              );
            })}
          </div>
        </div>
      </div>
      {edits.conflict && <LaterConflictDialog conflict={edits.conflict} onClose={edits.settle} />}
    </GridActionsContext>
  );
}

const anchored = (selection: Selection, id: string | undefined): Selection =>
  selection.anchor === null && id ? { ...selection, anchor: id } : selection;

function SkeletonRow({ top, index, columns }: { top: number; index: number; columns: readonly Column[] }) {
  return (
    <div className={classes.row} style={{ top }} aria-hidden="true" data-skeleton>
      {columns.map(({ name }, at) => (
        <span key={name} className={classes.cell} data-face={at === 0 || undefined}>
          <span className={classes.bone} style={{ width: `${45 + ((index * 7 + at * 13) % 40)}%` }} />
        </span>
      ))}
    </div>
  );
}

/** The sticky column and the edge hide what is only scrolled near. */
function bringIntoSight(scroller: HTMLElement, cell: HTMLElement, column: number): void {
  if (column === 0) {
    scroller.scrollLeft = 0;
    return;
  }
  const face = scroller.querySelector<HTMLElement>('[data-face]')?.offsetWidth ?? 0;
  const left = cell.offsetLeft;
  const right = left + cell.offsetWidth;
  if (left - face < scroller.scrollLeft) scroller.scrollLeft = left - face;
  else if (right > scroller.scrollLeft + scroller.clientWidth)
    scroller.scrollLeft = right - scroller.clientWidth;
}

/** One object for ever, whose functions are always the newest. */
function useLatest<T extends { [K in keyof T]: (...args: never[]) => unknown }>(functions: T): T {
  const latest = useRef(functions);
  useLayoutEffect(() => {
    latest.current = functions;
  });
  const names = Object.keys(functions) as (keyof T)[];
  return useState(
    () =>
      Object.fromEntries(
        names.map((name) => [name, (...args: never[]) => latest.current[name](...args)]),
      ) as T,
  )[0];
}
