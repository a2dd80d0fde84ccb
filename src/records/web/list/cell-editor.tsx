// A cell while it is edited: the field's own control over it. Enter and leaving write, Escape reverts, Tab writes and goes on.
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { EditProps } from '../../../model/web/field-widget.ts';
import type { Column } from './columns.ts';
import classes from './grid.module.css';
import { type EditEnd, type EditState, useGridActions } from './grid-actions.ts';

type Props = { column: Column; edit: EditState };

export function CellEditor({ column, edit }: Props) {
  const { end } = useGridActions();
  const [value, setValue] = useState<unknown>(
    edit.value !== undefined ? edit.value : (edit.base[column.name] ?? null),
  );
  const latest = useRef(value);
  const over = useRef(false);
  const frame = useRef<HTMLDivElement>(null);
  const Edit = column.widget.Edit as (props: EditProps<unknown>) => ReactNode;

  const change = (next: unknown) => {
    latest.current = next;
    setValue(next);
  };
  const finish = (done: { value: unknown } | null, how: EditEnd = 'stay') => {
    if (over.current) return;
    over.current = true;
    end(done, left.current ? 'leave' : how);
  };
  // Whoever ends the edit with the pointer is already elsewhere: the focus must not be fetched back.
  const left = useRef(false);
  useEffect(() => {
    const point = ({ target }: PointerEvent) => {
      left.current =
        target instanceof Element && !frame.current?.contains(target) && !target.closest('[data-portal]');
    };
    document.addEventListener('pointerdown', point, true);
    return () => document.removeEventListener('pointerdown', point, true);
  }, []);
  const press = (event: KeyboardEvent) => {
    // What opens over the page (a calendar, an address) has its own Tab.
    if (event.key !== 'Tab' || !frame.current?.contains(event.target as Node)) return;
    event.preventDefault();
    finish({ value: latest.current }, event.shiftKey ? 'previous' : 'next');
  };

  return (
    <div ref={frame} className={classes.editor} onKeyDownCapture={press} data-editor>
      <Edit
        value={value}
        field={column.field}
        onChange={change}
        onCommit={(next) => finish({ value: next })}
        onCancel={() => finish(null)}
        typed={edit.typed}
        autoFocus
        dense
      />
    </div>
  );
}
