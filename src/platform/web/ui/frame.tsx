/**
 * The frame every screen stands in: the rail (a bottom bar under 768 px), and beside it what a screen renders with `Page`.
 * It knows no screen: entries, creations and the person are given to it by the application.
 */

import { useNavigate } from '@tanstack/react-router';
import { createContext, type ReactNode, use, useMemo } from 'react';
import { useMessages } from '../language.tsx';
import type { Icon, NavigationGroup } from '../screens.ts';
import { BottomBar } from './bottom-bar.tsx';
import classes from './frame.module.css';
import { uiMessages } from './messages.ts';
import { OfflineStrip } from './offline-strip.tsx';
import { usePaletteProvider } from './palette.tsx';
import { rankItems } from './palette-rank.ts';
import { Rail } from './rail.tsx';
import { useShortcut } from './shortcuts.tsx';

export type FrameEntry = {
  id: string;
  label: string;
  icon: Icon;
  to: string;
  /** Below it one is in this part too. */
  also?: string;
  group: NavigationGroup;
  /** The letter after `g`. */
  shortcut?: string;
  /** Its place in the bar of a telephone. */
  phone?: number;
  /** What waits there. */
  count?: number;
};

/** Something that can be made from anywhere: the menu of + New, and the palette. */
export type Creation = { id: string; label: string; icon?: Icon; run: () => void };

export type FramePerson = { id: string; name: string; email: string };

export type FrameProps = {
  firm: string;
  person: FramePerson;
  entries: FrameEntry[];
  creations?: Creation[];
  /** In the header of every page, beside the search. */
  tools?: ReactNode;
  onSignOut: () => void;
  children: ReactNode;
};

const CreationsContext = createContext<Creation[]>([]);
const ToolsContext = createContext<ReactNode>(null);

export function Frame({ creations = noCreations, tools, children, ...rest }: FrameProps) {
  const m = useMessages(uiMessages);
  useFramePalette(rest.entries, creations);
  return (
    <CreationsContext value={creations}>
      <a href="#content" className={classes.skip}>
        {m.skipToContent}
      </a>
      <div className={classes.frame}>
        <Rail {...rest} />
        <div className={classes.stage}>
          <OfflineStrip />
          <ToolsContext value={tools}>{children}</ToolsContext>
        </div>
        <BottomBar {...rest} />
      </div>
      {rest.entries.map((entry) => entry.shortcut && <GoShortcut key={entry.id} entry={entry} />)}
    </CreationsContext>
  );
}

export function useCreations(): Creation[] {
  return use(CreationsContext);
}

export function useFrameTools(): ReactNode {
  return use(ToolsContext);
}

const noCreations: Creation[] = [];

function GoShortcut({ entry }: { entry: FrameEntry }) {
  const navigate = useNavigate();
  useShortcut(`g ${entry.shortcut}`, entry.label, () => void navigate({ to: entry.to }), {
    scope: 'everywhere',
  });
  return null;
}

function useFramePalette(entries: FrameEntry[], creations: Creation[]) {
  const m = useMessages(uiMessages);
  const groups = useMemo(
    () => [
      {
        id: 'create',
        label: m.create,
        items: creations.map((each) => ({ ...each, id: `create:${each.id}` })),
      },
      {
        id: 'go',
        label: m.goTo,
        items: entries.map(({ id, label, icon, to, shortcut }) => ({
          id: `go:${id}`,
          label,
          icon,
          run: undefined,
          to,
          keys: shortcut && `g ${shortcut}`,
        })),
      },
    ],
    [entries, creations, m],
  );
  usePaletteProvider({
    id: 'frame',
    order: 10,
    find: (query) =>
      groups.map((group) => ({
        ...group,
        items: rankItems<(typeof group.items)[number]>(group.items, query),
      })),
  });
}
