// What a computation would come to, before it is kept: with the reader's own rights, over the last half-year. Of a measure that is
// there already, also what it says now, and what changes with it.
import { z } from 'zod';
import { defineAction } from '../../../../model/server/action.ts';
import type { Context } from '../../../../model/server/context.ts';
import { dayIn } from '../../../../platform/lib/day.ts';
import { readPage, readRecord } from '../../../../records/server/read.ts';
import { definitionSchema, type Standing } from '../contract.ts';
import { lastStarts, periods, spanOf } from '../periods.ts';
import { checkDefinition, computeMeasures } from './compute.ts';
import { readPoints } from './points.ts';

export const tryMeasureAction = defineAction({
  name: 'programme.try_measure',
  label: { fr: 'Essayer une mesure', en: 'Try a measure' },
  input: z.strictObject({
    definition: definitionSchema,
    period: z.enum(periods),
    measure: z.uuid().optional(),
  }),
  run: async (ctx: Context, { definition, period, measure }) => {
    const starts = lastStarts(period, dayIn(ctx.now, ctx.settings.timeZone), 6);
    checkDefinition(ctx, definition, spanOf(period, starts[0]!));
    const { points } = await computeMeasures(ctx, [{ id: 'tried', definition, period, starts }], ctx);
    return {
      points: points.map(({ measure: _, value, ...point }) => ({
        ...point,
        value: value === null ? null : Number(value),
      })),
      standing: measure ? await standingOf(ctx, measure) : null,
    };
  },
});

async function standingOf(ctx: Context, measure: string): Promise<Standing> {
  await readRecord(ctx, 'measure', measure, ['id']);
  const points = (await readPoints(ctx, [measure])).get(measure) ?? [];
  const of = { field: 'measure', op: 'is', value: measure } as const;
  const readable = (object: string) => ctx.actor.access.filter(object, 'read') !== false;
  const goals = readable('goal')
    ? await readPage(ctx, 'goal', {
        filter: of,
        fields: ['name', 'baseline', 'baseline_definition', 'baseline_frozen_on'],
        limit: 50,
      })
    : { records: [] };
  const criteria = readable('gate_criterion')
    ? await readPage(ctx, 'gate_criterion', { filter: of, fields: ['id'], limit: 50 })
    : { records: [] };
  return {
    points,
    computed: points.filter(({ source }) => source === null).length,
    goals: goals.records.map(({ id, name, baseline, baseline_definition, baseline_frozen_on }) => ({
      id,
      name: String(name),
      baseline:
        baseline == null
          ? 'none'
          : baseline_frozen_on != null
            ? 'frozen'
            : baseline_definition == null
              ? 'typed'
              : 'follows',
    })),
    criteria: criteria.records.length,
  };
}
