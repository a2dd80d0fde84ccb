// The agenda: what is in it, when people are free, who takes part, who looked.
import { z } from 'zod';
import { defineAction } from '../../../model/server/action.ts';
import type { Context } from '../../../model/server/context.ts';
import { dayIn } from '../../../platform/lib/day.ts';
import { holidaysBetween } from '../../../platform/lib/holidays.ts';
import { type AgendaWindow, slotsSchema, windowSchema } from '../contract.ts';
import { readEntries } from './entries.ts';
import { freeSlots } from './free-slots.ts';
import { noteLooks, readLooks } from './looks.ts';
import { answerFor, readParticipants, setParticipants } from './participants.ts';
import { forbidden, invalid } from './problems.ts';
import { readWorkingTime } from './working-time.ts';

const day = 86_400_000;

export const agendaActions = [
  defineAction({
    name: 'agenda.window',
    label: { fr: 'Agenda de personnes', en: 'People’s agenda' },
    input: windowSchema,
    async run(ctx, { people, ...bounds }): Promise<AgendaWindow> {
      const [from, to] = boundsOf(ctx, bounds, 62);
      await noteLooks(ctx, people);
      const { hours, holidays } = ctx.settings.workingTime;
      const zone = ctx.actor.timeZone;
      return {
        people: await readWorkingTime(ctx, people, from, to),
        entries: await readEntries(ctx, people, from, to),
        holidays: holidaysBetween(holidays, dayIn(from, zone), dayIn(to, zone)).map(({ day, name }) => ({
          day,
          name: name[ctx.actor.language],
        })),
        hours,
      };
    },
  }),
  defineAction({
    name: 'agenda.free_slots',
    label: { fr: 'Créneaux libres', en: 'Free slots' },
    input: slotsSchema,
    async run(ctx, { from, to, ...question }) {
      const [start, end] = boundsOf(ctx, { from, to }, 62);
      return { slots: await freeSlots(ctx, { ...question, from: start, to: end }) };
    },
  }),
  defineAction({
    name: 'agenda.participants',
    label: { fr: 'Participants d’une activité', en: 'Who takes part in an activity' },
    input: z.strictObject({ activity: z.uuid() }),
    run: async (ctx, { activity }) => ({ participants: await readParticipants(ctx, activity) }),
  }),
  defineAction({
    name: 'agenda.set_participants',
    label: { fr: 'Choisir les participants', en: 'Choose who takes part' },
    input: z.strictObject({
      activity: z.uuid(),
      people: z.array(z.uuid()).max(50).default([]),
      contacts: z.array(z.uuid()).max(50).default([]),
    }),
    run: async (ctx, { activity, ...wanted }) => ({
      participants: await setParticipants(ctx, activity, wanted),
    }),
  }),
  defineAction({
    name: 'agenda.answer',
    label: { fr: 'Répondre à une invitation', en: 'Answer an invitation' },
    input: z.strictObject({ activity: z.uuid(), answer: z.enum(['accepted', 'tentative', 'declined']) }),
    async run(ctx, { activity, answer }) {
      await answerFor(ctx, activity, answer);
      return {};
    },
  }),
  defineAction({
    name: 'agenda.looks',
    label: { fr: 'Qui a regardé mon agenda', en: 'Who looked at my agenda' },
    input: z.strictObject({}),
    run: async (ctx) => ({ looks: await readLooks(ctx) }),
  }),
];

/** Agendas are for those who may read activities at all. */
function boundsOf(ctx: Context, bounds: { from: string; to: string }, days: number): [Date, Date] {
  if (!ctx.actor.id || ctx.actor.access.filter('activity', 'read') === false)
    throw forbidden.agenda_refused();
  const [from, to] = [new Date(bounds.from), new Date(bounds.to)];
  if (to <= from || to.getTime() - from.getTime() > days * day) throw invalid.bounds_invalid({ days }, 'to');
  return [from, to];
}
