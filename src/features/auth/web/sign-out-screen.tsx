import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useMessages } from '../../../platform/web/language.tsx';
import { ErrorState } from '../../../platform/web/ui/error-state.tsx';
import { doorMessages } from '../messages.ts';
import { Door } from './door.tsx';
import { signOut } from './enter.ts';

/** Leaves, and forgets what was read. What could not be closed is said: a session left open is no small thing. */
export default function SignOutScreen() {
  const m = useMessages(doorMessages);
  const client = useQueryClient();
  const navigate = useNavigate();
  const [error, setError] = useState<unknown>(null);
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn tries again.
  useEffect(() => {
    const leave = async () => {
      await signOut();
      client.clear();
      await navigate({ to: '/sign-in', replace: true });
    };
    leave().catch(setError);
  }, [client, navigate, turn]);
  const retry = () => {
    setError(null);
    setTurn(turn + 1);
  };
  return <Door title={m.signingOut}>{error ? <ErrorState error={error} onRetry={retry} /> : null}</Door>;
}
