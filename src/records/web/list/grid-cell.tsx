import { IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { memo, type ReactNode, useLayoutEffect, useRef } from 'react';
import { usePrint } from '../../../fields/web/reader.tsx';
import type { ShowProps } from '../../../model/web/field-widget.ts';
import { useMessages } from '../../../platform/web/language.tsx';
import type { ApiRecord } from '../api/record.ts';
import { isEmpty } from '../page/field-value.tsx';
import { CellEditor } from './cell-editor.tsx';
import type { Column } from './columns.ts';
import classes from './grid.module.css';
import { type EditState, type Refusal, useGridActions } from './grid-actions.ts';
import { listMessages } from './messages.ts';

type Props = {
  record: ApiRecord;
  row: number;
  at: number;
  column: Column;
  active: boolean;
  editable: boolean;
  edit: EditState | null;
  refusal: Refusal | undefined;
  /** Of the first cell only: the row is chosen. */
  selected: boolean;
};

export const GridCell = memo(function GridCell(props: Props) {
  const { record, row, at, column, active, editable, edit, refusal, selected } = props;
  const cell = useRef<HTMLDivElement>(null);
  // One stop for Tab in the whole grid: what can be followed inside a cell is for the pointer, and for the record's page.
  useLayoutEffect(() => {
    if (edit) return;
    for (const inner of cell.current?.querySelectorAll<HTMLElement>('a, button') ?? []) {
      if (!inner.closest('[data-refusal]')) inner.tabIndex = -1;
    }
  });
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both of its roles know it.
    <div
      ref={cell}
      role={at === 0 ? 'rowheader' : 'gridcell'}
      aria-colindex={at + 1}
      aria-readonly={!editable || undefined}
      aria-invalid={refusal ? true : undefined}
      tabIndex={active ? 0 : -1}
      className={classes.cell}
      data-cell={`${row}:${at}`}
      data-align={column.align}
      data-face={at === 0 || undefined}
      data-refused={refusal ? true : undefined}
    >
      {at === 0 ? (
        <Face record={record} row={row} column={column} selected={selected} />
      ) : (
        <Value record={record} column={column} />
      )}
      {edit && <CellEditor column={column} edit={edit} />}
      {refusal && !edit && <RefusalNote refusal={refusal} record={record} row={row} at={at} />}
    </div>
  );
});

function Value({ record, column }: { record: ApiRecord; column: Column }): ReactNode {
  const { override, widget, field, name } = column;
  const value = record[name];
  const Own = isEmpty(value) ? override?.Empty : override?.Show;
  if (Own) return <Own record={record} />;
  if (isEmpty(value)) return null;
  const Show = widget.Show as (props: ShowProps<unknown>) => ReactNode;
  return <Show value={value} field={field} dense />;
}

type FaceProps = { record: ApiRecord; row: number; column: Column; selected: boolean };

/** The first cell: the record's face, which leads to its page, and the box that selects it. */
function Face({ record, row, column, selected }: FaceProps) {
  const m = useMessages(listMessages);
  const print = usePrint();
  const { select } = useGridActions();
  const own = record[column.name];
  const title = (isEmpty(own) ? '' : print(own, column.field)) || record.record_title || m.untitled;
  return (
    <>
      <input
        type="checkbox"
        className={classes.box}
        tabIndex={-1}
        checked={selected}
        aria-label={m.select({ title: record.record_title || title })}
        onChange={(event) => select(row, (event.nativeEvent as MouseEvent).shiftKey)}
        onClick={(event) => event.stopPropagation()}
      />
      <Link
        to="/o/$object/$id"
        params={{ object: column.field.object, id: record.id } as never}
        className={classes.title}
        preload={false}
        tabIndex={-1}
        title={title}
      >
        {title}
      </Link>
    </>
  );
}

type NoteProps = { refusal: Refusal; record: ApiRecord; row: number; at: number };

/** Why a value was refused, at its cell, with what was typed kept for another try. */
function RefusalNote({ refusal, record, row, at }: NoteProps) {
  const m = useMessages(listMessages);
  const { edit, dismiss } = useGridActions();
  return (
    <div className={classes.refusal} role="alert" data-refusal>
      <span>{refusal.words}</span>
      <button type="button" className={classes.again} onClick={() => edit(row, at, { value: refusal.value })}>
        {m.takeUp}
      </button>
      <button
        type="button"
        className={classes.close}
        aria-label={m.dismiss}
        onClick={() => dismiss(record.id)}
      >
        <IconX size={14} />
      </button>
    </div>
  );
}
