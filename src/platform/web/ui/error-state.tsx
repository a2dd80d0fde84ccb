import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useCallback } from 'react';
import { ApiError } from '../api.ts';
import { useMessages } from '../language.tsx';
import { uiMessages } from './messages.ts';
import classes from './states.module.css';

type Props = {
  error: unknown;
  onRetry?: () => void;
  /** When it is all there is on the page: it then has the page's heading. */
  alone?: boolean;
};

/** What happened, why, and what to do. The words of the server when it has some. */
export function ErrorState({ error, onRetry, alone }: Props) {
  const m = useMessages(uiMessages);
  const Title = alone ? 'h1' : 'p';
  const reference = error instanceof ApiError ? error.requestId : null;
  return (
    <div className={classes.state} role="alert">
      <Title className={classes.title}>{(error instanceof ApiError && error.title) || m.failedTitle}</Title>
      <p className={classes.words}>{useErrorText()(error)}</p>
      {onRetry && (
        <Button leftSection={<IconRefresh />} onClick={onRetry}>
          {m.retry}
        </Button>
      )}
      {reference && <p className={classes.reference}>{m.failedReference({ id: reference })}</p>}
    </div>
  );
}

/** One sentence for any error: the server's, else ours. `const errorText = useErrorText()`, then `errorText(error)`. */
export function useErrorText(): (error: unknown) => string {
  const m = useMessages(uiMessages);
  return useCallback(
    (error) => {
      if (!(error instanceof ApiError)) return m.failedUnknown;
      const said = error.detail || error.errors[0]?.message;
      if (said) return said;
      if (error.code === 'not_found' || error.code === 'gone') return m.failedNotFound;
      return error.code === 'unavailable' || error.code === 'timeout' ? m.failedNetwork : m.failedUnknown;
    },
    [m],
  );
}
