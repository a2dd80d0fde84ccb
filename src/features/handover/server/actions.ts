import { z } from 'zod';
import { type AnyAction, defineAction } from '../../../model/server/action.ts';
import { departureSchema, type Handover } from '../contract.ts';
import { readAbsence } from './absence.ts';
import { readBriefing } from './briefing.ts';
import { previewDeparture, runDeparture, undoDeparture } from './departure.ts';
import { listDepartures } from './departures-read.ts';
import { readHappened } from './happened.ts';

const afterwardsMs = 7 * 86_400_000;

export const handoverActions = [
  defineAction({
    name: 'handover.read',
    label: { fr: 'Passation d’une absence', en: 'The handover of an absence' },
    input: z.strictObject({ absence: z.uuid() }),
    async run(ctx, { absence: id }): Promise<Handover> {
      const absence = await readAbsence(ctx, id);
      const [from, to] = [new Date(absence.from), new Date(absence.to)];
      const state = ctx.now < from ? 'to_come' : ctx.now < to ? 'now' : 'over';
      const until = new Date(to.getTime() + afterwardsMs).toISOString();
      const person = absence.person.id;
      const briefing = state === 'over' ? { accounts: [], more: 0 } : await readBriefing(ctx, person, until);
      const happened = state === 'to_come' ? { done: [], changed: [] } : await readHappened(ctx, absence);
      return { absence, state, ...briefing, happened };
    },
  }),
  defineAction({
    name: 'departure.preview',
    label: { fr: 'Préparer un départ', en: 'Prepare a departure' },
    input: departureSchema,
    run: async (ctx, input) => ({ shares: await previewDeparture(ctx, input) }),
  }),
  defineAction({
    name: 'departure.run',
    label: { fr: 'Régler un départ', en: 'Settle a departure' },
    input: departureSchema,
    run: runDeparture,
  }),
  defineAction({
    name: 'departure.list',
    label: { fr: 'Départs', en: 'Departures' },
    input: z.strictObject({}),
    run: async (ctx) => ({ departures: await listDepartures(ctx) }),
  }),
  defineAction({
    name: 'departure.undo',
    label: { fr: 'Annuler un départ', en: 'Undo a departure' },
    input: z.strictObject({ id: z.uuid() }),
    run: (ctx, { id }) => undoDeparture(ctx, id),
  }),
] as unknown as readonly AnyAction[];
