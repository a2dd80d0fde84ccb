import { sql } from 'kysely';
import { z } from 'zod';
import { type AnyAction, defineAction } from '../../../model/server/action.ts';
import { table } from '../../../model/server/compile.ts';
import { defineProblems } from '../../../platform/lib/errors.ts';
import { acceptInput, planInput, settleInput } from '../contract.ts';
import { acceptPlan } from './accept.ts';
import { learn, learnJobName } from './learn.ts';
import { readRhythm, readSettled } from './overview.ts';
import { readPlan } from './plan.ts';

const problems = defineProblems(
  {
    administer_needed: {
      fr: 'Les intervalles se règlent par un administrateur.',
      en: 'Intervals are settled by an administrator.',
    },
  },
  'forbidden',
);

export const rhythmActions: readonly AnyAction[] = [
  defineAction({
    name: 'rhythm.read',
    label: { fr: 'Le rythme par classe de clients', en: 'Rhythm by class of customers' },
    input: z.strictObject({}),
    async run(ctx) {
      const rhythm = await readRhythm(ctx);
      // Of a firm that has not been looked at yet the night would be waited for.
      if (rhythm.learnt_at === null) await ctx.services.enqueue(ctx, learnJobName, {}, { key: learnJobName });
      return rhythm;
    },
  }),
  defineAction({
    name: 'rhythm.settle',
    label: { fr: 'Régler les intervalles', en: 'Settle intervals' },
    input: settleInput,
    run: (ctx, { by, classes }) =>
      ctx.tx(async (ctx) => {
        if (!ctx.actor.access.administer) throw problems.administer_needed();
        if (by) await sql`update ${table(ctx.schema, 'rhythm')} set by_field = ${by}`.execute(ctx.db);
        const settled = by ?? (await readSettled(ctx)).by;
        if (classes.length)
          await sql`
            insert into ${table(ctx.schema, 'rhythm_class')} (by_field, class, days, by_visit)
            select ${settled}, x.class, x.days, x.by_visit from json_to_recordset(${JSON.stringify(classes)}::json)
              as x(class text, days int, by_visit boolean)
            on conflict (by_field, class) do update set days = excluded.days, by_visit = excluded.by_visit`.execute(
            ctx.db,
          );
        await ctx.services.enqueue(ctx, learnJobName, {}, { key: learnJobName });
        return {};
      }),
  }),
  defineAction({
    name: 'rhythm.learn',
    label: { fr: 'Relire les rythmes maintenant', en: 'Read rhythms anew now' },
    input: z.strictObject({}),
    async run(ctx) {
      if (!ctx.actor.access.administer) throw problems.administer_needed();
      await learn(ctx);
      return {};
    },
  }),
  defineAction({
    name: 'rhythm.plan',
    label: { fr: 'Le plan du mois', en: 'The plan of the month' },
    input: planInput,
    run: (ctx, { month }) => readPlan(ctx, month),
  }),
  defineAction({
    name: 'rhythm.accept',
    label: { fr: 'Mettre le plan à l’agenda', en: 'Put the plan on the agenda' },
    input: acceptInput,
    run: (ctx, input) => acceptPlan(ctx, input),
  }),
];
