import { useQuery } from '@tanstack/react-query';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useEffect, useEffectEvent } from 'react';
import { ApiError } from '../../platform/web/api.ts';
import type { ScreenContribution } from '../../platform/web/screens.ts';
import { sessionQuery } from '../../platform/web/session.ts';
import { ErrorState } from '../../platform/web/ui/error-state.tsx';
import { setupPath, signInPath } from './screens.ts';

type Props = { screens: ScreenContribution[]; children: ReactNode };

/** Shows what is inside to somebody signed in, and the way in to everybody else. A cut of the network is not a sign-out. */
export function SessionGate({ screens, children }: Props) {
  const { data, error, refetch } = useQuery(sessionQuery);
  const { href } = useLocation();
  const refusal = error instanceof ApiError && error.code === 'unauthenticated' ? error : null;
  const wayIn = refusal && (refusal.extra.setup_needed ? setupPath : signInPath);
  if (screens.some(({ path }) => path === wayIn)) {
    return <WayIn to={wayIn as string} from={href} />;
  }
  if (data && !refusal) return children;
  if (!error) return null;
  return (
    <main>
      <ErrorState alone error={error} onRetry={() => void refetch()} />
    </main>
  );
}

/** Goes once, from where one was first: the place changes while the page asked for is still being loaded. */
function WayIn({ to, from }: { to: string; from: string }) {
  const navigate = useNavigate();
  const go = useEffectEvent(() => void navigate({ to, search: { return_to: from } as never, replace: true }));
  useEffect(() => go(), []);
  return null;
}
