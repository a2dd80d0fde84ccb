// A lead that comes in without an owner is given to somebody by the firm's rules, whichever way it came: a form, the API, an import.
import { relationId } from '../../../../model/match.ts';
import type { Context, RecordChange, Rule } from '../../../../model/server/context.ts';
import { because } from './because.ts';
import { choose } from './choose.ts';
import { closeDesk, openDesk } from './desk.ts';
import { tellOwners } from './tell-owners.ts';

export const assignRule: Rule = {
  async before(ctx, changes) {
    const unowned = changes.filter(({ before, after }) => !before && !after.owner && isOpen(after));
    if (unowned.length) await assignAll(ctx, unowned);
    // Given to somebody else by hand, the reason is no longer true.
    for (const { before, after } of changes)
      if (
        before &&
        relationId(before.owner) !== relationId(after.owner) &&
        before.assigned_because === after.assigned_because
      )
        after.assigned_because = null;
  },
  async after(ctx, changes) {
    const given = changes.flatMap(({ id, before, after }) => {
      const owner = relationId(after.owner);
      if (!owner || !after.assigned_because || after.assigned_because === before?.assigned_because) return [];
      return { id, owner, who: nameOf(after) };
    });
    await tellOwners(ctx, given);
  },
};

/** Gives each its person, in place; those that no rule is for stay as they are. */
export async function assignAll(
  ctx: Context,
  changes: readonly Pick<RecordChange, 'after'>[],
): Promise<number> {
  const desk = await openDesk(ctx);
  if (!desk) return 0;
  let given = 0;
  for (const { after } of changes) {
    const choice = choose(ctx.schema, desk, after);
    if (!choice) continue;
    after.owner = { id: choice.person.id, object: 'user' };
    after.assigned_because = because(choice, ctx.settings.language);
    given++;
  }
  await closeDesk(ctx, desk);
  return given;
}

const nameOf = (lead: RecordChange['after']): string =>
  [lead.first_name, lead.last_name].filter(Boolean).join(' ') ||
  String(lead.title ?? lead.company_name ?? lead.email ?? lead.phone ?? '');

const isOpen = (lead: RecordChange['after']): boolean => lead.status === 'new';
