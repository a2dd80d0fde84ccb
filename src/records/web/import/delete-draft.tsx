import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useMessages } from '../../../platform/web/language.tsx';
import { useAnnounce } from '../../../platform/web/ui/announcer.tsx';
import { useErrorText } from '../../../platform/web/ui/error-state.tsx';
import { IconButton } from '../../../platform/web/ui/icon-button.tsx';
import { uiMessages } from '../../../platform/web/ui/messages.ts';
import { importMessages } from './messages.ts';
import { useDeleteImport } from './use-imports.ts';

/** Throws away an import that was never run. Asked first: its file goes too, and the choices of columns. */
export function DeleteDraft({ id, name }: { id: string; name: string }) {
  const m = useMessages(importMessages);
  const ui = useMessages(uiMessages);
  const errorText = useErrorText();
  const announce = useAnnounce();
  const remove = useDeleteImport(id);
  const [asking, setAsking] = useState(false);
  return (
    <>
      <IconButton icon={IconTrash} label={m.deleteDraftOf({ name })} onClick={() => setAsking(true)} />
      <Modal
        opened={asking}
        onClose={() => setAsking(false)}
        title={m.deleteDraft}
        size={440}
        closeButtonProps={{ 'aria-label': ui.close }}
      >
        <Stack gap="md">
          <Text>{m.deleteDraftLoss({ name })}</Text>
          {remove.error && <Alert color="red">{errorText(remove.error)}</Alert>}
          <Group justify="flex-end" gap="xs">
            <Button onClick={() => setAsking(false)}>{m.keepDraft}</Button>
            <Button
              variant="filled"
              color="red"
              loading={remove.isPending}
              onClick={() =>
                remove.mutate(undefined, { onSuccess: () => announce(m.draftDeleted({ name })) })
              }
            >
              {m.deleteDraft}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
