// Who acts, and may they: the three questions that the actions of this feature ask.
import type { Context } from '../../../model/server/context.ts';
import { JalonError } from '../../../platform/lib/errors.ts';
import { forbidden } from './auth-problems.ts';
import type { SignedIn } from './authenticate.ts';

export function requireAdminister(ctx: Context): void {
  if (!ctx.actor.access.administer) throw forbidden.administer_needed();
}

/** The person, signed in with a password: what concerns one's own account is not for programs. */
export function requireSession(ctx: Context): SignedIn & { session: string } {
  const actor = ctx.actor as Partial<SignedIn>;
  if (!actor.id) throw new JalonError('unauthenticated');
  if (!actor.session) throw forbidden.session_needed();
  return actor as SignedIn & { session: string };
}
