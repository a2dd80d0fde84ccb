import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconTrash } from '@tabler/icons-react';
import { useMessages } from '../../../platform/web/language.tsx';
import { useAnnounce } from '../../../platform/web/ui/announcer.tsx';
import { useErrorText } from '../../../platform/web/ui/error-state.tsx';
import { useBin } from '../api/use-write.ts';
import classes from './binned-banner.module.css';
import { pageMessages } from './messages.ts';
import { useTitle } from './record-head.tsx';
import { useEditing } from './use-editing.tsx';

/** Says that the record is in the bin, and takes it out. */
export function BinnedBanner() {
  const m = useMessages(pageMessages);
  const { object, record } = useEditing();
  const title = useTitle(record);
  const announce = useAnnounce();
  const errorText = useErrorText();
  const bin = useBin(object.name, 'restore');
  if (!record.deleted_at) return null;
  const restore = async () => {
    try {
      await bin.mutateAsync([record.id]);
      announce(m.restored({ title }));
    } catch (error) {
      notifications.show({
        message: m.failed({ reason: errorText(error) }),
        autoClose: false,
        role: 'alert',
      });
    }
  };
  return (
    <div className={classes.banner} role="status">
      <IconTrash aria-hidden="true" />
      <p>{m.binned}</p>
      {record._can?.delete && (
        <Button onClick={() => void restore()} loading={bin.isPending}>
          {m.restore}
        </Button>
      )}
    </div>
  );
}
