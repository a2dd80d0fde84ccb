import { Link, useSearch } from '@tanstack/react-router';
import { useMessages } from '../language.tsx';
import { uiMessages } from './messages.ts';
import classes from './url-tabs.module.css';

export type UrlTab = { id: string; label: string; count?: number };

type Props = {
  tabs: UrlTab[];
  /** The name in the URL. The first tab is the one without it. */
  param?: string;
  label?: string;
};

/** Views of a page, in its URL: links that one can open in another tab, send, and leave with the back button. */
export function UrlTabs({ tabs, param = 'tab', label }: Props) {
  const m = useMessages(uiMessages);
  const current = useTab(tabs, param);
  return (
    <nav aria-label={label ?? m.views} className={classes.tabs}>
      {tabs.map(({ id, label: words, count }, index) => (
        <Link
          key={id}
          to="."
          search={((before: object) => ({ ...before, [param]: index === 0 ? undefined : id })) as never}
          className={classes.tab}
          activeProps={{ 'aria-current': undefined }}
          aria-current={id === current ? 'page' : undefined}
          data-current={id === current || undefined}
        >
          {words}
          {count !== undefined && <span className={classes.count}>{count}</span>}
        </Link>
      ))}
    </nav>
  );
}

/** The tab the URL names, or the first. */
export function useTab(tabs: readonly { id: string }[], param = 'tab'): string {
  const named = (useSearch({ strict: false }) as Record<string, unknown>)[param];
  return (tabs.find(({ id }) => id === named) ?? tabs[0])?.id ?? '';
}
