// How the firm works with activities: templates that follow each other, what a visit should bring, a call that comes again each
// month, reminders on what is near.

import type { Context } from '../../../../model/server/context.ts';
import { addDays, dayIn } from '../../../../platform/lib/day.ts';
import { newId } from '../../../../platform/lib/ids.ts';
import { readPage } from '../../../../records/server/read.ts';
import { write } from '../../../../records/server/write.ts';

export async function writeHabits(ctx: Context): Promise<void> {
  const [follow, quote, call] = [newId(), newId(), newId()];
  const create = (id: string, values: object) => ({ kind: 'create' as const, values: { id, ...values } });
  await write(ctx, 'activity_template', [
    create(follow, { name: 'Relance du devis', kind: 'call', subject: 'Relancer le devis', minutes: 15 }),
    create(quote, {
      name: 'Envoi du devis',
      kind: 'task',
      subject: 'Envoyer le devis',
      next: follow,
      next_days: 5,
    }),
    create(call, {
      name: 'Appel de découverte',
      kind: 'call',
      subject: 'Appel de découverte',
      body: 'Effectif et locaux\nÉquipement en place\nBudget et échéance\nQui décide',
      minutes: 20,
      next: quote,
      next_days: 2,
    }),
    create(newId(), {
      name: 'Visite des locaux',
      kind: 'visit',
      subject: 'Visite des locaux',
      body: 'Surface et accès\nBesoin\nBudget\nQui décide, quand',
      minutes: 60,
      next: quote,
      next_days: 2,
    }),
  ]);
  await remindOfWhatIsNear(ctx);
}

/** Meetings and visits of the next days ring an hour before. */
async function remindOfWhatIsNear(ctx: Context): Promise<void> {
  const today = dayIn(ctx.now, ctx.settings.timeZone);
  const { records } = await readPage(ctx, 'activity', {
    filter: {
      and: [
        { field: 'done_at', op: 'empty' },
        { field: 'starts_at', op: 'gte', value: ctx.now.toISOString() },
        { field: 'starts_at', op: 'lt', value: `${addDays(today, 10)}T00:00:00Z` },
      ],
    },
    fields: ['id'],
    limit: 100,
  });
  if (records.length)
    await write(
      ctx,
      'activity',
      records.map(({ id }) => ({ kind: 'update' as const, id, values: { remind: 'hour_1' } })),
    );
}
