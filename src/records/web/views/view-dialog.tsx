import { Button, Checkbox, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useMessages } from '../../../platform/web/language.tsx';
import { useErrorText } from '../../../platform/web/ui/error-state.tsx';
import { useFields } from '../../../platform/web/ui/fields.ts';
import { uiMessages } from '../../../platform/web/ui/messages.ts';
import { viewMessages } from './messages.ts';

type Values = { name: string; shared: boolean };
type Props = {
  title: string;
  help?: string;
  initial: Values;
  onSave: (values: Values) => Promise<unknown>;
  onClose: () => void;
};

/** The name of a view, and whether others see it. */
export function ViewDialog({ title, help, initial, onSave, onClose }: Props) {
  const m = useMessages(viewMessages);
  const { close } = useMessages(uiMessages);
  const errorText = useErrorText();
  const form = useFields<Values>({
    initial,
    check: { name: (name) => (name.trim() ? null : m.nameMissing) },
    submit: async ({ name, shared }) => {
      await onSave({ name: name.trim(), shared });
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title={title} size={420} closeButtonProps={{ 'aria-label': close }}>
      <form onSubmit={form.onSubmit}>
        <Stack gap="md">
          {help && <Text c="dimmed">{help}</Text>}
          <TextInput data-autofocus label={m.name} maxLength={150} {...form.bind('name')} />
          <Checkbox
            label={m.shareWithAll}
            checked={form.values.shared}
            onChange={(event) => form.set('shared', event.currentTarget.checked)}
          />
          {form.failure != null && (
            <Text role="alert" c="red">
              {errorText(form.failure)}
            </Text>
          )}
          <Group justify="flex-end" gap="xs">
            <Button onClick={onClose}>{m.cancel}</Button>
            <Button type="submit" variant="filled" loading={form.busy}>
              {m.save}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
