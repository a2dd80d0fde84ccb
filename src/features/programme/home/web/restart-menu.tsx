// For whoever administers: a programme begun to have a look at it is put aside, and the six questions are asked again.
import { Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDots, IconRestore } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../../platform/web/api.ts';
import { useMessages } from '../../../../platform/web/language.tsx';
import { useErrorText } from '../../../../platform/web/ui/error-state.tsx';
import { IconButton } from '../../../../platform/web/ui/icon-button.tsx';
import { useUndo } from '../../../../platform/web/ui/undo.tsx';
import { homeMessages } from '../messages.ts';

export function RestartMenu({ name }: { name: string }) {
  const m = useMessages(homeMessages);
  const client = useQueryClient();
  const errorText = useErrorText();
  const offerUndo = useUndo();
  const restart = useMutation({
    mutationFn: () => api.action<{ operation: string }>('programme.restart', {}),
    onSuccess: async ({ operation }) => {
      offerUndo(m.putAside({ name }), async () => {
        await api.action('programme.restore', { operation });
        await client.invalidateQueries();
      });
      // What one may see is other than before.
      await client.invalidateQueries();
    },
    onError: (error) => {
      notifications.show({ message: errorText(error), role: 'alert', autoClose: 10_000 });
    },
  });
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <IconButton label={m.more} icon={IconDots} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconRestore />} onClick={() => restart.mutate()}>
          {m.restart}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
