import type { ReactNode } from 'react';
import type { Icon } from '../screens.ts';
import classes from './states.module.css';

type Props = {
  icon?: Icon;
  /** One sentence that teaches what would be here. */
  children: ReactNode;
  /** One button. */
  action?: ReactNode;
};

export function EmptyState({ icon: Glyph, children, action }: Props) {
  return (
    <div className={classes.state}>
      {Glyph && (
        <span className={classes.icon}>
          <Glyph size={24} stroke={1.5} />
        </span>
      )}
      <p className={classes.words}>{children}</p>
      {action}
    </div>
  );
}
