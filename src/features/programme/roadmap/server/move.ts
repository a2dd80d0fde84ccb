// What changes the plan as a whole: what waits is pushed behind what it waits for, and the plan is frozen to be measured against.
import { z } from 'zod';
import { defineAction } from '../../../../model/server/action.ts';
import type { Context } from '../../../../model/server/context.ts';
import { write } from '../../../../records/server/write.ts';
import { pushed } from '../schedule.ts';
import { readRoadmap } from './read-roadmap.ts';

export const pushAction = defineAction({
  name: 'roadmap.push',
  label: { fr: 'Décaler ce qui attend', en: 'Push what waits' },
  input: z.strictObject({}),
  run: pushWaiting,
});

export interface Pushed {
  moved: number;
  operation: string;
}

/** One operation: undone as one. */
export function pushWaiting(ctx: Context): Promise<Pushed> {
  return ctx.tx(async (ctx) => {
    const { tasks, links } = await readRoadmap(ctx);
    const days = pushed(tasks, links);
    if (days.size)
      await write(
        ctx,
        'programme_task',
        [...days].map(([id, values]) => ({ kind: 'update', id, values: { ...values } })),
      );
    return { moved: days.size, operation: ctx.operation };
  });
}

export const freezeAction = defineAction({
  name: 'roadmap.freeze',
  label: { fr: 'Figer le plan de référence', en: 'Freeze the baseline' },
  input: z.strictObject({}),
  run: freezePlan,
});

/** Every task's days as they are now become its baseline. */
export function freezePlan(ctx: Context): Promise<Pushed> {
  return ctx.tx(async (ctx) => {
    const { tasks } = await readRoadmap(ctx);
    const updates = tasks
      .filter(({ ends_on }) => ends_on)
      .map(({ id, starts_on, ends_on }) => ({
        kind: 'update' as const,
        id,
        values: { baseline_starts_on: starts_on, baseline_ends_on: ends_on },
      }));
    if (updates.length) await write(ctx, 'programme_task', updates);
    return { moved: updates.length, operation: ctx.operation };
  });
}
