// What is to be printed, as a sheet of its own: on paper it stands alone, on the screen it is not there.
import { type ReactNode, useEffect } from 'react';
import { createPortal } from 'react-dom';
import classes from './printed.module.css';

type Props = {
  /** The name that the browser proposes for a file. */
  title: string;
  children: ReactNode;
};

/** Rendered while something is to be printed with `window.print()` or by the browser's own command. */
export function Printed({ title, children }: Props) {
  useEffect(() => {
    let shown = '';
    const before = () => {
      shown = document.title;
      document.title = title;
    };
    const after = () => {
      document.title = shown;
    };
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, [title]);
  return createPortal(<article className={classes.sheet}>{children}</article>, document.body);
}
