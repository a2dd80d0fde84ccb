import type { Context } from '../../../../model/server/context.ts';
import { modules, withNeeds } from '../../../../objects/modules.ts';
import { textIn } from '../../../../platform/lib/language.ts';
import { write } from '../../../../records/server/write.ts';
import type { Start } from '../../begin/contract.ts';
import { notNow, scopeTemplates } from '../templates.ts';

/** The modules as chosen, with those that they need, and what a firm of this size usually leaves for later. */
export async function seedScope(ctx: Context, start: Start): Promise<void> {
  const inside = withNeeds(start.modules);
  const decided = {
    decided_by: start.sponsor ?? start.lead,
    decided_on: start.starts_on,
    // What stands aside at the start is not in: the rule takes the day away, and gives it one when it comes in.
    added_on: start.starts_on,
  };
  const items = [
    ...modules.map(({ key, label, purpose }) => ({
      name: textIn(label, start.language),
      kind: 'module',
      module: key,
      verdict: inside.has(key) ? 'in' : 'later',
      why: inside.has(key) ? textIn(purpose, start.language) : textIn(notNow, start.language),
      ...decided,
    })),
    ...scopeTemplates
      .filter(({ from }) => start.size >= from)
      .map(({ kind, verdict, name, why }) => ({
        kind,
        verdict,
        name: textIn(name, start.language),
        why: textIn(why, start.language),
        ...decided,
      })),
  ];
  await write(
    ctx,
    'scope_item',
    items.map((values) => ({ kind: 'create', values })),
    { trusted: true },
  );
}
