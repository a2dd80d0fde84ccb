/**
 * Edits that save themselves: a moment after the last change, one at a time, the newest value winning, and at once when
 * the field is left, the screen closes or the tab hides. A failure keeps the value and can be tried again.
 */
import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';

export type SaveState = 'idle' | 'saving' | 'saved' | 'failed';

export type Autosave<T> = {
  state: SaveState;
  error: unknown;
  /** The value as it is now; saved soon. */
  change: (value: T) => void;
  /** Saves what waits, at once: for `onBlur`. Also tries again what failed. */
  flush: () => void;
};

/** @param delay milliseconds of quiet before saving. */
export function useAutosave<T>(save: (value: T) => Promise<unknown>, delay = 600): Autosave<T> {
  const [state, setState] = useState<SaveState>('idle');
  const [error, setError] = useState<unknown>(null);
  const waiting = useRef<{ value: T } | null>(null);
  const busy = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latestSave = useRef(save);
  useEffect(() => {
    latestSave.current = save;
  });

  const flush = useCallback(async () => {
    clearTimeout(timer.current);
    if (busy.current) return;
    busy.current = true;
    while (waiting.current) {
      const { value } = waiting.current;
      waiting.current = null;
      setState('saving');
      try {
        await latestSave.current(value);
        setError(null);
        setState('saved');
      } catch (failure) {
        waiting.current ??= { value };
        setError(failure);
        setState('failed');
        break;
      }
    }
    busy.current = false;
  }, []);

  const change = useCallback(
    (value: T) => {
      waiting.current = { value };
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, delay);
    },
    [flush, delay],
  );

  const leave = useEffectEvent(() => void flush());
  useEffect(() => {
    const onHide = () => document.hidden && leave();
    document.addEventListener('visibilitychange', onHide);
    return () => document.removeEventListener('visibilitychange', onHide);
  }, []);
  useEffect(() => () => void flush(), [flush]);

  return { state, error, change, flush };
}
