import { Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import {
  IconDots,
  IconHistory,
  IconLink,
  IconPencil,
  IconTag,
  IconTrash,
  IconUserCheck,
} from '@tabler/icons-react';
import { useMessages } from '../../../platform/web/language.tsx';
import { useAnnounce } from '../../../platform/web/ui/announcer.tsx';
import { useErrorText } from '../../../platform/web/ui/error-state.tsx';
import { IconButton } from '../../../platform/web/ui/icon-button.tsx';
import { KeyHint } from '../../../platform/web/ui/key-hint.tsx';
import { useShortcut } from '../../../platform/web/ui/shortcuts.tsx';
import { useUndo } from '../../../platform/web/ui/undo.tsx';
import { useBin, useUndoOperation } from '../api/use-write.ts';
import { pageMessages } from './messages.ts';
import { usePageOverride } from './page-overrides.ts';
import { firstEditable } from './record-fields.tsx';
import { useTitle } from './record-head.tsx';
import { useEditing } from './use-editing.tsx';

/** `onHistory` shows the history or the timeline again; absent where there is no place for it. */
export function RecordActions({ onHistory, inHistory }: { onHistory?: () => void; inHistory?: boolean }) {
  const m = useMessages(pageMessages);
  const announce = useAnnounce();
  const { object, record, may, edit } = useEditing();
  const remove = useRemove();
  const { MenuItems } = usePageOverride(object.name);
  const first = firstEditable(object);
  const tags = [...object.fields.values()].find(({ type }) => type === 'tags' && may);
  useShortcut('e', m.edit, () => edit(first ?? null), { enabled: may && first !== undefined });

  const copy = async () => {
    await navigator.clipboard.writeText(new URL(`/o/${object.name}/${record.id}`, location.href).href);
    announce(m.linkCopied);
    notifications.show({ message: m.linkCopied, autoClose: 3000, role: 'status', withCloseButton: false });
  };
  // The menu gives its focus back when it closes; the control takes it a moment later.
  const later = (run: () => void) => () => void setTimeout(run, 30);
  return (
    <Menu returnFocus={false}>
      <Menu.Target>
        <IconButton icon={IconDots} label={m.actions} size={32} />
      </Menu.Target>
      <Menu.Dropdown miw={240}>
        {MenuItems && <MenuItems object={object} record={record} />}
        {may && first && (
          <Menu.Item
            leftSection={<IconPencil />}
            rightSection={<KeyHint keys="e" />}
            onClick={later(() => edit(first))}
          >
            {m.edit}
          </Menu.Item>
        )}
        {may && object.fields.has('owner') && (
          <Menu.Item leftSection={<IconUserCheck />} onClick={later(() => edit('owner'))}>
            {m.assign}
          </Menu.Item>
        )}
        {tags && (
          <Menu.Item leftSection={<IconTag />} onClick={later(() => edit(tags.name))}>
            {m.tag}
          </Menu.Item>
        )}
        {onHistory && (
          <Menu.Item leftSection={<IconHistory />} onClick={onHistory}>
            {inHistory ? m.showTimeline : m.showHistory}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconLink />} onClick={() => void copy()}>
          {m.copyLink}
        </Menu.Item>
        {record._can?.delete && !record.deleted_at && (
          <>
            <Menu.Divider />
            <Menu.Item leftSection={<IconTrash />} color="red" onClick={() => void remove()}>
              {m.remove}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

/** Into the bin, in place: the page stays, says so, and offers the way back. */
function useRemove(): () => Promise<void> {
  const m = useMessages(pageMessages);
  const { object, record } = useEditing();
  const title = useTitle(record);
  const bin = useBin(object.name, 'delete');
  const offerUndo = useUndo();
  const undoOperation = useUndoOperation();
  const errorText = useErrorText();
  return async () => {
    try {
      const { operation } = await bin.mutateAsync([record.id]);
      offerUndo(m.removed({ title }), () => undoOperation(operation));
    } catch (error) {
      notifications.show({
        message: m.failed({ reason: errorText(error) }),
        autoClose: false,
        role: 'alert',
      });
    }
  };
}
