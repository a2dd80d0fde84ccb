import { Checkbox } from '@mantine/core';
import type { EditProps } from '../../../model/web/field-widget.ts';
import { useLabelling } from '../../web/labelling.ts';

export function EditBoolean(props: EditProps<boolean>) {
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
