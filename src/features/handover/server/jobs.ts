// Whoever comes back is told what happened. Rights that went with the absence ended with it, by themselves.
import { z } from 'zod';
import type { Context } from '../../../model/server/context.ts';
import { defineJob } from '../../../platform/server/jobs.ts';
import { endedLately } from './absence.ts';
import { stepDeparture, stepJobName, stepUndo, undoJobName } from './departure.ts';

const lookedBackDays = 3;

export async function tellReturned(ctx: Context): Promise<void> {
  for (const { id, person, covered_by } of await endedLately(ctx, lookedBackDays))
    await ctx.services.call(ctx, 'notification.send', {
      to: [person.id],
      kind: 'handover',
      subject: {
        fr: `Bon retour. Voici ce que ${covered_by!.name} a fait pendant votre absence`,
        en: `Welcome back. This is what ${covered_by!.name} did while you were away`,
      },
      link: `/handover/${id}`,
      key: `return ${id}`,
    });
}

const departure = z.object({ id: z.uuid() });

export const handoverJobs = [
  defineJob<Context, { id: string }>({
    name: stepJobName,
    data: departure,
    run: (ctx, { id }) => stepDeparture(ctx, id),
  }),
  defineJob<Context, { id: string }>({
    name: undoJobName,
    data: departure,
    run: async (ctx, { id }) => void (await stepUndo(ctx, id)),
  }),
  defineJob<Context, object>({
    name: 'handover.returns',
    data: z.object({}),
    schedule: '7 * * * *',
    run: tellReturned,
  }),
];
