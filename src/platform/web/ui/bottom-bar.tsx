import { Drawer } from '@mantine/core';
import { IconMenu2 } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useMessages } from '../language.tsx';
import classes from './bottom-bar.module.css';
import type { FrameProps } from './frame.tsx';
import { uiMessages } from './messages.ts';
import { UserMenu } from './user-menu.tsx';

type Props = Pick<FrameProps, 'firm' | 'person' | 'entries' | 'onSignOut'>;

/** The rail of a telephone: four entries and the sheet with the rest. */
export function BottomBar({ firm, person, entries, onSignOut }: Props) {
  const m = useMessages(uiMessages);
  const [opened, setOpened] = useState(false);
  const first = entries.slice(0, 4);
  const rest = entries.slice(4);
  return (
    <nav aria-label={m.navigation} className={classes.bar}>
      {first.map((entry) => (
        <Link key={entry.id} to={entry.to} className={classes.entry}>
          <entry.icon />
          <span className={classes.label}>{entry.label}</span>
        </Link>
      ))}
      <button
        type="button"
        className={classes.entry}
        aria-haspopup="dialog"
        aria-expanded={opened}
        onClick={() => setOpened(true)}
      >
        <IconMenu2 />
        <span className={classes.label}>{m.more}</span>
      </button>
      <Drawer
        opened={opened}
        onClose={() => setOpened(false)}
        position="bottom"
        classNames={{ content: classes.sheet }}
        title={firm}
        closeButtonProps={{ 'aria-label': m.close }}
      >
        {rest.map((entry) => (
          <Link key={entry.id} to={entry.to} className={classes.row} onClick={() => setOpened(false)}>
            <entry.icon />
            {entry.label}
            {entry.count ? <span className={classes.count}>{entry.count}</span> : null}
          </Link>
        ))}
        <div className={classes.person}>
          <UserMenu person={person} onSignOut={onSignOut} />
        </div>
      </Drawer>
    </nav>
  );
}
