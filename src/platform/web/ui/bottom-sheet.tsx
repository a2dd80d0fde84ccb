// Loaded when first opened: most who come have a rail.
import { Drawer } from '@mantine/core';
import { useMessages } from '../language.tsx';
import classes from './bottom-bar.module.css';
import { EntryLink } from './entry-link.tsx';
import type { FrameProps } from './frame.tsx';
import { uiMessages } from './messages.ts';
import { isClosable, useEntryGroups } from './navigation-groups.ts';
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
      {useEntryGroups(entries).map(({ group, label, entries }) => (
        <section key={group} aria-label={label}>
          {isClosable(group) && <h3 className={classes.heading}>{label}</h3>}
          {entries.map((entry) => (
            <EntryLink key={entry.id} entry={entry} className={classes.row} onClick={onClose}>
              <entry.icon />
              {entry.label}
              {entry.count ? <span className={classes.count}>{entry.count}</span> : null}
            </EntryLink>
          ))}
        </section>
      ))}
      <div className={classes.person}>
        <UserMenu person={person} onSignOut={onSignOut} />
      </div>
    </Drawer>
  );
}
