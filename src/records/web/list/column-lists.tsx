// Which columns, in which order: those shown can be dragged or moved by the keyboard, the others are found by typing.
// Fetched once the list stands.
import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import {
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable';
import { TextInput } from '@mantine/core';
import { IconGripVertical, IconMinus, IconPlus, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import type { WebField, WebObject } from '../../../model/web/use-schema.tsx';
import { fold } from '../../../platform/lib/fold.ts';
import { useMessages, useText } from '../../../platform/web/language.tsx';
import classes from './column-lists.module.css';
import { moved } from './columns.ts';
import { listMessages } from './messages.ts';

export type ColumnListsProps = {
  object: WebObject;
  columns: readonly string[];
  onChange: (columns: readonly string[]) => void;
};

const never = new Set(['json', 'id']);

export function ColumnLists({ object, columns, onChange }: ColumnListsProps) {
  const m = useMessages(listMessages);
  const text = useText();
  const [typed, setTyped] = useState('');
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const wanted = fold(typed.trim());
  const matches = (field: WebField | undefined): field is WebField =>
    field !== undefined && fold(text(field.label)).includes(wanted);
  const shown = columns.map((name) => object.fields.get(name)).filter(matches);
  const others = [...object.fields.values()].filter(
    (field) =>
      !columns.includes(field.name) && !never.has(field.type) && field.name !== 'version' && matches(field),
  );
  const drop = ({ active, over }: DragEndEvent) => {
    if (over && over.id !== active.id)
      onChange(moved(columns, String(active.id), columns.indexOf(String(over.id))));
  };
  return (
    <>
      <TextInput
        aria-label={m.findColumn}
        placeholder={m.findColumn}
        leftSection={<IconSearch size={16} />}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        data-autofocus
      />
      <div className={classes.lists}>
        {shown.length > 0 && <p className={classes.heading}>{m.shownColumns}</p>}
        <DndContext sensors={sensors} collisionDetection={closestCenter} onDragEnd={drop}>
          <SortableContext items={shown.map(({ name }) => name)} strategy={verticalListSortingStrategy}>
            <ul className={classes.list} aria-label={m.shownColumns}>
              {shown.map((field) => (
                <ShownColumn
                  key={field.name}
                  name={field.name}
                  label={text(field.label)}
                  onHide={
                    columns.length > 1
                      ? () => onChange(columns.filter((name) => name !== field.name))
                      : undefined
                  }
                />
              ))}
            </ul>
          </SortableContext>
        </DndContext>
        {others.length > 0 && <p className={classes.heading}>{m.otherColumns}</p>}
        <ul className={classes.list} aria-label={m.otherColumns}>
          {others.map((field) => (
            <li key={field.name}>
              <button
                type="button"
                className={classes.other}
                aria-label={m.showColumn({ field: text(field.label) })}
                onClick={() => onChange([...columns, field.name])}
              >
                <IconPlus size={14} />
                {text(field.label)}
              </button>
            </li>
          ))}
        </ul>
        {shown.length + others.length === 0 && <p className={classes.none}>{m.noColumn}</p>}
      </div>
    </>
  );
}

type ShownProps = { name: string; label: string; onHide: (() => void) | undefined };

function ShownColumn({ name, label, onHide }: ShownProps) {
  const m = useMessages(listMessages);
  const { setNodeRef, listeners, attributes, transform, transition, isDragging } = useSortable({ id: name });
  return (
    <li
      ref={setNodeRef}
      className={classes.shown}
      data-dragging={isDragging || undefined}
      style={{ transform: transform ? `translateY(${transform.y}px)` : undefined, transition }}
    >
      <button
        type="button"
        className={classes.grip}
        {...listeners}
        aria-describedby={attributes['aria-describedby']}
        aria-label={m.moveColumn({ field: label })}
      >
        <IconGripVertical size={14} />
      </button>
      <span className={classes.label}>{label}</span>
      {onHide && (
        <button
          type="button"
          className={classes.hide}
          aria-label={m.hideColumn({ field: label })}
          onClick={onHide}
        >
          <IconMinus size={14} />
        </button>
      )}
    </li>
  );
}
