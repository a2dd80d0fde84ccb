// Loaded when first opened: most who come have a rail.
import { Drawer } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMessages } from '../language.tsx';
import classes from './bottom-bar.module.css';
import type { FrameProps } from './frame.tsx';
import { uiMessages } from './messages.ts';
import { UserMenu } from './user-menu.tsx';

type Props = Pick<FrameProps, 'firm' | 'person' | 'entries' | 'onSignOut'> & {
  opened: boolean;
  onClose: () => void;
};

/** The entries the bar has no room for, and what is one's own. */
export default function BottomSheet({ firm, person, entries, onSignOut, opened, onClose }: Props) {
  const m = useMessages(uiMessages);
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="bottom"
      classNames={{ content: classes.sheet }}
      title={firm}
      closeButtonProps={{ 'aria-label': m.close }}
    >
      {entries.map((entry) => (
        <Link key={entry.id} to={entry.to} className={classes.row} onClick={onClose}>
          <entry.icon />
          {entry.label}
          {entry.count ? <span className={classes.count}>{entry.count}</span> : null}
        </Link>
      ))}
      <div className={classes.person}>
        <UserMenu person={person} onSignOut={onSignOut} />
      </div>
    </Drawer>
  );
}
