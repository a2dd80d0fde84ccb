import { defineAction } from '../../../../model/server/action.ts';
import type { Context } from '../../../../model/server/context.ts';
import { dayIn } from '../../../../platform/lib/day.ts';
import { readPage } from '../../../../records/server/read.ts';
import { lateOf } from '../../roadmap/server/read-roadmap.ts';
import { type Home, homeInput, type Person } from '../contract.ts';

export const homeAction = defineAction({
  name: 'programme.home',
  label: { fr: 'L’accueil du projet CRM', en: 'The home of the CRM programme' },
  input: homeInput,
  run: readHome,
});

/** With the reader's rights: who may not see decisions that are wanted reads of none. */
export async function readHome(ctx: Context): Promise<Home> {
  const today = dayIn(ctx.now, ctx.settings.timeZone);
  const programme = await readProgramme(ctx);
  if (!programme) {
    return {
      programme,
      may_begin: ctx.actor.access.administer,
      may_restart: false,
      sponsor: null,
      lead: null,
      decisions: { next: [], count: 0 },
      late: { next: [], count: 0 },
    };
  }
  return {
    programme,
    may_begin: false,
    may_restart: ctx.actor.access.administer,
    sponsor: await leader(ctx, 'sponsor', today),
    lead: await leader(ctx, 'crm_lead', today),
    decisions: await decisionsWanted(ctx),
    late: await lateOf(ctx),
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

async function decisionsWanted(ctx: Context): Promise<Home['decisions']> {
  const { records, count } = await readPage(ctx, 'decision', {
    filter: { field: 'status', op: 'is', value: 'wanted' },
    sort: 'wanted_by',
    fields: ['name', 'wanted_by'],
    limit: 3,
    count: 'exact',
  });
  return { next: records as never as Home['decisions']['next'], count: count?.value ?? 0 };
}
