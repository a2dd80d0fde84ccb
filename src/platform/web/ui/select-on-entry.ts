// Whoever comes into a cell writes over what stands in it. It is selected before the next key, and once more after the press that
// brought the focus has set its caret; never over what has been typed since, however late the screen is.
import { useLayoutEffect, useState } from 'react';

export interface SelectOnEntry {
  /** On entering, or to begin again: after what is shown then has been drawn. */
  enter: (input: HTMLInputElement) => void;
  /** Typed into, or left. */
  done: () => void;
}

export function useSelectOnEntry(): SelectOnEntry {
  const [entered, setEntered] = useState<{ input: HTMLInputElement } | null>(null);
  useLayoutEffect(() => {
    if (!entered) return;
    const { input } = entered;
    input.select();
    const frame = requestAnimationFrame(() => input.select());
    return () => cancelAnimationFrame(frame);
  }, [entered]);
  return { enter: (input) => setEntered({ input }), done: () => setEntered(null) };
}
