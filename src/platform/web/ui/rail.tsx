import { useLocalStorage, useMediaQuery } from '@mantine/hooks';
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react';
import { useState } from 'react';
import { useMessages } from '../language.tsx';
import { navigationGroups } from '../screens.ts';
import { EntryLink } from './entry-link.tsx';
import type { FrameEntry, FrameProps } from './frame.tsx';
import { Hint, IconButton } from './icon-button.tsx';
import { ariaKeys, isMac } from './keys.ts';
import { uiMessages } from './messages.ts';
import classes from './rail.module.css';
import { UserMenu } from './user-menu.tsx';

type Props = Pick<FrameProps, 'firm' | 'person' | 'entries' | 'onSignOut'>;

/** The way around, 220 px wide or folded to 56; which one is kept on this device. On a tablet it begins folded. */
export function Rail({ firm, person, entries, onSignOut }: Props) {
  const m = useMessages(uiMessages);
  const narrow = useMediaQuery('(max-width: 63.99em)', undefined, { getInitialValueInEffect: false });
  const [unfolded, setUnfolded] = useState(false);
  const [kept, setKept] = useLocalStorage({
    key: 'jalon.rail_folded',
    defaultValue: false,
    getInitialValueInEffect: false,
  });
  const folded = narrow ? !unfolded : kept;
  const turn = () => (narrow ? setUnfolded(folded) : setKept(!folded));
  return (
    <nav aria-label={m.navigation} className={classes.rail} data-folded={folded || undefined}>
      <div className={classes.firm}>
        <span className={classes.mark} aria-hidden="true">
          {firm.trim()[0]?.toLocaleUpperCase()}
        </span>
        <span className={classes.firmName} title={firm}>
          {firm}
        </span>
      </div>
      <div className={classes.nav}>
        {navigationGroups.map((group) => {
          const own = entries.filter((entry) => entry.group === group);
          if (own.length === 0) return null;
          return (
            <ul key={group} className={classes.group} data-group={group}>
              {own.map((entry) => (
                <li key={entry.id}>
                  <RailLink entry={entry} folded={folded} />
                </li>
              ))}
            </ul>
          );
        })}
      </div>
      <div className={classes.foot}>
        <UserMenu person={person} onSignOut={onSignOut} compact={folded} />
        <IconButton
          icon={folded ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse}
          label={folded ? m.unfoldRail : m.foldRail}
          tooltipPosition="right"
          onClick={turn}
        />
      </div>
    </nav>
  );
}

function RailLink({ entry, folded }: { entry: FrameEntry; folded: boolean }) {
  const keys = entry.shortcut && `g ${entry.shortcut}`;
  return (
    <Hint label={entry.label} keys={keys} position="right" disabled={!folded && !keys}>
      <EntryLink entry={entry} className={classes.link} aria-keyshortcuts={keys && ariaKeys(keys, isMac())}>
        <entry.icon />
        <span className={classes.label}>{entry.label}</span>
        {entry.count ? <span className={classes.count}>{entry.count}</span> : null}
      </EntryLink>
    </Hint>
  );
}
