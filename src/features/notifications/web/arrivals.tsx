/** Says what comes while one works: stands once within the frame, and shows nothing itself. */
import { notifications } from '@mantine/notifications';
import { Link } from '@tanstack/react-router';
import { useMessages, useText } from '../../../platform/web/language.tsx';
import { notificationMessages } from '../messages.ts';
import classes from './notifications.module.css';
import { useLiveNotifications, useMarkRead } from './use-notifications.ts';

export function Arrivals() {
  const m = useMessages(notificationMessages);
  const text = useText();
  const markRead = useMarkRead();
  useLiveNotifications(({ id, subject, link }) => {
    const open = () => {
      notifications.hide(id);
      markRead([id]);
    };
    notifications.show({
      id,
      role: 'status',
      autoClose: 10_000,
      closeButtonProps: { 'aria-label': m.close },
      message: (
        <span className={classes.arrival}>
          <span>{text(subject)}</span>
          {link && (
            <Link to={link} onClick={open}>
              {m.open}
            </Link>
          )}
        </span>
      ),
    });
  });
  return null;
}
