// Naming the sponsor or the CRM lead: whoever had the place leaves it the day before, and stays in its history.
import { defineAction } from '../../../../model/server/action.ts';
import { asProgram } from '../../../../model/server/as-program.ts';
import type { Context } from '../../../../model/server/context.ts';
import { addDays, dayIn } from '../../../../platform/lib/day.ts';
import { defineProblems, JalonError } from '../../../../platform/lib/errors.ts';
import type { Write } from '../../../../records/server/change.ts';
import { readPage } from '../../../../records/server/read.ts';
import { write } from '../../../../records/server/write.ts';
import { lockAll } from '../../server/lock.ts';
import { appointInput, type LeaderPlace } from '../contract.ts';

const problems = defineProblems(
  {
    already_there: {
      fr: 'Cette personne a déjà cette place.',
      en: 'This person has this place already.',
    },
  },
  'invalid',
);

export const appointAction = defineAction({
  name: 'programme.appoint',
  label: { fr: 'Nommer le sponsor ou le responsable CRM', en: 'Name the sponsor or the CRM lead' },
  input: appointInput,
  run(ctx, { place, person, from }) {
    if (!mayAppoint(ctx)) throw new JalonError('forbidden');
    return ctx.tx(async (ctx) => {
      const day = from ?? dayIn(ctx.now, ctx.settings.timeZone);
      await appoint(asProgram(ctx), place, person, day);
      return { operation: ctx.operation };
    });
  },
});

/** Whoever may give places in the programme, and administrators: without them, nobody could once all have left. */
export const mayAppoint = (ctx: Context): boolean =>
  ctx.actor.access.administer || ctx.actor.access.filter('programme_member', 'create') !== false;

/** In the caller's transaction, with their rights. */
export async function appoint(ctx: Context, place: LeaderPlace, person: string, day: string): Promise<void> {
  await lockAll(ctx, 'places');
  const { records } = await readPage(ctx, 'programme_member', {
    filter: {
      and: [
        { field: 'function', op: 'is', value: place },
        {
          or: [
            { field: 'ends_on', op: 'empty' },
            { field: 'ends_on', op: 'gte', value: day },
          ],
        },
      ],
    },
    fields: ['person', 'starts_on'],
    limit: 50,
  });
  if (records.some((one) => (one.person as { id: string } | null)?.id === person))
    throw problems.already_there({}, 'person');
  // Who was to begin on this day or later never had the place.
  const before = records.map(
    ({ id, starts_on }): Write =>
      starts_on && String(starts_on) >= day
        ? { kind: 'delete', id }
        : { kind: 'update', id, values: { ends_on: addDays(day, -1) } },
  );
  if (before.length) await write(ctx, 'programme_member', before);
  await write(ctx, 'programme_member', [
    {
      kind: 'create',
      values: {
        person,
        function: place,
        level: place === 'sponsor' ? 'executive' : 'project_team',
        department: place === 'sponsor' ? 'management' : null,
        starts_on: day,
      },
    },
  ]);
}
