import type { ReactNode } from 'react';
import classes from './section-title.module.css';

type Props = {
  children: ReactNode;
  /** 2 under the page's title, 3 within a section. */
  level?: 2 | 3;
  /** A count, quiet beside the words. */
  count?: ReactNode;
  /** Small buttons at the end of the line. */
  actions?: ReactNode;
  id?: string;
};

export function SectionTitle({ children, level = 2, count, actions, id }: Props) {
  const Heading = `h${level}` as const;
  return (
    <div className={classes.row}>
      <Heading id={id} className={classes.title}>
        {children}
        {/* Read out and copied too, the words and the number are two. */}
        {count !== undefined && (
          <>
            {' '}
            <span className={classes.count}>{count}</span>
          </>
        )}
      </Heading>
      {actions && <div className={classes.actions}>{actions}</div>}
    </div>
  );
}
