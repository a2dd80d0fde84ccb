/** The bell in the header of every page: how much is unread, and what it is. */

import { IconBell } from '@tabler/icons-react';
import { useState } from 'react';
import { useMessages } from '../../../platform/web/language.tsx';
import { laterPart, useFetchAhead } from '../../../platform/web/later.tsx';
import { IconButton } from '../../../platform/web/ui/icon-button.tsx';
import { notificationMessages } from '../messages.ts';
import classes from './notifications.module.css';
import { useNotifications } from './use-notifications.ts';

const Panel = laterPart(async () => (await import('./panel.tsx')).Panel);

export function Bell() {
  const m = useMessages(notificationMessages);
  const { unread } = useNotifications();
  const [opened, setOpened] = useState(false);
  useFetchAhead([Panel.fetch]);
  return (
    <span className={classes.bell}>
      <IconButton
        icon={IconBell}
        label={unread ? m.unread({ count: unread }) : m.title}
        aria-haspopup="dialog"
        aria-expanded={opened}
        onClick={() => setOpened(true)}
      />
      {unread > 0 && (
        <span className={classes.count} aria-hidden="true">
          {unread > 99 ? '99+' : unread}
        </span>
      )}
      {opened && <Panel onClose={() => setOpened(false)} />}
    </span>
  );
}
