import { QueryErrorResetBoundary } from '@tanstack/react-query';
import { CatchBoundary } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ErrorState } from './error-state.tsx';

type Props = {
  children: ReactNode;
  /** When it changes, what failed is tried again: the path of the page, the id of the record. */
  resetKey?: string;
};

/** What fails inside is said in its place; the rest of the page goes on. */
export function ErrorBoundary({ children, resetKey = '' }: Props) {
  return (
    <QueryErrorResetBoundary>
      {({ reset: resetQueries }) => (
        <CatchBoundary
          getResetKey={() => resetKey}
          errorComponent={({ error, reset }) => (
            <ErrorState
              error={error}
              onRetry={() => {
                resetQueries();
                reset();
              }}
            />
          )}
        >
          {children}
        </CatchBoundary>
      )}
    </QueryErrorResetBoundary>
  );
}
