import { defineAction } from '../../../../model/server/action.ts';
import type { Context } from '../../../../model/server/context.ts';
import { dayIn } from '../../../../platform/lib/day.ts';
import { JalonError } from '../../../../platform/lib/errors.ts';
import { readPage } from '../../../../records/server/read.ts';
import { type LeaderPlace, letterInput } from '../contract.ts';
import { draftLetter, type LetterFacts } from '../letter-draft.ts';

/** A draft: nothing is kept until somebody saves it. */
export const draftLetterAction = defineAction({
  name: 'programme.draft_letter',
  label: { fr: 'Rédiger un projet de lettre de mission', en: 'Draft a mandate letter' },
  input: letterInput,
  async run(ctx, { place, language }) {
    if (ctx.actor.access.filter('programme', 'edit') === false) throw new JalonError('forbidden');
    return { text: draftLetter(place, await gatherFacts(ctx, place), language) };
  },
});

async function gatherFacts(ctx: Context, place: LeaderPlace): Promise<LetterFacts> {
  const { records } = await readPage(ctx, 'programme', { limit: 1 });
  const programme = records[0] ?? {};
  const { records: goals } = await readPage(ctx, 'goal', {
    filter: { field: 'status', op: 'is', value: 'open' },
    fields: ['name', 'target_on'],
    sort: 'position',
    limit: 8,
  });
  const day = (value: unknown) => (value ? String(value) : null);
  const { starts_on, pilot_on, go_live_on, people, shape, name } = programme as Record<string, unknown>;
  return {
    firm: ctx.settings.firm,
    programme: String(name ?? ''),
    name: await holderOf(ctx, place),
    counterpart: await holderOf(ctx, place === 'sponsor' ? 'crm_lead' : 'sponsor'),
    people: Number(people ?? 0),
    starts_on: day(starts_on),
    pilot_on: day(pilot_on),
    go_live_on: day(go_live_on),
    goals: goals.map(({ name, target_on }) => ({ name: String(name), target_on: day(target_on) })),
    committees: shape === 'committees',
    today: dayIn(ctx.now, ctx.settings.timeZone),
  };
}

async function holderOf(ctx: Context, place: LeaderPlace): Promise<string | null> {
  const { records } = await readPage(ctx, 'programme_member', {
    filter: {
      and: [
        { field: 'function', op: 'is', value: place },
        {
          or: [
            { field: 'ends_on', op: 'empty' },
            { field: 'ends_on', op: 'gte', value: dayIn(ctx.now, ctx.settings.timeZone) },
          ],
        },
      ],
    },
    fields: ['name'],
    sort: '-starts_on',
    limit: 1,
  });
  return records[0] ? String(records[0].name) : null;
}
