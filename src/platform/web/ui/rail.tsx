import { useLocalStorage, useMediaQuery } from '@mantine/hooks';
import {
  IconChevronDown,
  IconLayoutSidebarLeftCollapse,
  IconLayoutSidebarLeftExpand,
} from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useMessages } from '../language.tsx';
import { EntryLink } from './entry-link.tsx';
import type { FrameEntry, FrameProps } from './frame.tsx';
import { Hint, IconButton } from './icon-button.tsx';
import { ariaKeys, isMac } from './keys.ts';
import { uiMessages } from './messages.ts';
import { isClosable, useClosedGroups, useEntryGroups } from './navigation-groups.ts';
import classes from './rail.module.css';
import { UserMenu } from './user-menu.tsx';

type Props = Pick<FrameProps, 'firm' | 'person' | 'entries' | 'onSignOut'>;

/**
 * The way around, 220 px wide or folded to 56; which one is kept on this device. On a tablet it begins folded. Parts that one does not
 * use are closed; where one is stays in sight.
 */
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
  const groups = useEntryGroups(entries);
  const [closed, turnGroup] = useClosedGroups(person.id);
  const idPrefix = useId();
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
        {groups.map(({ group, label, entries }) => {
          const titled = isClosable(group) && !folded;
          const shut = titled && closed.has(group);
          const id = `${idPrefix}-${group}`;
          return (
            <div key={group} className={classes.group} data-group={group}>
              {titled && (
                <button
                  type="button"
                  className={classes.heading}
                  aria-expanded={!shut}
                  aria-controls={id}
                  onClick={() => turnGroup(group)}
                >
                  {label}
                  <IconChevronDown size={14} aria-hidden="true" />
                </button>
              )}
              <ul id={id} className={classes.list} aria-label={label} data-closed={shut || undefined}>
                {entries.map((entry) => (
                  <li key={entry.id}>
                    <RailLink entry={entry} folded={folded} />
                  </li>
                ))}
              </ul>
            </div>
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
