import { sql } from 'kysely';
import { table } from '../../../../model/server/compile.ts';
import type { Context } from '../../../../model/server/context.ts';
import { modules, offWithout } from '../../../../objects/modules.ts';
import { JalonError } from '../../../../platform/lib/errors.ts';
import { readPage } from '../../../../records/server/read.ts';
import type { ModuleUse, Scope } from '../contract.ts';
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
    use: await modulesInUse(ctx),
    requests: requests as never as Scope['requests'],
    dragged: [...offWithout(keys)].filter((key) => !keys.includes(key)),
    creep: await creep(ctx),
  };
}

async function modulesInUse(ctx: Context): Promise<ModuleUse[]> {
  const counts = modules.flatMap(({ key, objects }) =>
    objects.map(
      (object) => sql`
        select ${key}::text as module, ${object}::text as object,
          (select count(*) from ${table(ctx.schema, object)} where deleted_at is null) as records`,
    ),
  );
  const since = new Date(ctx.now.getTime() - 30 * 86_400_000);
  const { rows } = await sql<{ module: string; records: string; people: string }>`
    select of.module, sum(of.records) as records, (
      select count(distinct c.actor) from ${sql.id(ctx.schema.workspace, 'change')} as c
      where c.object = any(array_agg(of.object)) and c.at > ${since} and c.actor is not null) as people
    from (${sql.join(counts, sql` union all `)}) as of group by of.module`.execute(ctx.db);
  return rows.map(({ module, records, people }) => ({
    module,
    records: Number(records),
    people: Number(people),
  }));
}
