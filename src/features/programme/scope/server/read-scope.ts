import type { Context } from '../../../../model/server/context.ts';
import { offWithout } from '../../../../objects/modules.ts';
import { JalonError } from '../../../../platform/lib/errors.ts';
import { readPage } from '../../../../records/server/read.ts';
import { readModuleUse } from '../../use/server/modules-in-use.ts';
import type { Scope } from '../contract.ts';
import { creep } from './creep.ts';

/** With the reader's rights; counts of modules say nothing of anybody. */
export async function readScope(ctx: Context): Promise<Scope> {
  // What was made in the settings, and how much each module holds, is for whoever may see the scope.
  if (ctx.actor.access.filter('scope_item', 'read') === false) throw new JalonError('forbidden');
  const { records: items } = await readPage(ctx, 'scope_item', {
    sort: 'name',
    limit: 500,
    fields: [
      ...['name', 'kind', 'module', 'verdict', 'why', 'decided_by', 'decided_on', 'added_on'],
      ...['decision', 'request'],
    ],
  });
  const { records: requests } = await readPage(ctx, 'change_request', { sort: '-asked_on', limit: 200 });
  const out = items.filter(({ kind, verdict }) => kind === 'module' && verdict !== 'in');
  const keys = out.map(({ module }) => String(module));
  return {
    items: items as never as Scope['items'],
    use: await readModuleUse(ctx),
    requests: requests as never as Scope['requests'],
    dragged: [...offWithout(keys)].filter((key) => !keys.includes(key)),
    creep: await creep(ctx),
  };
}
