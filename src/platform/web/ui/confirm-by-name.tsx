import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useMessages } from '../language.tsx';
import { useErrorText } from './error-state.tsx';
import { uiMessages } from './messages.ts';

type Props = {
  opened: boolean;
  onClose: () => void;
  /** A question or the action: 'Effacer la société'. */
  title: string;
  /** One sentence: what is lost, for good. */
  loss: string;
  /** What must be typed. */
  name: string;
  /** The verb on the button. */
  action: string;
  onConfirm: () => Promise<unknown>;
};

/** For the few actions that can't be undone. The others are done at once and offer `useUndo`. */
export function ConfirmByName({ opened, onClose, title, loss, name, action, onConfirm }: Props) {
  const m = useMessages(uiMessages);
  const errorText = useErrorText();
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const close = () => {
    setTyped('');
    setError(null);
    onClose();
  };
  const confirm = async (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim() !== name) return;
    setBusy(true);
    try {
      await onConfirm();
      close();
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };

  return (
    <Modal
      opened={opened}
      onClose={close}
      title={title}
      size={440}
      closeButtonProps={{ 'aria-label': m.close }}
    >
      <form onSubmit={confirm}>
        <Stack gap="md">
          <Text>{loss}</Text>
          <TextInput
            data-autofocus
            autoComplete="off"
            label={m.typeName({ name })}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            error={error ? errorText(error) : null}
          />
          <Group justify="flex-end" gap="xs">
            <Button onClick={close}>{m.cancel}</Button>
            <Button
              type="submit"
              variant="filled"
              color="red"
              loading={busy}
              disabled={typed.trim() !== name}
            >
              {action}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
