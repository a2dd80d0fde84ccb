import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useMessages } from '../language.tsx';
import type { SaveState } from './autosave.ts';
import { uiMessages } from './messages.ts';
import classes from './save-status.module.css';

type Props = { state: SaveState; onRetry?: () => void };

/** Says quietly that what was typed is kept. A failure stays, with the way to try again. */
export function SaveStatus({ state, onRetry }: Props) {
  const m = useMessages(uiMessages);
  return (
    <span className={classes.status} data-state={state} role="status" aria-live="polite">
      {state === 'saving' && m.saving}
      {state === 'saved' && (
        <>
          <IconCheck size={14} aria-hidden="true" />
          {m.saved}
        </>
      )}
      {state === 'failed' && (
        <>
          <IconAlertTriangle size={14} aria-hidden="true" />
          {m.notSaved}
          {onRetry && (
            <button type="button" className={classes.retry} onClick={onRetry}>
              {m.retry}
            </button>
          )}
        </>
      )}
    </span>
  );
}
