// What other parts of the programme ask of measures and goals.

import type { Context } from '../../../../model/server/context.ts';
import { dayIn } from '../../../../platform/lib/day.ts';
import { readRecord } from '../../../../records/server/read.ts';
import { definitionSchema, type GoalLine } from '../contract.ts';
import { enough } from '../contract-operations.ts';
import { type Period, shift, startOf } from '../periods.ts';
import { computeMeasures, talliesOf } from './compute.ts';
import { needsMany, readGoals } from './goals.ts';
import { readPoints } from './points.ts';
import { isDated } from './tally.ts';

export interface MeasureNow {
  value: number | null;
  sample: number;
  /** Of a share or an average: whether there are cases enough to say anything. */
  enough: boolean;
  /** First day of the period it is of. */
  period_start: string;
  unit: string;
}

/** Of the last closed period, or as things stand; reckoned anew. What is typed in: the last value. */
export async function measureNow(ctx: Context, id: string): Promise<MeasureNow> {
  const record = await readRecord(ctx, 'measure', id);
  const period = record.period as Period;
  const unit = String(record.unit);
  const current = startOf(period, dayIn(ctx.now, ctx.settings.timeZone));
  const parsed = definitionSchema.safeParse(record.definition);
  if (!parsed.success) {
    const last = (await readPoints(ctx, [id])).get(id)?.findLast(({ value }) => value !== null);
    if (!last) return { value: null, sample: 0, enough: false, period_start: current, unit };
    return { value: last.value, sample: last.sample, enough: true, period_start: last.period_start, unit };
  }
  const dated = talliesOf(parsed.data).some(isDated);
  const start = dated ? shift(period, current, -1) : current;
  const { points } = await computeMeasures(ctx, [{ id, definition: parsed.data, period, starts: [start] }]);
  const [point] = points;
  return {
    value: point?.value == null ? null : Number(point.value),
    sample: point?.sample ?? 0,
    enough: point !== undefined && (!needsMany(parsed.data) || point.sample >= enough),
    period_start: start,
    unit,
  };
}

/** The goals pursued or reached, for the home and the pack. */
export const goalsNow = async (ctx: Context): Promise<readonly GoalLine[]> =>
  ctx.actor.access.filter('goal', 'read') === false
    ? []
    : (await readGoals(ctx)).goals.filter(({ status }) => status !== 'dropped');
