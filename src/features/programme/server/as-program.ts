// What follows from the programme's rules rather than from what the person may do: a task given in a meeting to somebody else.
import { fullAccess } from '../../../model/access.ts';
import type { Context } from '../../../model/server/context.ts';

export const asProgram = (ctx: Context): Context => ({ ...ctx, actor: { ...ctx.actor, access: fullAccess } });
