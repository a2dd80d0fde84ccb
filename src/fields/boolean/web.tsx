import { Checkbox } from '@mantine/core';
import { defineWidget, type EditProps, type ShowProps } from '../../model/web/field-widget.ts';
import { useLabelling } from '../web/labelling.ts';
import { usePrint } from '../web/reader.tsx';
import classes from '../web/show.module.css';

export const boolean = defineWidget<boolean>({
  Show: ({ value, field }: ShowProps<boolean>) => (
    <span className={value ? undefined : classes.dim}>{usePrint()(value, field)}</span>
  ),
  Edit: EditBoolean,
  width: 90,
});

function EditBoolean(props: EditProps<boolean>) {
  const { value, onChange, onCommit, onCancel, autoFocus } = props;
  const { withAsterisk: _, size: _size, ...labelling } = { withAsterisk: undefined, ...useLabelling(props) };
  return (
    <Checkbox
      {...labelling}
      checked={value === true}
      autoFocus={autoFocus}
      data-autofocus={autoFocus || undefined}
      onChange={(event) => {
        onChange(event.currentTarget.checked);
        onCommit?.(event.currentTarget.checked);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel?.();
        if (event.key === 'Enter') onCommit?.(value);
      }}
    />
  );
}
