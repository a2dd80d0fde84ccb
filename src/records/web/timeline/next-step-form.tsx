import { Button, Group, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { useMessages } from '../../../platform/web/language.tsx';
import { useErrorText } from '../../../platform/web/ui/error-state.tsx';
import { uiMessages } from '../../../platform/web/ui/messages.ts';
import type { About } from './about.ts';
import { emptyDraft } from './draft.ts';
import { useDueAt } from './due-choices.ts';
import { DuePicker } from './due-picker.tsx';
import { timelineMessages } from './messages.ts';
import { useWriteDown } from './use-write-down.ts';

type Props = {
  object: string;
  id: string;
  about: About;
  onClose: () => void;
  autoFocus?: boolean;
  onWriting?: (written: Promise<void>) => void;
};

export function NextStepForm({ object, id, about, onClose, autoFocus = true, onWriting }: Props) {
  const m = useMessages(timelineMessages);
  const ui = useMessages(uiMessages);
  const errorText = useErrorText();
  const dueAt = useDueAt();
  const writeDown = useWriteDown(object, id, about);
  const [text, setText] = useState('');
  const [due, setDue] = useState<string | null>(() => dueAt('tomorrow').toISOString());
  const kind = String(about.object.fields.get('kind')?.default ?? 'task');
  const dueField = about.object.fields.get('due_at');

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!text.trim()) return;
    onClose();
    try {
      const written = writeDown({ ...emptyDraft(kind), text, due });
      onWriting?.(written);
      await written;
    } catch (error) {
      notifications.show({
        message: m.notSaved({ reason: errorText(error) }),
        autoClose: false,
        role: 'alert',
      });
    }
  };
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.stopPropagation();
    onClose();
  };
  return (
    <form onSubmit={submit} onKeyDown={leave}>
      <TextInput
        autoFocus={autoFocus}
        aria-label={m.nextStep}
        placeholder={m.nextPlaceholder}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        mb="xs"
      />
      {dueField && <DuePicker field={dueField} value={due} onChange={setDue} />}
      <Group justify="flex-end" gap="xs" mt="sm">
        <Button size="xs" variant="subtle" color="gray" onClick={onClose}>
          {ui.cancel}
        </Button>
        <Button size="xs" type="submit" variant="filled" disabled={!text.trim()}>
          {m.saveTask}
        </Button>
      </Group>
    </form>
  );
}
