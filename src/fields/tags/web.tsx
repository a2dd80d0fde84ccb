import { defineWidget, type ShowProps } from '../../model/web/field-widget.ts';
import { lazyEdit } from '../web/lazy-edit.tsx';
import classes from '../web/show.module.css';

export const tags = defineWidget<readonly string[]>({
  Show: ShowTags,
  Edit: lazyEdit((edits) => edits.tags),
  width: 180,
});

function ShowTags({ value, dense }: ShowProps<readonly string[]>) {
  return (
    <span className={classes.set} data-dense={dense || undefined}>
      {value.map((tag) => (
        <span key={tag} className={classes.tag}>
          {tag}
        </span>
      ))}
    </span>
  );
}
