import type { Context } from '../../../model/server/context.ts';

/** A figure made of fields that a role does not see would tell what they hold. */
export function seesFields(ctx: Context, object: string, fields: readonly string[]): boolean {
  const hidden = ctx.actor.access.hidden(object);
  return fields.every((field) => !hidden.has(field));
}
