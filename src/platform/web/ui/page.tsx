/**
 * A screen within the frame: its header of 48 px, its content, and at the right the peek when one is open.
 *
 *     <Page title={m.deals} tabs={<UrlTabs tabs={views} />} create={{ label: m.newDeal, run: create }} peek={peek}>
 *       …
 *     </Page>
 */
import { Button, Menu } from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { type ReactNode, useEffect } from 'react';
import { useMessages } from '../language.tsx';
import { useAnnounce } from './announcer.tsx';
import { useCreations, useFrameTools } from './frame.tsx';
import { KeyHint } from './key-hint.tsx';
import { ariaKeys, isMac } from './keys.ts';
import { uiMessages } from './messages.ts';
import classes from './page.module.css';
import { usePalette } from './palette.tsx';
import { useShortcut } from './shortcuts.tsx';

export type PageProps = {
  /** The heading of the page and, in the browser, the name of the tab. */
  title: string;
  /** Replaces the plain heading: a breadcrumb, a view chooser. It must hold an h1. */
  heading?: ReactNode;
  /** `UrlTabs`, most often. */
  tabs?: ReactNode;
  /** Buttons of the page, before search. */
  actions?: ReactNode;
  /** What + New and `c` make here. Without it they offer everything that can be made. */
  create?: { label: string; run: () => void };
  /** A `Peek`, or nothing. */
  peek?: ReactNode;
  /** `full` touches the edges (lists, boards); `reading` is a column of 720 px; `wide` has margins (pages, dashboards). */
  width?: 'full' | 'reading' | 'wide';
  children: ReactNode;
};

export function Page({ title, heading, tabs, actions, create, peek, width = 'full', children }: PageProps) {
  const announce = useAnnounce();
  useEffect(() => announce(title), [announce, title]);
  return (
    <main className={classes.page}>
      <title>{`${title} · Jalon`}</title>
      <header className={classes.header}>
        <div className={classes.heading}>{heading ?? <h1 className={classes.title}>{title}</h1>}</div>
        {tabs && <div className={classes.tabs}>{tabs}</div>}
        <div className={classes.actions}>
          {actions}
          <SearchButton />
          {useFrameTools()}
          <CreateButton create={create} />
        </div>
      </header>
      <div className={classes.body}>
        <div id="content" tabIndex={-1} className={classes.content} data-width={width}>
          {width === 'full' ? children : <div className={classes.column}>{children}</div>}
        </div>
        {peek}
      </div>
    </main>
  );
}

function SearchButton() {
  const m = useMessages(uiMessages);
  const { open } = usePalette();
  return (
    <button
      type="button"
      className={classes.search}
      onClick={open}
      aria-haspopup="dialog"
      aria-keyshortcuts={ariaKeys('mod+k', isMac())}
    >
      <IconSearch />
      <span className={classes.searchLabel}>{m.search}</span>
      <KeyHint keys="mod+k" />
    </button>
  );
}

function CreateButton({ create }: Pick<PageProps, 'create'>) {
  const m = useMessages(uiMessages);
  const creations = useCreations();
  useShortcut('c', create?.label ?? m.create, () => create?.run(), { enabled: create !== undefined });
  const face = {
    variant: 'filled',
    leftSection: <IconPlus />,
    classNames: { root: classes.create, section: classes.createIcon, label: classes.createLabel },
  } as const;
  if (create) {
    return (
      <Button {...face} onClick={create.run} aria-keyshortcuts="C">
        {create.label}
      </Button>
    );
  }
  if (creations.length === 0) return null;
  return (
    <Menu>
      <Menu.Target>
        <Button {...face}>{m.create}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {creations.map(({ id, label, icon: Glyph, run }) => (
          <Menu.Item key={id} leftSection={Glyph && <Glyph />} onClick={run}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
