// A programme that was begun to have a look at it is put aside whole, and another can begin. One operation: undone, all of it is back.
import { sql } from 'kysely';
import { z } from 'zod';
import { defineAction } from '../../../../model/server/action.ts';
import { asProgram } from '../../../../model/server/as-program.ts';
import { table } from '../../../../model/server/compile.ts';
import type { Context } from '../../../../model/server/context.ts';
import { programmeObjects } from '../../../../objects/programme/all.ts';
import { defineProblems, JalonError } from '../../../../platform/lib/errors.ts';
import { readPage } from '../../../../records/server/read.ts';
import { undoOperation } from '../../../../records/server/undo.ts';
import { write } from '../../../../records/server/write.ts';

export const restartAction = defineAction({
  name: 'programme.restart',
  label: { fr: 'Mettre le projet CRM de côté', en: 'Put the CRM programme aside' },
  input: z.strictObject({}),
  run: (ctx) => {
    if (!ctx.actor.access.administer) throw new JalonError('forbidden');
    return ctx.tx(async (ctx) => {
      await putAside(asProgram(ctx));
      return { operation: ctx.operation };
    });
  },
});

/** Brings back what was put aside. Whoever did it has no place in it any more, so their own undo would not reach it. */
export const restoreAction = defineAction({
  name: 'programme.restore',
  label: { fr: 'Reprendre le projet CRM mis de côté', en: 'Take the CRM programme up again' },
  input: z.strictObject({ operation: z.uuid() }),
  run: (ctx, { operation }) => {
    if (!ctx.actor.access.administer) throw new JalonError('forbidden');
    return ctx.tx(async (ctx) => {
      const all: Context = asProgram(ctx);
      const { rows } = await sql`
        select 1 from ${table(ctx.schema, 'change')}
        where operation = ${operation}::uuid and cause = ${restartAction.name} limit 1`.execute(ctx.db);
      if (rows.length === 0) throw problems.nothing_aside();
      const { records } = await readPage(all, 'programme', { fields: ['id'], limit: 1 });
      if (records.length) throw problems.another_begun();
      for (let from: number | null = 0; from !== null; )
        from = (await undoOperation(all, operation, from)).next;
      return {};
    });
  },
});

const problems = defineProblems(
  {
    nothing_aside: {
      fr: 'Ce projet n’a pas été mis de côté.',
      en: 'This programme has not been put aside.',
    },
    another_begun: {
      fr: 'Un autre projet a commencé depuis : mettez-le d’abord de côté.',
      en: 'Another programme has begun since: put it aside first.',
    },
  },
  'conflict',
);

const batch = 1000;

/** The programme itself goes first: what is kept while it runs need not be kept beyond. The roles of its places stay, and grant nothing. */
async function putAside(ctx: Context): Promise<void> {
  for (const { name } of programmeObjects) {
    for (;;) {
      const { records } = await readPage(ctx, name, { fields: ['id'], limit: batch });
      await write(
        ctx,
        name,
        records.map(({ id }) => ({ kind: 'delete', id })),
        { trusted: true },
      );
      if (records.length < batch) break;
    }
  }
}
