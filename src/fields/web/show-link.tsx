import type { ReactNode } from 'react';
import classes from './show.module.css';

type Props = { href: string; dense?: boolean; away?: boolean; title?: string; children: ReactNode };

/** `away` leaves the application: a new tab, which learns nothing of where it was opened. */
export function ShowLink({ href, dense, away, title, children }: Props) {
  const leaving = away ? ({ target: '_blank', rel: 'noopener noreferrer nofollow' } as const) : {};
  return (
    <a href={href} title={title} className={`${classes.link} ${dense ? classes.one : ''}`} {...leaving}>
      {children}
    </a>
  );
}
