import type { ReactNode } from 'react';
import classes from './key-value.module.css';

/** Names and values in two columns, or one under the other where it is narrow. */
export function KeyValue({ rows }: { rows: { id: string; label: ReactNode; value: ReactNode }[] }) {
  return (
    <dl className={classes.list}>
      {rows.map(({ id, label, value }) => (
        <div key={id} className={classes.row}>
          <dt className={classes.label}>{label}</dt>
          <dd className={classes.value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
