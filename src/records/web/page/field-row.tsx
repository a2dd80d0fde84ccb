// A field on a page: its value, and its control in the same place when it is touched.
import { IconPencil } from '@tabler/icons-react';
import { type MouseEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { EditProps } from '../../../model/web/field-widget.ts';
import { useSchema, type WebField, widgetOf } from '../../../model/web/use-schema.tsx';
import { useMessages, useText } from '../../../platform/web/language.tsx';
import { useErrorText } from '../../../platform/web/ui/error-state.tsx';
import { same } from '../api/conflict.ts';
import classes from './field-row.module.css';
import { FieldValue, isEmpty } from './field-value.tsx';
import { pageMessages } from './messages.ts';
import { useEditing } from './use-editing.tsx';

export function FieldRow({ field }: { field: WebField }) {
  const text = useText();
  const m = useMessages(pageMessages);
  const { record, may, open, edit } = useEditing();
  const button = useRef<HTMLButtonElement>(null);
  const value = record[field.name];
  const editable = may && !field.readOnly;
  const editing = editable && open === field.name;
  const wasEditing = useRef(false);
  // The focus comes back to where the edit began, unless it has gone elsewhere by itself.
  useEffect(() => {
    if (wasEditing.current && !editing && document.activeElement === document.body) button.current?.focus();
    wasEditing.current = editing;
  }, [editing]);

  const touch = (event: MouseEvent) => {
    if (!editable || (event.target as Element).closest('a, button')) return;
    if (window.getSelection()?.toString()) return;
    edit(field.name);
  };
  const label = text(field.label);
  const wide = ['long_text', 'rich_text', 'address'].includes(field.type);
  return (
    <div className={classes.row} data-wide={wide || undefined}>
      <dt className={classes.label}>{label}</dt>
      {editing ? (
        <dd className={classes.control}>
          <FieldEditor field={field} />
        </dd>
      ) : (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the button within does the same for the keyboard.
        <dd className={classes.value} data-editable={editable || undefined} onClick={touch}>
          {isEmpty(value) ? (
            editable ? (
              <button
                ref={button}
                type="button"
                className={classes.add}
                aria-label={m.addField({ field: label })}
                onClick={() => edit(field.name)}
              >
                {m.add}
              </button>
            ) : (
              <span className={classes.none}>–</span>
            )
          ) : (
            <>
              <div className={classes.shown}>
                <FieldValue field={field} value={value} />
              </div>
              {editable && (
                <button
                  ref={button}
                  type="button"
                  className={classes.pencil}
                  aria-label={m.editField({ field: label })}
                  onClick={() => edit(field.name)}
                >
                  <IconPencil size={14} stroke={1.5} aria-hidden="true" />
                </button>
              )}
            </>
          )}
        </dd>
      )}
    </div>
  );
}

function FieldEditor({ field }: { field: WebField }) {
  const schema = useSchema();
  const errorText = useErrorText();
  const { record, edit, save, refused } = useEditing();
  const problem = refused[field.name];
  const [value, setValue] = useState<unknown>(() => (problem ? problem.value : record[field.name]) ?? null);
  const Edit = widgetOf(schema, field).Edit as (props: EditProps<unknown>) => ReactNode;
  const commit = (next: unknown) => {
    edit(null);
    if (!same(next, record[field.name])) void save(field.name, next);
  };
  return (
    <Edit
      value={value}
      field={field}
      onChange={setValue}
      onCommit={commit}
      onCancel={() => edit(null)}
      error={problem ? errorText(problem.error) : undefined}
      autoFocus
      dense
    />
  );
}
