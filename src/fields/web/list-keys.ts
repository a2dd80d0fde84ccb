import { type KeyboardEvent, useRef } from 'react';
import type { EditProps } from '../../model/web/field-widget.ts';

type Props = Pick<EditProps<readonly string[]>, 'value' | 'onChange' | 'onCommit' | 'onCancel'>;

/** For controls that hold several values: leaving commits them, Escape takes them back. */
export function useListKeys({ value, onChange, onCommit, onCancel }: Props) {
  const before = useRef(value);
  const latest = useRef(value);
  const ended = useRef(false);
  return {
    onChange: (list: readonly string[]) => {
      latest.current = list.length ? list : null;
      onChange(latest.current);
    },
    onFocus: () => {
      before.current = value;
      latest.current = value;
      ended.current = false;
    },
    // A word that was still being typed is taken in by the control as it is left, after this is called.
    onBlur: () => {
      setTimeout(() => !ended.current && onCommit?.(latest.current));
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
