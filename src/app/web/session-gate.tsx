import { useQuery } from '@tanstack/react-query';
import { Navigate, useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ApiError } from '../../platform/web/api.ts';
import type { ScreenContribution } from '../../platform/web/screens.ts';
import { sessionQuery } from '../../platform/web/session.ts';
import { ErrorState } from '../../platform/web/ui/error-state.tsx';
import { signInPath } from './screens.ts';

type Props = { screens: ScreenContribution[]; children: ReactNode };

/** Shows what is inside to somebody signed in, and the way in to everybody else. A cut of the network is not a sign-out. */
export function SessionGate({ screens, children }: Props) {
  const { data, error, refetch } = useQuery(sessionQuery);
  const { href } = useLocation();
  const refused = error instanceof ApiError && error.code === 'unauthenticated';
  if (refused && screens.some(({ path }) => path === signInPath)) {
    return <Navigate to={signInPath} search={{ return_to: href } as never} replace />;
  }
  if (data && !refused) return children;
  if (!error) return null;
  return (
    <main>
      <ErrorState alone error={error} onRetry={() => void refetch()} />
    </main>
  );
}
