// An import works on in the name of whoever began it, with their rights as they are then: a key that has less than its person
// would have more for the asking.
import type { Context } from '../../../model/server/context.ts';
import { importForbidden } from './messages.ts';

export function refuseLimited(ctx: Context): void {
  if (ctx.actor.limited) throw importForbidden.key_limited();
}
