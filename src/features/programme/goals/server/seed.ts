// The goals that a programme begins with, from what the firm wants of its CRM.
import type { Context } from '../../../../model/server/context.ts';
import { isLight, type Start } from '../../begin/contract.ts';
import { measuresFor } from '../library.ts';
import { monthOf, shift } from '../periods.ts';
import { addGoals } from './add-goals.ts';

/** How long after go-live they are to be reached. */
const monthsToReach = 6;

/** One goal for each aim in a small firm, two in others. */
export const seedGoals = async (ctx: Context, start: Start): Promise<void> =>
  void (await addGoals(ctx, {
    choices: start.aims.map(measuresFor),
    each: isLight(start.size) ? 1 : 2,
    before: start.starts_on,
    target_on: shift('month', monthOf(start.go_live_on), monthsToReach),
    owner: start.sponsor ?? start.lead,
    position: 0,
  }));
