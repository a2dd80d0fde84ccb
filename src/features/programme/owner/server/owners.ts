// What the screen of those who answer for the programme shows, with the reader's rights.
import { z } from 'zod';
import { defineAction } from '../../../../model/server/action.ts';
import type { Context } from '../../../../model/server/context.ts';
import { dayIn } from '../../../../platform/lib/day.ts';
import { readPage } from '../../../../records/server/read.ts';
import { type Holder, type LeaderPlace, leaderPlaces, type Owners } from '../contract.ts';
import { mayAppoint } from './appoint.ts';
import { sponsorSign } from './presence.ts';

export const ownersAction = defineAction({
  name: 'programme.owners',
  label: { fr: 'Qui répond du projet CRM', en: 'Who answers for the CRM programme' },
  input: z.strictObject({}),
  run: readOwners,
});

async function readOwners(ctx: Context): Promise<Owners> {
  const { records } = await readPage(ctx, 'programme', { limit: 1 });
  const [programme] = records;
  const holders = {} as Owners['holders'];
  for (const place of leaderPlaces) holders[place] = await readHolders(ctx, place);
  const hidden = ctx.actor.access.hidden('programme');
  return {
    programme: programme ? (programme as never as NonNullable<Owners['programme']>) : null,
    holders,
    today: dayIn(ctx.now, ctx.settings.timeZone),
    sign: await sponsorSign(ctx),
    may: {
      appoint: mayAppoint(ctx),
      write: ctx.actor.access.filter('programme', 'edit') !== false,
      read_letters: !hidden.has('sponsor_letter'),
    },
  };
}

async function readHolders(ctx: Context, place: LeaderPlace): Promise<Holder[]> {
  const { records } = await readPage(ctx, 'programme_member', {
    filter: { field: 'function', op: 'is', value: place },
    fields: ['name', 'person', 'starts_on', 'ends_on'],
    sort: '-starts_on',
    limit: 50,
  });
  return records.map(({ id, name, person, starts_on, ends_on }) => {
    const who = person as { id: string; title?: string | null } | null;
    return {
      id,
      person: who ? { id: who.id, name: who.title ?? String(name) } : null,
      name: String(name ?? ''),
      starts_on: starts_on as string | null,
      ends_on: ends_on as string | null,
    };
  });
}
