// A decision asks for one sentence: why. It goes into the register.
import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import { useMessages } from '../../../../platform/web/language.tsx';
import { useErrorText } from '../../../../platform/web/ui/error-state.tsx';
import { useFields } from '../../../../platform/web/ui/fields.ts';
import { scopeMessages } from '../messages.ts';

type Props = {
  title: string;
  /** What follows from it, before one decides. */
  consequence?: string;
  confirm: string;
  children?: ReactNode;
  onDecide: (why: string) => Promise<unknown>;
  onClose: () => void;
};

export function ReasonDialog({ title, consequence, confirm, children, onDecide, onClose }: Props) {
  const m = useMessages(scopeMessages);
  const errorText = useErrorText();
  const form = useFields({
    initial: { why: '' },
    check: { why: (value) => (value.trim() ? null : m.whyMissing) },
    submit: async ({ why }) => {
      await onDecide(why.trim());
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title={title} size={480} closeButtonProps={{ 'aria-label': m.close }}>
      <form onSubmit={form.onSubmit} noValidate>
        <Stack>
          {consequence && <Text>{consequence}</Text>}
          {children}
          <Textarea
            label={m.why}
            description={m.whyHelp}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            autosize
            minRows={2}
            data-autofocus
            {...form.bind('why')}
          />
          {form.failure !== null && <Text role="alert">{errorText(form.failure)}</Text>}
          <Group justify="flex-end">
            <Button onClick={onClose}>{m.cancel}</Button>
            <Button type="submit" variant="filled" loading={form.busy}>
              {confirm}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
