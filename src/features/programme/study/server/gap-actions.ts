// From a difference to a gap, from a gap to a task: each in one touch, with the rights of whoever does it.

import { relationId } from '../../../../model/match.ts';
import { defineAction } from '../../../../model/server/action.ts';
import type { Context } from '../../../../model/server/context.ts';
import { dayIn } from '../../../../platform/lib/day.ts';
import { newId } from '../../../../platform/lib/ids.ts';
import { readPage, readRecord } from '../../../../records/server/read.ts';
import { write } from '../../../../records/server/write.ts';
import { lockRecord } from '../../server/lock.ts';
import { planInput, stepsOf, takeInput } from '../contract.ts';
import { deriveGaps } from '../derive-gaps.ts';

export const takeAction = defineAction({
  name: 'study.take',
  label: { fr: 'Retenir des écarts proposés', en: 'Take over proposed gaps' },
  input: takeInput,
  run: (ctx, { process, sources }) =>
    ctx.tx(async (ctx) => {
      await lockRecord(ctx, 'process', process);
      const study = await readRecord(ctx, 'process', process);
      const { records: there } = await readPage(ctx, 'gap', {
        filter: { field: 'process', op: 'is', value: process },
        fields: ['source'],
        limit: 1000,
      });
      const known = new Set(there.map(({ source }) => source));
      const proposed = deriveGaps(
        {
          current: stepsOf(study.current_steps),
          wanted: stepsOf(study.wanted_steps),
          timesAMonth: study.times_a_month === null ? null : Number(study.times_a_month),
        },
        ctx.settings.language,
      ).filter(({ source }) => sources.includes(source) && !known.has(source));
      if (proposed.length)
        await write(
          ctx,
          'gap',
          proposed.map((one) => ({
            kind: 'create',
            values: { ...one, process, owner: relationId(study.owner) ?? ctx.actor.id },
          })),
        );
      return { taken: proposed.length, operation: ctx.operation };
    }),
});

/** The task that closes a gap: due when the pilot begins, or go-live where that is past. A gap that has one keeps it. */
export const planAction = defineAction({
  name: 'gap.plan',
  label: { fr: 'Mettre un écart au plan', en: 'Put a gap on the roadmap' },
  input: planInput,
  run: (ctx, { gap: id }) =>
    ctx.tx(async (ctx) => {
      await lockRecord(ctx, 'gap', id);
      const gap = await readRecord(ctx, 'gap', id);
      const { records } = await readPage(ctx, 'programme_task', {
        filter: { field: 'gap', op: 'is', value: id },
        fields: ['id'],
        limit: 1,
      });
      const task = records[0]?.id ?? (await newTask(ctx, id, gap));
      if (gap.verdict !== 'close')
        await write(ctx, 'gap', [{ kind: 'update', id, values: { verdict: 'close' } }]);
      return { task, operation: ctx.operation };
    }),
});

async function newTask(ctx: Context, gap: string, of: Readonly<Record<string, unknown>>): Promise<string> {
  const today = dayIn(ctx.now, ctx.settings.timeZone);
  const { records } = await readPage(ctx, 'programme', { fields: ['pilot_on', 'go_live_on'], limit: 1 });
  const ahead = [records[0]?.pilot_on, records[0]?.go_live_on].find((day) => day && String(day) > today);
  const id = newId();
  await write(ctx, 'programme_task', [
    {
      kind: 'create',
      values: {
        id,
        name: String(of.name).slice(0, 200),
        phase: 'prepare',
        description: of.wanted ?? null,
        starts_on: ahead ? today : null,
        ends_on: ahead ?? null,
        gap,
        position: 500,
        owner: relationId(of.owner) ?? ctx.actor.id,
      },
    },
  ]);
  return id;
}
