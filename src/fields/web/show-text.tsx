import type { ShowProps } from '../../model/web/field-widget.ts';
import { usePrint } from './reader.tsx';
import classes from './show.module.css';

/** A value as its printed text: one line in a table, all its lines elsewhere. */
export function ShowText({ value, field, dense }: ShowProps<unknown>) {
  const text = usePrint()(value, field);
  return dense ? (
    <span className={classes.one} title={text}>
      {text}
    </span>
  ) : (
    <span className={classes.lines}>{text}</span>
  );
}

/** Digits of one width, never broken over two lines. */
export function ShowNumber({ value, field }: ShowProps<unknown>) {
  return <span className={classes.number}>{usePrint()(value, field)}</span>;
}
