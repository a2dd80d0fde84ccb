import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import type { WebField } from '../../../model/web/use-schema.tsx';
import { useMessages, useText } from '../../../platform/web/language.tsx';
import { Checklist } from '../timeline/checklist.tsx';
import { FieldRow } from './field-row.tsx';
import { pageMessages } from './messages.ts';
import { useEditing } from './use-editing.tsx';

/** A checklist is ticked where it stands; its points are written as any text. */
export function ChecklistRow({ field }: { field: WebField }) {
  const m = useMessages(pageMessages);
  const text = useText();
  const { record, may, open, edit, save } = useEditing();
  const value = record[field.name];
  const editable = may && !field.readOnly;
  if (!value || open === field.name)
    return (
      <dl style={{ margin: 0 }}>
        <FieldRow field={field} />
      </dl>
    );
  return (
    <div>
      <Checklist text={String(value)} onSave={editable ? (next) => save(field.name, next) : undefined} />
      {editable && (
        <Button
          size="xs"
          variant="subtle"
          color="gray"
          leftSection={<IconPencil size={14} stroke={1.5} />}
          onClick={() => edit(field.name)}
        >
          {m.editField({ field: text(field.label) })}
        </Button>
      )}
    </div>
  );
}
