import { type KeyboardEvent, useRef } from 'react';
import type { EditProps } from '../../model/web/field-widget.ts';

/** For controls that hold several values: leaving commits them, Escape takes them back. */
export function useListKeys<V>({
  value,
  onChange,
  onCommit,
  onCancel,
}: Pick<EditProps<V>, 'value' | 'onChange' | 'onCommit' | 'onCancel'>) {
  const before = useRef(value);
  const ended = useRef(false);
  return {
    onFocus: () => {
      before.current = value;
      ended.current = false;
    },
    onBlur: () => {
      if (!ended.current) onCommit?.(value);
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !onCancel) return;
      event.stopPropagation();
      ended.current = true;
      onChange(before.current);
      onCancel();
    },
  };
}
