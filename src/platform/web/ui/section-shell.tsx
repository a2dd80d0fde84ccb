/**
 * A part of the application with sections of its own: their list at the left, the one that is open beside it. Every screen
 * below the path is a section when it has a place in the navigation, whoever contributes it. On a phone there is no room for
 * both: either the list is a page of its own and a section leads back to it, or a bar above the section opens it.
 */
import { IconChevronDown, IconChevronLeft, IconChevronRight, IconLock } from '@tabler/icons-react';
import { Link, useLocation } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useText } from '../language.tsx';
import type { Icon, ScreenContribution } from '../screens.ts';
import { EmptyState } from './empty-state.tsx';
import { Page } from './page.tsx';
import classes from './section-shell.module.css';

export interface Section {
  to: string;
  label: string;
  icon: Icon;
  order: number;
}

/** Sections that belong together, under a heading or none. */
export interface SectionPart {
  label?: string;
  sections: readonly Section[];
}

type Words = {
  title: string;
  /** Names the list. */
  sections: string;
  /** Names the way back to it, or the button that opens it. */
  back: string;
  closed: string;
};

type Props = {
  path: string;
  screens: readonly ScreenContribution[];
  /** All that this person may open. */
  sections: readonly Section[];
  /** … and of these what is listed. */
  parts: readonly SectionPart[];
  words: Words;
  /** What is at the path itself: only the list, or a screen that is a section like the others. */
  root: 'list' | 'screen';
  children: ReactNode;
};

export function SectionShell({ path, screens, sections, parts, words, root, children }: Props) {
  const { pathname } = useLocation();
  // A section one has no right to, by an address: it is said, rather than shown with everything in it refused.
  const closed = screens.some(
    (screen) =>
      screen.path.startsWith(`${path}/`) &&
      screen.navigation &&
      `${pathname}/`.startsWith(`${screen.path}/`) &&
      !sections.some(({ to }) => to === (screen.navigation?.to ?? screen.path)),
  );
  if (root === 'list' && pathname.replace(/\/$/, '') === path) {
    return (
      <main id="content" tabIndex={-1} className={classes.alone}>
        <h1 className={classes.title}>{words.title}</h1>
        <nav aria-label={words.sections}>
          <SectionList path={path} parts={parts} />
        </nav>
        {children}
      </main>
    );
  }
  return (
    <div className={classes.shell}>
      {sections.length > 1 && (
        <nav aria-label={words.sections} className={classes.sections}>
          <p className={classes.title}>{words.title}</p>
          <SectionList path={path} parts={parts} />
        </nav>
      )}
      <div className={classes.section}>
        {root === 'list' ? (
          <nav aria-label={words.back} className={classes.back}>
            <Link to={path} activeOptions={{ exact: true }} className={classes.backLink}>
              <IconChevronLeft />
              {words.title}
            </Link>
          </nav>
        ) : (
          sections.length > 1 && <SectionBar key={pathname} path={path} parts={parts} words={words} />
        )}
        {closed ? (
          <Page title={words.title}>
            <EmptyState icon={IconLock}>{words.closed}</EmptyState>
          </Page>
        ) : (
          children
        )}
      </div>
    </div>
  );
}

/** On a phone alone: where one is, and the list when it is asked for. */
function SectionBar({ path, parts, words }: Pick<Props, 'path' | 'parts' | 'words'>) {
  const [opened, setOpened] = useState(false);
  return (
    <nav aria-label={words.back} className={classes.back}>
      <button
        type="button"
        className={classes.backLink}
        aria-expanded={opened}
        onClick={() => setOpened(!opened)}
      >
        {words.title}
        <IconChevronDown data-opened={opened || undefined} className={classes.turned} />
      </button>
      {opened && <SectionList path={path} parts={parts} />}
    </nav>
  );
}

function SectionList({ path, parts }: Pick<Props, 'path' | 'parts'>) {
  return parts.map(
    ({ label, sections }) =>
      sections.length > 0 && (
        <div key={sections[0]!.to} className={classes.part}>
          {label && <p className={classes.partName}>{label}</p>}
          <ul className={classes.list}>
            {sections.map(({ to, label: name, icon: Glyph }) => (
              <li key={to}>
                <Link
                  to={to}
                  className={classes.entry}
                  activeOptions={{ exact: to === path }}
                  activeProps={{ 'aria-current': 'page', 'data-current': true }}
                >
                  <Glyph />
                  <span className={classes.entryName}>{name}</span>
                  <IconChevronRight className={classes.chevron} />
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ),
  );
}

/** The sections that this person has, in order. */
export function useSections(path: string, screens: readonly ScreenContribution[]): Section[] {
  const text = useText();
  return screens
    .flatMap((screen) => {
      // biome-ignore lint/correctness/useHookAtTopLevel: the list of screens is fixed, so the hooks keep their order.
      const visible = screen.useVisible?.() ?? true;
      const { navigation } = screen;
      if (!navigation || !visible || !`${screen.path}/`.startsWith(`${path}/`)) return [];
      const { icon, order, to = screen.path } = navigation;
      return [{ to, label: text(screen.title), icon, order }];
    })
    .sort((a, b) => a.order - b.order);
}
