/**
 * The settings: their sections in a list at the left, the one that is open beside it. Every screen of the group `settings`
 * is a section, whoever contributes it; the application hands them in. On a phone the list is a page of its own.
 */
import { IconChevronLeft, IconChevronRight, IconLock } from '@tabler/icons-react';
import { Link, useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useMessages, useText } from '../../../platform/web/language.tsx';
import type { ScreenContribution } from '../../../platform/web/screens.ts';
import { EmptyState } from '../../../platform/web/ui/empty-state.tsx';
import { Page } from '../../../platform/web/ui/page.tsx';
import { settingsMessages } from '../messages.ts';
import classes from './settings.module.css';

export const settingsPath = '/settings';

type Props = { screens: readonly ScreenContribution[]; children: ReactNode };

export function SettingsShell({ screens, children }: Props) {
  const m = useMessages(settingsMessages);
  const { pathname } = useLocation();
  const open = useSections(screens);
  // A section one has no right to, by an address: it is said, rather than shown with everything in it refused.
  const closed = screens.some(
    ({ path, navigation }) =>
      path.startsWith(`${settingsPath}/`) &&
      navigation &&
      `${pathname}/`.startsWith(`${path}/`) &&
      !open.some(({ to }) => to === (navigation.to ?? path)),
  );
  const atList = pathname.replace(/\/$/, '') === settingsPath;
  if (atList) {
    return (
      <main id="content" tabIndex={-1} className={classes.sectionsAlone}>
        <h1 className={classes.shellTitle}>{m.settings}</h1>
        <nav aria-label={m.sections}>
          <SectionList screens={screens} />
        </nav>
        {children}
      </main>
    );
  }
  return (
    <div className={classes.shell}>
      <nav aria-label={m.sections} className={classes.sections}>
        <p className={classes.shellTitle}>{m.settings}</p>
        <SectionList screens={screens} />
      </nav>
      <div className={classes.section}>
        <nav aria-label={m.back} className={classes.back}>
          <Link to={settingsPath} activeOptions={{ exact: true }} className={classes.backLink}>
            <IconChevronLeft />
            {m.settings}
          </Link>
        </nav>
        {closed ? (
          <Page title={m.settings}>
            <EmptyState icon={IconLock}>{m.closedSection}</EmptyState>
          </Page>
        ) : (
          children
        )}
      </div>
    </div>
  );
}

function SectionList({ screens }: Pick<Props, 'screens'>) {
  const text = useText();
  const sections = useSections(screens);
  const own = sections.filter(({ order }) => order < firmOrder);
  const firm = sections.filter(({ order }) => order >= firmOrder);
  return [own, firm].map(
    (group) =>
      group.length > 0 && (
        <ul key={group === own ? 'own' : 'firm'} className={classes.list}>
          {group.map(({ to, title, icon: Glyph }) => (
            <li key={to}>
              <Link
                to={to}
                className={classes.entry}
                activeProps={{ 'aria-current': 'page', 'data-current': true }}
              >
                <Glyph />
                <span className={classes.entryName}>{text(title)}</span>
                <IconChevronRight className={classes.chevron} />
              </Link>
            </li>
          ))}
        </ul>
      ),
  );
}

/** Sections of an order below this are one's own; the others are the firm's. */
const firmOrder = 100;

function useSections(screens: readonly ScreenContribution[]) {
  return screens
    .flatMap(({ path, title, navigation, useVisible }) => {
      // biome-ignore lint/correctness/useHookAtTopLevel: the list of screens is fixed, so the hooks keep their order.
      const visible = useVisible?.() ?? true;
      if (navigation?.group !== 'settings' || !path.startsWith(`${settingsPath}/`) || !visible) return [];
      return [{ to: navigation.to ?? path, title, icon: navigation.icon, order: navigation.order }];
    })
    .sort((a, b) => a.order - b.order);
}
