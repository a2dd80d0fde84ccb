import { IconLayoutKanban, IconList, IconRoute } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useMessages } from '../../../platform/web/language.tsx';
import { Hint } from '../../../platform/web/ui/icon-button.tsx';
import classes from './shown-as.module.css';
import { shownAsMessages } from './shown-as-messages.ts';

/** Deals by stage, as a list, or as the way they go: places, so links, the same on each. */
export function ShownAs({ at }: { at: 'list' | 'board' | 'cycle' }) {
  const m = useMessages(shownAsMessages);
  const places = [
    { id: 'board', label: m.board, to: '/deals/board', icon: IconLayoutKanban },
    { id: 'list', label: m.list, to: '/o/deal', icon: IconList },
    { id: 'cycle', label: m.cycle, to: '/deals/cycle', icon: IconRoute },
  ];
  return (
    <nav className={classes.places} aria-label={m.shownAs}>
      {places.map(({ id, label, to, icon: Glyph }) => (
        <Hint key={id} label={label}>
          <Link
            to={to}
            className={classes.place}
            aria-label={label}
            aria-current={id === at ? 'page' : undefined}
          >
            <Glyph />
          </Link>
        </Hint>
      ))}
    </nav>
  );
}
