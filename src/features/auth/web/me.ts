import { useSession } from '../../../platform/web/session.ts';
import type { Me } from '../contract.ts';

/** Who is signed in, with all that /me says: the session, their role, and whether they administer. */
export const useMe = (): Me => useSession() as unknown as Me;

export const useAdministers = (): boolean => useMe().administer;
