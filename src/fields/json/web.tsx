import { defineWidget, type ShowProps } from '../../model/web/field-widget.ts';
import { lazyEdit } from '../web/lazy-edit.tsx';
import classes from '../web/show.module.css';
import type { Json } from './value.ts';

export const json = defineWidget<Json>({
  Show: ({ value, dense }: ShowProps<Json>) => (
    <code className={`${classes.code} ${dense ? classes.one : ''}`}>{JSON.stringify(value)}</code>
  ),
  Edit: lazyEdit((edits) => edits.json, { typed: false }),
  width: 240,
});
