import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useMessages } from '../../../platform/web/language.tsx';
import { useErrorText } from '../../../platform/web/ui/error-state.tsx';
import { uiMessages } from '../../../platform/web/ui/messages.ts';
import { importMessages } from './messages.ts';
import { useImportStep } from './use-imports.ts';

/** Takes an import back as a whole. Asked first: an import that was undone can't be done again but from its file. */
export function UndoImport({ id, compact }: { id: string; compact?: boolean }) {
  const m = useMessages(importMessages);
  const ui = useMessages(uiMessages);
  const errorText = useErrorText();
  const step = useImportStep(id);
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button
        size={compact ? 'xs' : undefined}
        leftSection={<IconArrowBackUp />}
        onClick={() => setAsking(true)}
      >
        {m.undo}
      </Button>
      <Modal
        opened={asking}
        onClose={() => setAsking(false)}
        title={m.undoTitle}
        size={440}
        closeButtonProps={{ 'aria-label': ui.close }}
      >
        <Stack gap="md">
          <Text>{m.undoLoss}</Text>
          {step.error && <Alert color="red">{errorText(step.error)}</Alert>}
          <Group justify="flex-end" gap="xs">
            <Button onClick={() => setAsking(false)}>{m.keepImport}</Button>
            <Button
              variant="filled"
              color="red"
              loading={step.isPending}
              onClick={() => step.mutate('undo', { onSuccess: () => setAsking(false) })}
            >
              {m.undo}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
