// What a computation would come to, before it is kept: with the reader's own rights, over the last half-year.
import { z } from 'zod';
import { defineAction } from '../../../../model/server/action.ts';
import type { Context } from '../../../../model/server/context.ts';
import { dayIn } from '../../../../platform/lib/day.ts';
import { definitionSchema } from '../contract.ts';
import { lastStarts, periods, spanOf } from '../periods.ts';
import { checkDefinition, computeMeasures } from './compute.ts';

export const tryMeasureAction = defineAction({
  name: 'programme.try_measure',
  label: { fr: 'Essayer une mesure', en: 'Try a measure' },
  input: z.strictObject({ definition: definitionSchema, period: z.enum(periods) }),
  run: async (ctx: Context, { definition, period }) => {
    const starts = lastStarts(period, dayIn(ctx.now, ctx.settings.timeZone), 6);
    checkDefinition(ctx, definition, spanOf(period, starts[0]!));
    const { points } = await computeMeasures(ctx, [{ id: 'tried', definition, period, starts }], ctx);
    return {
      points: points.map(({ measure: _, value, ...point }) => ({
        ...point,
        value: value === null ? null : Number(value),
      })),
    };
  },
});
