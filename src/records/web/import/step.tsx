import { type ReactNode, useId } from 'react';
import classes from './import.module.css';

type Props = {
  number: number;
  title: string;
  /** Beside the title, quiet: what has been settled here. */
  summary?: ReactNode;
  actions?: ReactNode;
  /** Not yet: only its title is shown. */
  ahead?: boolean;
  children?: ReactNode;
};

/** One of the four steps. */
export function Step({ number, title, summary, actions, ahead = false, children }: Props) {
  const id = useId();
  return (
    <section className={classes.step} data-ahead={ahead || undefined} aria-labelledby={id}>
      <header className={classes.stepHead}>
        <span className={classes.stepNumber} aria-hidden="true">
          {number}
        </span>
        <h2 id={id} className={classes.stepTitle}>
          {title}
        </h2>
        {summary && <div className={classes.stepSummary}>{summary}</div>}
        {actions && <div className={classes.stepActions}>{actions}</div>}
      </header>
      {!ahead && children && <div className={classes.stepBody}>{children}</div>}
    </section>
  );
}
