// A light programme lists few parts. What its beginning wrote into the others waits there, and does not bring them up.
import { sql } from 'kysely';
import { z } from 'zod';
import { type AnyAction, defineAction } from '../../../../model/server/action.ts';
import { table } from '../../../../model/server/compile.ts';
import type { Context } from '../../../../model/server/context.ts';
import type { PartKey } from '../../../../objects/programme/part-labels.ts';
import { parts } from '../../../../objects/programme/parts.ts';
import { JalonError } from '../../../../platform/lib/errors.ts';
import { readPage } from '../../../../records/server/read.ts';
import { write } from '../../../../records/server/write.ts';
import { addPartInput, type PartsListed } from '../contract.ts';

const listed = defineAction({
  name: 'programme.parts',
  label: { fr: 'Les volets du projet CRM', en: 'The parts of the CRM programme' },
  input: z.strictObject({}),
  run: readParts,
});

const add = defineAction({
  name: 'programme.add_part',
  label: { fr: 'Ajouter un volet au projet CRM', en: 'Add a part to the CRM programme' },
  input: addPartInput,
  run: (ctx, { part }) =>
    ctx.tx(async (ctx) => {
      const programme = await readProgramme(ctx);
      if (!programme) throw new JalonError('not_found');
      const held = programme.parts ?? [];
      if (!held.includes(part))
        await write(ctx, 'programme', [
          { kind: 'update', id: programme.id, values: { parts: [...held, part] } },
        ]);
      return { operation: ctx.operation };
    }),
});

export const partActions: readonly AnyAction[] = [listed, add];

async function readParts(ctx: Context): Promise<PartsListed> {
  const programme = await readProgramme(ctx);
  if (programme?.shape !== 'light') return { aside: [], may_add: false };
  const there = new Set([...(programme.parts ?? []), ...(await partsInUse(ctx))]);
  return {
    aside: parts.map(({ key }) => key).filter((key) => !there.has(key)),
    may_add: ctx.actor.access.filter('programme', 'edit') !== false,
  };
}

type Programme = { id: string; shape: 'light' | 'committees'; parts: PartKey[] | null };

async function readProgramme(ctx: Context): Promise<Programme | undefined> {
  if (ctx.actor.access.filter('programme', 'read') === false) return undefined;
  const { records } = await readPage(ctx, 'programme', { fields: ['shape', 'parts'], limit: 1 });
  return records[0] as never as Programme | undefined;
}

/** By which records come, go and come back without anybody working on them. */
const notWork = ['programme.begin', 'programme.restart', 'undo'];

/** Those with a record that somebody, or the night, has made or changed since the programme began. */
async function partsInUse(ctx: Context): Promise<PartKey[]> {
  const asked = parts.filter(({ objects }) => objects.length > 0);
  const used = asked.map(({ key, objects }) => {
    const worked = objects.map(
      (object) => sql`exists (
        select 1 from ${table(ctx.schema, object)} as r
        join ${sql.id(ctx.schema.workspace, 'change')} as c on c.record_id = r.id
        where r.deleted_at is null and c.cause <> all(${notWork}::text[]))`,
    );
    return sql`select ${key}::text as key where ${sql.join(worked, sql` or `)}`;
  });
  const { rows } = await sql<{ key: PartKey }>`${sql.join(used, sql` union all `)}`.execute(ctx.db);
  return rows.map(({ key }) => key);
}
