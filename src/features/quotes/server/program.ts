// The same request, with the rights of the program: for what follows from what somebody was allowed to do, and for the customer,
// who has no rights of their own but a link.
import { fullAccess } from '../../../model/access.ts';
import type { Context } from '../../../model/server/context.ts';

export const asProgram = (ctx: Context): Context => ({
  ...ctx,
  actor: { ...ctx.actor, access: fullAccess, limited: false },
});

/** Nobody of the firm: what is written is written by nobody. */
export const asNobody = (ctx: Context): Context => ({
  ...ctx,
  actor: {
    id: null,
    name: 'Jalon',
    team: [],
    access: fullAccess,
    language: ctx.settings.language,
    timeZone: ctx.settings.timeZone,
  },
});
