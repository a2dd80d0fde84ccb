// An answer that came by another way than the link, noted by somebody of the firm.
import { Button, Checkbox, Group, Modal, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../../../platform/web/api.ts';
import { useMessages } from '../../../../platform/web/language.tsx';
import { useErrorText } from '../../../../platform/web/ui/error-state.tsx';
import { useFields } from '../../../../platform/web/ui/fields.ts';
import { uiMessages } from '../../../../platform/web/ui/messages.ts';
import { firstLine } from '../../acceptance.ts';
import type { QuoteView } from '../../contract.ts';
import { editorMessages } from '../../messages.ts';
import classes from './editor.module.css';

type Props = {
  view: QuoteView;
  answer: 'accepted' | 'refused';
  take: (view: QuoteView) => void;
  onClose: () => void;
};

export function AnswerDialog({ view, answer, take, onClose }: Props) {
  const m = useMessages(editorMessages);
  const ui = useMessages(uiMessages);
  const errorText = useErrorText();
  const offered = answer === 'accepted' ? view.lines.filter(({ optional }) => optional) : [];
  const [options, setOptions] = useState<string[]>([]);
  const form = useFields({
    initial: { name: view.recipient.name ?? '', said: '' },
    check: { name: (value) => (value.trim().length > 1 ? null : m.nameMissing) },
    submit: async (values) => {
      take(
        await api.action<QuoteView>('quote.record_answer', {
          id: view.quote.id,
          answer,
          options,
          ...values,
        }),
      );
      onClose();
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={answer === 'accepted' ? m.recordAccepted : m.recordRefused}
      size={480}
      closeButtonProps={{ 'aria-label': ui.close }}
    >
      <form onSubmit={form.onSubmit} noValidate>
        <Stack gap="sm">
          <p className={classes.text}>{m.recordLead}</p>
          <TextInput label={m.recordName} data-autofocus {...form.bind('name')} />
          {offered.length > 0 && (
            <Checkbox.Group label={m.optionsTakenToo} value={options} onChange={setOptions}>
              {offered.map(({ id, description }) => (
                <Checkbox key={id} value={id} mt="xs" label={firstLine(description)} />
              ))}
            </Checkbox.Group>
          )}
          <Textarea label={m.recordSaid} {...form.bind('said')} />
          {form.failure ? <p role="alert">{errorText(form.failure)}</p> : null}
          <Group justify="flex-end" gap="xs">
            <Button onClick={onClose}>{m.cancel}</Button>
            <Button type="submit" variant="filled" loading={form.busy}>
              {m.record}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
