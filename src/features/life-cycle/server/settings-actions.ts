import { sql } from 'kysely';
import { z } from 'zod';
import { defineAction } from '../../../model/server/action.ts';
import type { Context } from '../../../model/server/context.ts';
import { defineProblems } from '../../../platform/lib/errors.ts';
import { customerObjects, type Foresight, rulesSchema, settingsSchema } from '../contract.ts';
import { nightJobName } from './jobs.ts';
import { foresee } from './judge.ts';
import { readSettings, saveSettings } from './settings.ts';

const problems = defineProblems(
  {
    administer_needed: {
      fr: 'Seul un administrateur peut modifier les règles du cycle de vie.',
      en: 'Only an administrator can change the rules of the life cycle.',
    },
  },
  'forbidden',
);

export const settingsActions = [
  defineAction({
    name: 'life_cycle.settings',
    label: { fr: 'Règles du cycle de vie', en: 'Rules of the life cycle' },
    input: z.strictObject({}),
    run: (ctx) => readSettings(ctx),
  }),
  defineAction({
    name: 'life_cycle.foresee',
    label: { fr: 'Ce que ces règles changeraient', en: 'What these rules would change' },
    input: z.strictObject({ rules: rulesSchema }),
    async run(ctx, { rules }): Promise<Foresight> {
      requireAdminister(ctx);
      const foreseen = await Promise.all(customerObjects.map((object) => foresee(ctx, object, rules)));
      const { rows } = await sql<{ waiting: boolean }>`
        select exists (select 1 from ${sql.id(ctx.schema.workspace, 'life_cycle_due')}) as waiting`.execute(
        ctx.db,
      );
      return {
        moves: foreseen.flatMap(({ moves }) => moves),
        of: foreseen.reduce((sum, one) => sum + one.of, 0),
        waiting: rows[0]!.waiting,
      };
    },
  }),
  defineAction({
    name: 'life_cycle.save',
    label: { fr: 'Enregistrer les règles du cycle de vie', en: 'Save the rules of the life cycle' },
    input: settingsSchema,
    async run(ctx, settings) {
      requireAdminister(ctx);
      await ctx.tx(async (ctx) => {
        await saveSettings(ctx, settings);
        if (settings.enabled) await ctx.services.enqueue(ctx, nightJobName, {}, { key: 'saved' });
      });
      return readSettings(ctx);
    },
  }),
];

function requireAdminister(ctx: Context): void {
  if (!ctx.actor.access.administer) throw problems.administer_needed();
}
