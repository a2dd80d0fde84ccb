// Which modules a firm works with: how much each holds, and how many people have changed something of it lately.
import { sql } from 'kysely';
import { table } from '../../../../model/server/compile.ts';
import type { Context } from '../../../../model/server/context.ts';
import { configurationObjects } from '../../../../objects/configuration.ts';
import { modules } from '../../../../objects/modules.ts';
import type { ModuleUse } from '../../scope/contract.ts';
import { objectsUsed } from './count-use.ts';

/** What a firm is set up with says nothing of use. */
const atStart = new Set<string>([...configurationObjects, 'close_reason', 'answer_promise']);

const kept = modules
  .map(({ key, objects }) => ({ key, objects: objects.filter((object) => !atStart.has(object)) }))
  .filter(({ objects }) => objects.length > 0);

/** Of those that have records of their own. Sums, which say nothing of anybody. */
export async function readModuleUse(ctx: Context): Promise<ModuleUse[]> {
  const names = kept.flatMap(({ key, objects }) =>
    objects.map((object) => sql`(${key}::text, ${object}::text)`),
  );
  const { rows } = await sql<{ module: string; people: string }>`
    select of.module, count(distinct used.person) as people
    from (values ${sql.join(names)}) as of (module, object)
      left join (${await objectsUsed(ctx)}) as used on used.object = of.object
    group by of.module`.execute(ctx.db);
  const people = new Map(rows.map((row) => [row.module, Number(row.people)]));
  const held = await countObjects(
    ctx,
    kept.flatMap(({ objects }) => objects),
  );
  return kept.map(({ key, objects }) => {
    const counts = objects.map((object) => held.get(object)!);
    return {
      module: key,
      records: counts.reduce((sum, { count }) => sum + count, 0),
      about: counts.some(({ about }) => about),
      people: people.get(key) ?? 0,
    };
  });
}

/** Modules that the firm works with already: they have records, and those without any of their own go with them. */
export async function modulesInUse(ctx: Context): Promise<string[]> {
  const used = (await readModuleUse(ctx)).filter(({ records }) => records > 0).map(({ module }) => module);
  const beside = modules.filter(({ objects }) => objects.length === 0 && used.length > 0);
  return [...used, ...beside.map(({ key }) => key)];
}

const exactUpTo = 1000;

/** Counted up to a thousand; beyond, as many as the statistics of the table say, to two figures. */
async function countObjects(ctx: Context, objects: readonly string[]) {
  const counts = objects.map(
    (object) => sql`
      select ${object}::text as object, (select count(*) from (
        select 1 from ${table(ctx.schema, object)} where deleted_at is null limit ${exactUpTo + 1}) as few) as counted`,
  );
  const { rows } = await sql<{ object: string; counted: string; believed: number | null }>`
    select c.object, c.counted, (
      select t.reltuples from pg_class as t join pg_namespace as n on n.oid = t.relnamespace
      where n.nspname = ${ctx.schema.workspace} and t.relname = c.object) as believed
    from (${sql.join(counts, sql` union all `)}) as c`.execute(ctx.db);
  return new Map(
    rows.map(({ object, counted, believed }) => {
      const count = Number(counted);
      const about = count > exactUpTo;
      return [object, { about, count: about ? twoFigures(Math.max(count, Number(believed ?? 0))) : count }];
    }),
  );
}

const twoFigures = (count: number): number => Number(count.toPrecision(2));
