import { Link } from '@tanstack/react-router';
import { useMessages } from '../../../../platform/web/language.tsx';
import { boardMessages } from '../../messages.ts';
import classes from './board.module.css';

/** Deals as a list or by stage: two places, so two links. */
export function ShownAs({ at }: { at: 'list' | 'board' }) {
  const m = useMessages(boardMessages);
  const places = [
    { id: 'board', label: m.board, to: '/deals/board' },
    { id: 'list', label: m.list, to: '/o/deal' },
  ];
  return (
    <nav className={classes.shownAs} aria-label={m.shownAs}>
      {places.map(({ id, label, to }) => (
        <Link key={id} to={to} className={classes.shown} aria-current={id === at ? 'page' : undefined}>
          {label}
        </Link>
      ))}
    </nav>
  );
}
