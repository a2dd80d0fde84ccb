import { defineWidget, type ShowProps } from '../../model/web/field-widget.ts';
import { lazyEdit } from '../web/lazy-edit.tsx';
import { usePrint } from '../web/reader.tsx';
import classes from '../web/show.module.css';

export const boolean = defineWidget<boolean>({
  Show: ({ value, field }: ShowProps<boolean>) => (
    <span className={value ? undefined : classes.dim}>{usePrint()(value, field)}</span>
  ),
  Edit: lazyEdit((edits) => edits.boolean, { typed: false }),
  width: 90,
});
