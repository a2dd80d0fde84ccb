import { defineWidget, type ShowProps } from '../../model/web/field-widget.ts';
import { ChoiceBadge } from '../web/choice-badge.tsx';
import { lazyEdit } from '../web/lazy-edit.tsx';
import classes from '../web/show.module.css';

export const multiSelect = defineWidget<readonly string[]>({
  Show: ShowMultiSelect,
  Edit: lazyEdit((edits) => edits.multi_select),
  width: 200,
});

function ShowMultiSelect({ value, field, dense }: ShowProps<readonly string[]>) {
  return (
    <span className={classes.set} data-dense={dense || undefined}>
      {value.map((key) => (
        <ChoiceBadge key={key} choice={key} field={field} />
      ))}
    </span>
  );
}
