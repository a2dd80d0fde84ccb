// Signing in from the browser, and what changes with it: the session, the language, all that was read as somebody else.
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { ApiError, type Problem } from '../../../platform/web/api.ts';
import { useLanguage } from '../../../platform/web/language.tsx';
import { sessionQuery } from '../../../platform/web/session.ts';

export async function signIn(email: string, password: string): Promise<void> {
  await send('sign-in/email', { email, password });
}

export async function signOut(): Promise<void> {
  await send('sign-out', {});
}

/** After signing in: reads who one is, and speaks their language. */
export function useEnter(): () => Promise<void> {
  const client = useQueryClient();
  const { setLanguage } = useLanguage();
  return useCallback(async () => {
    client.clear();
    const { user } = await client.fetchQuery(sessionQuery);
    if (user.language) setLanguage(user.language);
  }, [client, setLanguage]);
}

/** Signing in stands beside the API, at the address that its cookie comes from. */
async function send(path: string, body: object): Promise<void> {
  const response = await fetch(`/api/auth/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': document.documentElement.lang },
    body: JSON.stringify(body),
    credentials: 'same-origin',
  }).catch(() => {
    throw new ApiError({});
  });
  if (response.ok) return;
  const problem = (await response.json().catch(() => ({}))) as { errors?: Problem[] };
  throw new ApiError({ ...problem, status: response.status });
}
