// The home is made of what the parts say of themselves, with the reader's rights: who may not see a part reads nothing of it.
import { defineAction } from '../../../../model/server/action.ts';
import type { Context } from '../../../../model/server/context.ts';
import { dayIn } from '../../../../platform/lib/day.ts';
import { readPage } from '../../../../records/server/read.ts';
import { decisionsWanted } from '../../decisions/server/wanted.ts';
import { gateNow } from '../../gates/server/read-gates.ts';
import { goalsNow } from '../../goals/server/measure-now.ts';
import { sponsorSign } from '../../owner/server/presence.ts';
import { lateOf } from '../../roadmap/server/read-roadmap.ts';
import { type Home, homeInput, type Person } from '../contract.ts';

export const homeAction = defineAction({
  name: 'programme.home',
  label: { fr: 'L’accueil du projet CRM', en: 'The home of the CRM programme' },
  input: homeInput,
  run: readHome,
});

const none: Omit<Home, 'may_begin'> = {
  programme: null,
  may_restart: false,
  sponsor: null,
  lead: null,
  sign: null,
  decisions: { next: [], count: 0 },
  late: { next: [], count: 0 },
  gate: null,
  goals: [],
};

export async function readHome(ctx: Context): Promise<Home> {
  const { administer } = ctx.actor.access;
  const programme = await readProgramme(ctx);
  if (!programme) return { ...none, may_begin: administer };
  const today = dayIn(ctx.now, ctx.settings.timeZone);
  return {
    programme,
    may_begin: false,
    may_restart: administer,
    sponsor: await leader(ctx, 'sponsor', today),
    lead: await leader(ctx, 'crm_lead', today),
    sign: await sponsorSign(ctx),
    decisions: await decisionsWanted(ctx),
    late: await lateOf(ctx),
    gate: await gateNow(ctx, programme),
    goals: await goalsNow(ctx),
  };
}

async function readProgramme(ctx: Context): Promise<Home['programme']> {
  if (ctx.actor.access.filter('programme', 'read') === false) return null;
  const { records } = await readPage(ctx, 'programme', { limit: 1 });
  const [one] = records;
  if (!one) return null;
  const { id, name, shape, phase, people, starts_on, pilot_on, go_live_on } = one as never as NonNullable<
    Home['programme']
  >;
  return { id, name, shape, phase, people, starts_on, pilot_on, go_live_on };
}

async function leader(ctx: Context, place: 'sponsor' | 'crm_lead', today: string): Promise<Person | null> {
  const { records } = await readPage(ctx, 'programme_member', {
    filter: {
      and: [
        { field: 'function', op: 'is', value: place },
        { not: { field: 'starts_on', op: 'gt', value: today } },
        {
          or: [
            { field: 'ends_on', op: 'empty' },
            { field: 'ends_on', op: 'gte', value: today },
          ],
        },
      ],
    },
    sort: '-starts_on',
    fields: ['name', 'person'],
    limit: 1,
  });
  const [one] = records;
  return one ? { id: (one.person as Person | null)?.id ?? one.id, name: String(one.name) } : null;
}
