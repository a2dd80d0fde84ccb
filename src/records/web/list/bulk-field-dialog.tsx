import { Button, Group, Modal, Select, Stack } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { EditProps } from '../../../model/web/field-widget.ts';
import { useSchema, type WebObject, widgetOf } from '../../../model/web/use-schema.tsx';
import { fold } from '../../../platform/lib/fold.ts';
import { useMessages, useText } from '../../../platform/web/language.tsx';
import { uiMessages } from '../../../platform/web/ui/messages.ts';
import type { Values } from '../api/record.ts';
import { listMessages } from './messages.ts';

type Props = {
  object: WebObject;
  /** The one that is set; else one chooses. */
  field?: string;
  count: number;
  onApply: (values: Values) => Promise<boolean>;
  onClose: () => void;
};

const unfit = new Set(['json', 'file', 'id']);

/** One value for all that are chosen. Empty empties it. */
export function BulkFieldDialog({ object, field: fixed, count, onApply, onClose }: Props) {
  const m = useMessages(listMessages);
  const { close } = useMessages(uiMessages);
  const text = useText();
  const schema = useSchema();
  const [name, setName] = useState(fixed ?? null);
  const [value, setValue] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const choices = [...object.fields.values()]
    .filter(({ readOnly, type, unique }) => !readOnly && !unique && !unfit.has(type))
    .map((field) => ({ value: field.name, label: text(field.label) }))
    .sort((a, b) => (fold(a.label) < fold(b.label) ? -1 : 1));
  const field = name ? object.fields.get(name) : undefined;
  const Edit = field && (widgetOf(schema, field).Edit as (props: EditProps<unknown>) => ReactNode);
  const apply = async () => {
    if (!field || (field.required && value === null)) return;
    setBusy(true);
    const done = await onApply({ [field.name]: value });
    setBusy(false);
    if (done) onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={fixed ? m.assign : m.setField}
      size={440}
      closeButtonProps={{ 'aria-label': close }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void apply();
        }}
      >
        <Stack gap="md">
          {!fixed && (
            <Select
              label={m.field}
              data={choices}
              value={name}
              searchable
              data-autofocus
              maxDropdownHeight={280}
              onChange={(next) => {
                setName(next);
                setValue(null);
              }}
            />
          )}
          {field && Edit && (
            <Edit key={name} field={field} value={value} onChange={setValue} autoFocus={Boolean(fixed)} />
          )}
          <Group justify="flex-end" gap="xs">
            <Button onClick={onClose}>{m.cancel}</Button>
            <Button
              type="submit"
              variant="filled"
              loading={busy}
              disabled={!field || (field.required && value === null)}
            >
              {m.apply({ count })}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
