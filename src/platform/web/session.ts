import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import type { Language } from '../lib/language.ts';
import { api } from './api.ts';

/** Who is signed in, and where. What they may do to objects is in the schema, not here. */
export type Session = {
  user: { id: string; name: string; email: string; language: Language; time_zone: string };
  workspace: { id: string; name: string; currency: string };
  settings: { language: Language; country: string; currency: string; time_zone: string };
  /** Whether the person runs the installation: people, rights, objects. */
  administer: boolean;
  /** The modules that the scope of the programme leaves out for this person. */
  modules_off: string[];
};

export const sessionKey = 'me';

export const sessionQuery = queryOptions({
  queryKey: [sessionKey],
  queryFn: ({ signal }) => api.get<Session>('/me', { signal }),
  staleTime: 5 * 60_000,
});

/** Never empty: what stands inside the frame is only shown to somebody signed in. */
export function useSession(): Session {
  return useSuspenseQuery(sessionQuery).data;
}
