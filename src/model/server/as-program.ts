// The same request with other rights: the program's, for what follows from what somebody was allowed to do; nobody's, for
// what is done for the firm itself or for somebody who has no account but a link.
import { fullAccess } from '../access.ts';
import type { Actor, Context, WorkspaceSettings } from './context.ts';

/** With all rights, and still in the person's name: history says who it was. */
export const asProgram = (ctx: Context): Context => ({
  ...ctx,
  actor: { ...ctx.actor, access: fullAccess, limited: false },
});

/** Nobody of the firm: what is written is written by nobody, in the firm's language and time zone. */
export const asNobody = (ctx: Context): Context => ({ ...ctx, actor: program(ctx.settings) });

export const program = ({ language, timeZone }: Pick<WorkspaceSettings, 'language' | 'timeZone'>): Actor => ({
  id: null,
  name: 'Jalon',
  team: [],
  access: fullAccess,
  language,
  timeZone,
});
