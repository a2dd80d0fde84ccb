import { IconMenu2 } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useMessages } from '../language.tsx';
import classes from './bottom-bar.module.css';
import { EntryLink } from './entry-link.tsx';
import type { FrameEntry, FrameProps } from './frame.tsx';
import { uiMessages } from './messages.ts';

const BottomSheet = lazy(() => import('./bottom-sheet.tsx'));

type Props = Pick<FrameProps, 'firm' | 'person' | 'entries' | 'onSignOut'>;

const room = 4;

/** Those meant for it; where some are not one's to see, the next of the rail. */
function inBar(entries: readonly FrameEntry[]): FrameEntry[] {
  const meant = entries
    .filter(({ phone }) => phone !== undefined)
    .sort((a, b) => a.phone! - b.phone!)
    .slice(0, room);
  const more = entries.filter((entry) => !meant.includes(entry)).slice(0, room - meant.length);
  return [...meant, ...more];
}

/** The rail of a telephone: four entries and the sheet with the rest. */
export function BottomBar({ firm, person, entries, onSignOut }: Props) {
  const m = useMessages(uiMessages);
  const [opened, setOpened] = useState(false);
  const [asked, setAsked] = useState(false);
  const open = () => {
    setAsked(true);
    setOpened(true);
  };
  const first = inBar(entries);
  return (
    <nav aria-label={m.navigation} className={classes.bar}>
      {first.map((entry) => (
        <EntryLink key={entry.id} entry={entry} className={classes.entry}>
          <entry.icon />
          <span className={classes.label}>{entry.label}</span>
        </EntryLink>
      ))}
      <button
        type="button"
        className={classes.entry}
        aria-haspopup="dialog"
        aria-expanded={opened}
        onClick={open}
      >
        <IconMenu2 />
        <span className={classes.label}>{m.more}</span>
      </button>
      {asked && (
        <Suspense>
          <BottomSheet
            firm={firm}
            person={person}
            entries={entries.filter((entry) => !first.includes(entry))}
            onSignOut={onSignOut}
            opened={opened}
            onClose={() => setOpened(false)}
          />
        </Suspense>
      )}
    </nav>
  );
}
