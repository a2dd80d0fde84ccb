// Hours: the firm's, which administrators set; one's own, with what others see of one's agenda; and anybody's, to plan with.
import { sql } from 'kysely';
import { z } from 'zod';
import { defineAction } from '../../../model/server/action.ts';
import { asProgram } from '../../../model/server/as-program.ts';
import type { Context } from '../../../model/server/context.ts';
import { JalonError } from '../../../platform/lib/errors.ts';
import { write } from '../../../records/server/write.ts';
import { visibilities, weekHoursSchema, workingHoursSchema } from '../contract.ts';
import { forbidden } from './problems.ts';
import { readWorkingTime } from './working-time.ts';

const longestMs = 400 * 86_400_000;

export const hoursActions = [
  defineAction({
    name: 'agenda.hours',
    label: { fr: 'Horaires de l’entreprise', en: 'The firm’s hours' },
    input: z.strictObject({}),
    run: async (ctx) => ctx.settings.workingTime,
  }),
  defineAction({
    name: 'agenda.set_hours',
    label: { fr: 'Changer les horaires de l’entreprise', en: 'Change the firm’s hours' },
    input: workingHoursSchema,
    async run(ctx, input) {
      if (!ctx.actor.access.administer) throw forbidden.administer_needed();
      await sql`
        update jalon.workspace set working_time = ${JSON.stringify(input)}::jsonb where id = ${ctx.schema.workspace}`.execute(
        ctx.db,
      );
      return input;
    },
  }),
  defineAction({
    name: 'agenda.mine',
    label: { fr: 'Mes horaires', en: 'My hours' },
    input: z.strictObject({}),
    async run(ctx) {
      const [mine] = await readWorkingTime(ctx, [me(ctx)], ctx.now, ctx.now);
      return { working_hours: mine?.working_hours ?? null, visibility: mine?.visibility ?? 'details' };
    },
  }),
  defineAction({
    name: 'agenda.set_mine',
    label: { fr: 'Changer mes horaires', en: 'Change my hours' },
    input: z.strictObject({
      /** Null: the firm's. */
      working_hours: weekHoursSchema.nullish(),
      visibility: z.enum(visibilities).optional(),
    }),
    async run(ctx, { working_hours, visibility }) {
      const values = {
        ...(working_hours === undefined ? {} : { working_hours }),
        ...(visibility === undefined ? {} : { agenda_visibility: visibility }),
      };
      if (Object.keys(values).length)
        await write(asProgram(ctx), 'user', [{ kind: 'update', id: me(ctx), values }]);
      return {};
    },
  }),
  defineAction({
    name: 'agenda.working_time',
    label: { fr: 'Temps de travail des personnes', en: 'People’s working time' },
    input: z.strictObject({
      people: z.array(z.uuid()).min(1).max(500),
      from: z.iso.datetime(),
      to: z.iso.datetime(),
    }),
    async run(ctx, { people, from, to }) {
      const start = new Date(from);
      const end = new Date(Math.min(new Date(to).getTime(), start.getTime() + longestMs));
      return { people: await readWorkingTime(ctx, people, start, end) };
    },
  }),
];

function me(ctx: Context): string {
  if (!ctx.actor.id) throw new JalonError('unauthenticated');
  return ctx.actor.id;
}

// People's records are the administrators' to change; one's own hours are one's own.
