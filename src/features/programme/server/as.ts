// The same request with other rights: the program's, for what follows from what somebody was allowed to do; nobody's, for who
// has no account but a link.
import { fullAccess } from '../../../model/access.ts';
import type { Context } from '../../../model/server/context.ts';

export const asProgram = (ctx: Context): Context => ({
  ...ctx,
  actor: { ...ctx.actor, access: fullAccess, limited: false },
});

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
