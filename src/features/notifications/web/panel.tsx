// What one has been told, newest first. Loaded with the first opening.
import { Button, Drawer } from '@mantine/core';
import { IconBell, IconCheck, IconSettings } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useMessages, useText } from '../../../platform/web/language.tsx';
import { DateText } from '../../../platform/web/ui/date-text.tsx';
import { EmptyState } from '../../../platform/web/ui/empty-state.tsx';
import { ErrorState } from '../../../platform/web/ui/error-state.tsx';
import { IconButton } from '../../../platform/web/ui/icon-button.tsx';
import { SkeletonRows } from '../../../platform/web/ui/skeleton-rows.tsx';
import type { Notified } from '../contract.ts';
import { notificationMessages } from '../messages.ts';
import classes from './notifications.module.css';
import { useMarkRead, useNotifications } from './use-notifications.ts';

export function Panel({ onClose }: { onClose: () => void }) {
  const m = useMessages(notificationMessages);
  const { unread, notifications, error, retry, more, loadingMore } = useNotifications();
  const markRead = useMarkRead();
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={420}
      title={m.title}
      closeButtonProps={{ 'aria-label': m.close }}
      classNames={{ body: classes.panel }}
    >
      {error && !notifications ? <ErrorState error={error} onRetry={retry} /> : null}
      {!notifications && !error && <SkeletonRows count={4} height={52} />}
      {notifications?.length === 0 && <EmptyState icon={IconBell}>{m.none}</EmptyState>}
      {notifications && notifications.length > 0 && (
        <>
          {unread > 0 && (
            <div className={classes.bar}>
              <Button size="xs" leftSection={<IconCheck size={16} />} onClick={() => markRead()}>
                {m.readAll}
              </Button>
            </div>
          )}
          <ul className={classes.list}>
            {notifications.map((one) => (
              <Line key={one.id} one={one} onRead={() => markRead([one.id])} onClose={onClose} />
            ))}
          </ul>
          {more && (
            <Button onClick={more} loading={loadingMore}>
              {m.more}
            </Button>
          )}
        </>
      )}
      <Link to="/settings/notifications" className={classes.settings} onClick={onClose}>
        <IconSettings size={18} stroke={1.5} />
        {m.settings}
      </Link>
    </Drawer>
  );
}

type LineProps = { one: Notified; onRead: () => void; onClose: () => void };

function Line({ one, onRead, onClose }: LineProps) {
  const m = useMessages(notificationMessages);
  const text = useText();
  const subject = text(one.subject);
  const open = () => {
    if (!one.read) onRead();
    onClose();
  };
  return (
    <li className={classes.line} data-unread={!one.read || undefined}>
      <div className={classes.words}>
        {one.link ? (
          <Link to={one.link} className={classes.subject} onClick={open}>
            {subject}
          </Link>
        ) : (
          <span className={classes.subject}>{subject}</span>
        )}
        <span className={classes.at}>
          {!one.read && <span className={classes.unread}>{m.notRead} · </span>}
          <DateText value={one.at} />
        </span>
      </div>
      {!one.read && (
        <IconButton
          icon={IconCheck}
          label={m.markRead({ subject })}
          className={classes.mark}
          onClick={onRead}
        />
      )}
    </li>
  );
}
