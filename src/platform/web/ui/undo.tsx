import { notifications } from '@mantine/notifications';
import { useCallback, useRef } from 'react';
import { useMessages } from '../language.tsx';
import { useErrorText } from './error-state.tsx';
import { KeyHint } from './key-hint.tsx';
import { uiMessages } from './messages.ts';
import { useShortcuts } from './shortcuts.tsx';
import classes from './undo.module.css';

const tenSeconds = 10_000;

/**
 * After an action that can be taken back: says what was done and offers to undo it for ten seconds (the clock stops under
 * the pointer; Ctrl-Z does the same). Afterwards it is in history. `const offerUndo = useUndo()`, then
 * `offerUndo(m.archived({ count }), () => api.post(...))`. Call it before the screen is refreshed: what is seen to be done can be undone.
 */
export function useUndo(): (done: string, undo: () => Promise<unknown> | unknown) => void {
  const m = useMessages(uiMessages);
  const errorText = useErrorText();
  const { add } = useShortcuts();
  const release = useRef<() => void>(undefined);

  return useCallback(
    (done, undo) => {
      const id = crypto.randomUUID();
      const takeBack = async () => {
        release.current?.();
        notifications.hide(id);
        try {
          await undo();
          notifications.show({ message: m.undone, autoClose: 3_000, role: 'status', withCloseButton: false });
        } catch (error) {
          notifications.show({ message: m.undoFailed({ reason: errorText(error) }), autoClose: false });
        }
      };
      release.current?.();
      release.current = add({ keys: 'mod+z', label: m.undoKeys, run: takeBack, scope: 'everywhere' });
      notifications.show({
        id,
        role: 'status',
        autoClose: tenSeconds,
        onClose: release.current,
        closeButtonProps: { 'aria-label': m.close },
        message: (
          <span className={classes.line}>
            <span className={classes.words}>{done}</span>
            <button type="button" className={classes.undo} onClick={takeBack}>
              {m.undo}
              <KeyHint keys="mod+z" />
            </button>
          </span>
        ),
      });
    },
    [m, errorText, add],
  );
}
